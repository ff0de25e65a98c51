package io.ledgerbridge.cases;

import io.ledgerbridge.sales.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Runs cases one after the other. They share an application, which starts with it; for cases with
 * other settings another one starts when the first of them comes.
 */
public final class RunCases implements AutoCloseable {
  private final Map<Map<String, String>, Stage> stages = new HashMap<>();
  private final Map<String, Object> settings;
  private BiConsumer<String, String> listener = (entity, payload) -> {};

  /**
   * @param settings of the application, e.g. {@code logging.level.root}
   */
  public RunCases(Map<String, Object> settings) {
    this.settings = settings;
    stages.put(Map.of(), new Stage(settings));
  }

  /** Shows each payload with the name of its entity; what the listener throws fails the case. */
  public void onPayload(BiConsumer<String, String> payloads) {
    listener = payloads;
    stages.values().forEach(stage -> stage.quickbooks().onPayload(listener));
  }

  public CaseResult run(Path file) {
    long start = System.nanoTime();
    Optional<Case> read = Optional.empty();
    Optional<Reason> reason = Optional.empty();
    List<String> problems;
    try {
      read = Optional.of(ReadCase.from(file));
      Outcome outcome = stage(read.get().settings()).play(read.get());
      reason = outcome.reason();
      problems = CheckOutcome.problems(read.get().then(), outcome);
    } catch (UnreadableCase unreadable) {
      problems = List.of(unreadable.getMessage());
    } catch (RuntimeException broken) {
      problems = List.of("the case could not be played: " + root(broken));
    }
    return new CaseResult(
        file,
        read.map(Case::when).orElseGet(() -> folder(file)),
        read.flatMap(Case::title).orElseGet(() -> stem(file)),
        read.map(CaseCell::of),
        reason,
        problems,
        Duration.ofNanos(System.nanoTime() - start));
  }

  @Override
  public void close() {
    stages.values().forEach(Stage::close);
  }

  private Stage stage(Map<String, String> wanted) {
    return stages.computeIfAbsent(
        wanted,
        these -> {
          Stage stage = new Stage(CaseSettings.over(settings, these));
          stage.quickbooks().onPayload(listener);
          return stage;
        });
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replace(".case.yaml", "");
  }

  private static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? "" : folder.getFileName().toString();
  }

  private static Throwable root(Throwable fault) {
    return fault.getCause() == null ? fault : root(fault.getCause());
  }
}
