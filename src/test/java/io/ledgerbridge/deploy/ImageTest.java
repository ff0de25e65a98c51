package io.ledgerbridge.deploy;

import static java.nio.file.Files.isExecutable;
import static java.nio.file.Files.readAllLines;
import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Dockerfile without an engine: what it copies is there, and its health check asks rightly. */
class ImageTest {
  private static final Path DOCKERFILE = Path.of("Dockerfile");
  private static final String READINESS = "/actuator/health/readiness";
  private static final Pattern COPY = Pattern.compile("COPY (?!--from)(.+) \\S+");

  @Test
  void what_is_copied_is_there_and_not_ignored() throws IOException {
    List<String> copied =
        lines("COPY")
            .flatMap(line -> COPY.matcher(line).results())
            .flatMap(found -> Stream.of(found.group(1).split(" ")))
            .toList();
    List<String> allowed =
        readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();

    assertThat(copied).contains("pom.xml", "src/main", "routes", "deploy/container/healthy");
    assertThat(copied).allSatisfy(path -> assertThat(Path.of(path)).exists());
    assertThat(copied).allMatch(path -> allowed.stream().anyMatch(path::startsWith));
  }

  @Test
  void base_images_are_pinned_and_the_user_is_not_root() throws IOException {
    assertThat(lines("FROM")).hasSize(2).allMatch(line -> line.matches("FROM \\S+:\\d+\\.\\S+.*"));
    assertThat(lines("USER")).containsExactly("USER 10001:10001");
  }

  @Test
  void its_commands_are_scripts_that_can_be_started() throws IOException {
    assertThat(lines("ENTRYPOINT")).containsExactly("ENTRYPOINT [\"ledgerbridge\"]");
    assertThat(lines("HEALTHCHECK")).allMatch(line -> line.endsWith("CMD [\"healthy\"]"));
    assertThat(isExecutable(Path.of("deploy/container/ledgerbridge"))).isTrue();
    assertThat(readString(Path.of("deploy/container/healthy"))).contains("GET " + READINESS + " ");
  }

  @Test
  void it_is_healthy_while_the_application_takes_work_and_else_not() throws Exception {
    assertThat(healthy(answering(200))).isZero();
    assertThat(healthy(answering(503))).isNotZero();
    assertThat(healthy(free())).isNotZero();
  }

  /** The port of a server that is asked once, and ends. */
  private static HttpServer answering(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        READINESS,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static int healthy(HttpServer server) throws Exception {
    try {
      return healthy(server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static int healthy(int port) throws Exception {
    ProcessBuilder script =
        new ProcessBuilder("deploy/container/healthy").redirectErrorStream(true);
    script.environment().put("SERVER_PORT", Integer.toString(port));
    Process process = script.start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Stream<String> lines(String word) throws IOException {
    return readString(DOCKERFILE).lines().filter(line -> line.startsWith(word + " "));
  }
}
