package io.ledgerbridge.cases;

import io.ledgerbridge.trial.SettableClock;
import io.ledgerbridge.trial.Trial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs cases one after the other in one application, which starts with it. */
public final class RunCases implements AutoCloseable {
  private final SettableClock clock = new SettableClock(Case.AT);
  private final Trial trial = new Trial(clock, 1);
  private final PlayCase play;

  /**
   * @param settings of the application, e.g. {@code logging.level.root}
   */
  public RunCases(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("ledgerbridge.clockwork", false);
    all.put("poll.cron", "0 0 0 1 1 ? 2099");
    all.put("poll.from", "");
    all.put("flows.enabled", "");
    all.put("flows.record-grace", "5m");
    all.putAll(settings);
    trial.start(all);
    play = new PlayCase(trial, clock);
  }

  /** Both simulators, for those who want to look at what goes to and fro. */
  public Trial trial() {
    return trial;
  }

  public CaseResult run(Path file) {
    long start = System.nanoTime();
    Optional<Case> read = Optional.empty();
    List<String> problems;
    try {
      read = Optional.of(ReadCase.from(file));
      problems = CheckOutcome.problems(read.get().then(), play.play(read.get()));
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
        problems,
        Duration.ofNanos(System.nanoTime() - start));
  }

  @Override
  public void close() {
    trial.close();
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
