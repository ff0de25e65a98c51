package io.ledgerbridge.command;

import io.ledgerbridge.Ledgerbridge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** The application, until it is stopped. */
@Command(name = "run", description = "Run the application (as without a command).")
final class RunCommand implements Callable<Integer> {
  @ParentCommand Commands root;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Unmatched List<String> settings = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    return run(root.with(settings));
  }

  static int run(List<String> settings) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    ApplicationListener<ContextClosedEvent> listener = event -> closed.countDown();
    try {
      new SpringApplicationBuilder(Ledgerbridge.class)
          .listeners(listener)
          .run(settings.toArray(String[]::new));
    } catch (RuntimeException reported) {
      // Spring has said why in its log.
      return 1;
    }
    closed.await();
    return 0;
  }
}
