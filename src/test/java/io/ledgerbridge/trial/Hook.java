package io.ledgerbridge.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes webhooks, keeps what it is told, and answers as the test says. */
public final class Hook implements AutoCloseable {
  static final String SECRET = "T0SECRET";
  private final HttpServer server;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  public Hook() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  /** With a secret in it, and a query. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/" + SECRET + "?thread=1";
  }

  /** What was taken, each as it came. */
  List<String> bodies() {
    return bodies;
  }

  void answer(int next) {
    status = next;
  }

  private void take(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean right =
        call.getRequestMethod().equals("POST")
            && call.getRequestURI().toString().equals("/" + SECRET + "?thread=1")
            && "application/json".equals(call.getRequestHeaders().getFirst("Content-Type"));
    if (right && status == 200) {
      bodies.add(body);
    }
    call.sendResponseHeaders(right ? status : 404, -1);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
