package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One process of the application, which can be killed and started again. */
final class Node implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final Map<String, String> settings;
  private final List<String> words;
  private Command command;

  Node(Path folder, int port, Map<String, String> settings, List<String> words) {
    this.folder = folder;
    this.port = port;
    this.settings = new HashMap<>(settings);
    this.settings.put("SERVER_PORT", Integer.toString(port));
    this.words = words;
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  Command command() {
    return command;
  }

  void start() {
    command = new Command(folder, folder.resolve("node.log"), settings, words);
  }

  boolean runs() {
    return command != null && command.runs();
  }

  void kill() {
    command.kill();
  }

  Duration stop() {
    return command.stop();
  }

  /**
   * @throws IllegalStateException when it is not ready in time, or refuses a route file
   */
  void waitUntilReady(Duration most) {
    if (!Rest.until(most, Duration.ofMillis(20), this::answers)) {
      throw new IllegalStateException("Node " + port + " did not start; see " + folder);
    }
    JsonNode problems = Web.get(url() + "/api/problems");
    if (!problems.isEmpty()) {
      throw new IllegalStateException("Node " + port + " refuses route files: " + problems);
    }
  }

  /** Whether it takes webhooks: its port is open and its routes are loaded. */
  boolean answers() {
    return Web.get(url() + "/actuator/health/readiness").path("status").asText().equals("UP")
        && !Web.get(url() + "/api/flows").isEmpty();
  }

  @Override
  public void close() {
    if (runs()) {
      stop();
    }
  }
}
