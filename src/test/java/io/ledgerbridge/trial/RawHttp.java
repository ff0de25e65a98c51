package io.ledgerbridge.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sends bytes to a port as they are, over a connection that is kept as long as the other side keeps
 * it.
 */
final class RawHttp implements AutoCloseable {
  private final int port;
  private Socket socket;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * @param head everything in front of the body, as Latin-1
   */
  record Request(String head, byte[] body) {
    String method() {
      return head.substring(0, Math.max(0, head.indexOf(' ')));
    }

    @Override
    public String toString() {
      return head + new String(body, 0, Math.min(body.length, 600), StandardCharsets.ISO_8859_1);
    }
  }

  record Reply(int status, Map<String, String> headers, String body) {}

  Reply send(Request request) throws IOException {
    boolean kept = socket != null;
    try {
      return exchange(request);
    } catch (IOException e) {
      close();
      if (!kept) {
        throw e;
      }
      return exchange(request);
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private Reply exchange(Request request) throws IOException {
    if (socket == null) {
      socket = new Socket("localhost", port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(60_000);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(request.head().getBytes(StandardCharsets.ISO_8859_1));
    all.write(request.body());
    socket.getOutputStream().write(all.toByteArray());
    Reply reply = read(request.method());
    while (reply.status() < 200) {
      reply = read(request.method());
    }
    if (reply.headers().getOrDefault("connection", "").equalsIgnoreCase("close")) {
      close();
    }
    return reply;
  }

  private Reply read(String method) throws IOException {
    InputStream in = socket.getInputStream();
    int status = Integer.parseInt(line(in).split(" ")[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    boolean bare = status < 200 || status == 204 || status == 304 || method.equals("HEAD");
    return new Reply(status, headers, bare ? "" : body(in, headers));
  }

  private static String body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.containsKey("content-length")) {
      return text(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
    }
    if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return text(in.readAllBytes());
    }
    StringBuilder body = new StringBuilder();
    for (int size = size(in); size > 0; size = size(in)) {
      body.append(text(in.readNBytes(size)));
      line(in);
    }
    line(in);
    return body.toString();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The connection was closed without an answer");
      }
      line.write(next);
    }
    return text(line.toByteArray()).stripTrailing();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
