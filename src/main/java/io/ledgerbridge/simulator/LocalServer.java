package io.ledgerbridge.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A door on a loopback port, with ordered faults in front of it and a count of its calls.
 *
 * <p>Under {@code /__simulator} it takes orders: {@code POST faults} (a {@link Fault}), {@code GET
 * faults} with their hits, {@code DELETE faults}, {@code GET calls}, {@code DELETE calls}, and what
 * a {@link Control} adds. These are neither counted nor hit.
 */
public final class LocalServer implements AutoCloseable {
  static {
    // Without it each answer on a kept connection waits 40 ms for the peer's delayed
    // acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LocalServer::daemon);
  private final Faults faults = new Faults();
  private final Calls calls = new Calls();
  private final Door door;
  private final List<Control> controls = new CopyOnWriteArrayList<>();
  private volatile long latencyMillis;

  /**
   * @param port 0 takes a free one
   */
  public LocalServer(int port, Door door) {
    this.door = door;
    controls.add(new ControlDoor(faults, calls));
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

  /** Every call waits this long before it is worked on, like one over the internet. */
  public void latency(Duration latency) {
    latencyMillis = latency.toMillis();
  }

  /** Takes more orders under {@code /__simulator}. */
  public void control(Control more) {
    controls.add(more);
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
        write(exchange, ordered(call));
      } else {
        calls.count(call);
        serve(exchange, call, faults.hit(call));
      }
    }
  }

  private void serve(HttpExchange exchange, Call call, Optional<Fault> fault) throws IOException {
    pause(latencyMillis + fault.map(Fault::delayMillis).orElse(0L));
    String drop = fault.map(Fault::drop).orElse("");
    if (drop.equals("before")) {
      return;
    }
    if (drop.equals("replace")) {
      work(call, door);
    }
    Answer answer = fault.flatMap(hit -> hit.answer(call)).orElseGet(() -> work(call, door));
    if (!drop.equals("after")) {
      write(exchange, answer);
    }
  }

  private Answer ordered(Call call) {
    return work(
        call,
        order ->
            controls.stream()
                .flatMap(control -> control.answer(order).stream())
                .findFirst()
                .orElse(Answer.empty(404)));
  }

  private static Answer work(Call call, Door door) {
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
      if (millis > 0) {
        Thread.sleep(millis);
      }
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
