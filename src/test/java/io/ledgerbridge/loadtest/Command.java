package io.ledgerbridge.loadtest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of this load test. It ends with the load test at the latest. */
final class Command implements AutoCloseable {
  private final Process process;

  /**
   * @param log what it prints is added here
   */
  Command(Path folder, Path log, Map<String, String> environment, List<String> words) {
    try {
      Files.createDirectories(folder);
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(file(log)));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean runs() {
    return process.isAlive();
  }

  /** What it ended with. */
  int exit() {
    return process.exitValue();
  }

  /** SIGKILL: nothing of it runs any more when this returns. */
  void kill() {
    process.destroyForcibly();
    ended(Duration.ofSeconds(10));
  }

  /** SIGTERM, and the time that it took to end. */
  Duration stop() {
    long begun = System.nanoTime();
    process.destroy();
    ended(Duration.ofSeconds(60));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** All CPU time so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in MB, where the system tells it; else 0. */
  long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  void ended(Duration most) {
    try {
      if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static File file(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    return log.toFile();
  }
}
