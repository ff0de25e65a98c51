package io.ledgerbridge.command;

import io.ledgerbridge.Ledgerbridge;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Who looks back for a command: the running application; without one, an application of the
 * command's own, in which nothing moves by itself.
 */
final class ReviewEnd implements AutoCloseable {
  private final RunningApi api;
  private final ConfigurableApplicationContext own;

  private ReviewEnd(RunningApi api, ConfigurableApplicationContext own) {
    this.api = api;
    this.own = own;
  }

  /**
   * @param url where the application was said to be, or null
   * @param settings for Spring, where none runs
   */
  static ReviewEnd at(String url, List<String> settings) {
    RunningApi running = RunningApi.at(url);
    return url != null || running.answers() ? new ReviewEnd(running, null) : own(settings);
  }

  private static ReviewEnd own(List<String> settings) {
    String token = UUID.randomUUID().toString();
    List<String> all = new ArrayList<>(settings);
    all.addAll(
        List.of(
            "--server.port=0",
            "--ledgerbridge.clockwork=false",
            "--ledgerbridge.api-token=" + token,
            "--logging.level.root=error",
            "--spring.main.banner-mode=off"));
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(Ledgerbridge.class).run(all.toArray(String[]::new));
      String port = context.getEnvironment().getProperty("local.server.port");
      ReviewEnd end = new ReviewEnd(new RunningApi("http://localhost:" + port, token), context);
      end.moves("direct:connect");
      return end;
    } catch (RuntimeException reported) {
      throw new CommandFailed(
          "No application runs, and none could be started here. Start it, or name its address with"
              + " --url.");
    }
  }

  RunningApi api() {
    return api;
  }

  /** Whether it goes on by itself when the command has ended. */
  boolean isRunning() {
    return own == null;
  }

  /** Moves the command's own application on; the running one moves by itself. */
  void moves(String route) {
    if (own == null) {
      pause();
    } else {
      own.getBean(ProducerTemplate.class).sendBody(route, null);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted; what was asked for goes on in the application.");
    }
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
