package io.ledgerbridge.loadtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real HAProxy with the shipped configuration, in front of three nodes. */
final class Proxy implements AutoCloseable {
  private static final Path CONFIGURATION = Path.of("deploy/proxy/haproxy.cfg").toAbsolutePath();
  private final int port;
  private final Path log;
  private final Command command;

  /**
   * @param nodes the ports of three nodes
   */
  Proxy(Path folder, int port, List<Integer> nodes) {
    this.port = port;
    this.log = folder.resolve("proxy.log");
    Map<String, String> settings = new HashMap<>(Map.of("LISTEN", "127.0.0.1:" + port));
    for (int i = 0; i < nodes.size(); i++) {
      settings.put("NODE" + (i + 1), "127.0.0.1:" + nodes.get(i));
    }
    List<String> words = List.of(program().orElseThrow(), "-db", "-f", CONFIGURATION.toString());
    command = new Command(folder, log, settings, words);
  }

  /** Where HAProxy is installed. */
  static Optional<String> program() {
    Stream<String> path = Stream.of(System.getenv("PATH").split(":"));
    return Stream.concat(path, Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, "haproxy"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  boolean runs() {
    return command.runs();
  }

  /**
   * How many webhooks a node has answered, as the proxy logs them.
   *
   * @param node counted from 1
   */
  long served(int node) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" nodes/node" + node + " "))
          .filter(line -> line.contains("POST /hubspot/webhooks"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    command.close();
  }
}
