package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The simulators' own process. */
final class SimulatorsProcess implements AutoCloseable {
  private final World world;
  private final Command command;

  SimulatorsProcess(Path folder, int companies, long latency) {
    int hubspot = Command.freePort();
    int quickbooks = Command.freePort();
    world = new World("http://127.0.0.1:" + hubspot, "http://127.0.0.1:" + quickbooks);
    List<String> words =
        List.of(
            Command.java(),
            "-Xmx1g",
            // They stand on the same cores as what is measured: little compiling and collecting.
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            Application.UNPACKED.toString(),
            "simulators",
            "--hubspot-port=" + hubspot,
            "--quickbooks-port=" + quickbooks,
            "--companies=" + companies,
            "--latency=" + latency);
    command = new Command(folder, folder.resolve("simulators.log"), Map.of(), words);
    if (!Rest.until(
        Duration.ofMinutes(1), Duration.ofMillis(50), () -> !world.environment().isEmpty())) {
      throw new IllegalStateException("The simulators did not start; see " + folder);
    }
  }

  World world() {
    return world;
  }

  Command command() {
    return command;
  }

  @Override
  public void close() {
    command.close();
  }
}
