package io.ledgerbridge.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A door on a loopback port, with ordered faults in front of it and a count of its calls.
 *
 * <p>Under {@code /__simulator} it takes orders: {@code POST faults} (a {@link Fault}), {@code
 * DELETE faults}, {@code GET calls}, {@code DELETE calls}. These are neither counted nor hit.
 */
public final class LocalServer implements AutoCloseable {
  static {
    // Without it each answer on a kept connection waits 40 ms for the peer's delayed
    // acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(64, LocalServer::daemon);
  private final Faults faults = new Faults();
  private final Calls calls = new Calls();
  private final Door door;
  private final Door control = new ControlDoor(faults, calls);

  /**
   * @param port 0 takes a free one
   */
  public LocalServer(int port, Door door) {
    this.door = door;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " of this machine cannot be opened", e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public Faults faults() {
    return faults;
  }

  public Calls calls() {
    return calls;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = read(exchange);
      if (call.path().startsWith("/__simulator/")) {
        write(exchange, control.answer(call));
      } else {
        calls.count(call);
        serve(exchange, call, faults.hit(call));
      }
    }
  }

  private void serve(HttpExchange exchange, Call call, Optional<Fault> fault) throws IOException {
    fault.ifPresent(hit -> pause(hit.delayMillis()));
    String drop = fault.map(Fault::drop).orElse("");
    if (drop.equals("before")) {
      return;
    }
    if (drop.equals("replace")) {
      work(call);
    }
    Answer answer =
        fault
            .filter(hit -> hit.status() > 0)
            .map(hit -> Answer.of(hit.status(), hit.contentType(), told(hit, call)))
            .orElseGet(() -> work(call));
    if (!drop.equals("after")) {
      write(exchange, answer);
    }
  }

  /** An error page may repeat the request, credentials and all. */
  private static String told(Fault fault, Call call) {
    return fault.body().replace("{authorization}", call.header("authorization").orElse(""));
  }

  private Answer work(Call call) {
    try {
      return door.answer(call);
    } catch (RuntimeException e) {
      return Answer.of(500, "text/plain", "The simulator failed: " + e);
    }
  }

  private static Call read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> params = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        int at = pair.indexOf('=');
        params.put(
            decode(at < 0 ? pair : pair.substring(0, at)),
            at < 0 ? "" : decode(pair.substring(at + 1)));
      }
    }
    return params;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulator");
    thread.setDaemon(true);
    return thread;
  }
}
