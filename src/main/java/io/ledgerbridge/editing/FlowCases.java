package io.ledgerbridge.editing;

import io.ledgerbridge.cases.CaseFiles;
import io.ledgerbridge.cases.CaseResult;
import io.ledgerbridge.cases.RunCases;
import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.routefiles.LoadedRoutes;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The cases beside a flow, and what they came to when they were last run on this node. They are
 * played on simulators of their own; the books that are connected do not see them.
 */
@Component
public class FlowCases {
  private static final Logger LOG = LoggerFactory.getLogger(FlowCases.class);
  private final Path routes;
  private final LoadedRoutes loaded;
  private final OwnLogging logging;
  private final Map<Path, CaseResult> results = new ConcurrentHashMap<>();
  private final AtomicReference<String> running = new AtomicReference<>("");
  private final ExecutorService one = Executors.newSingleThreadExecutor(FlowCases::thread);

  FlowCases(AppSettings settings, LoadedRoutes loaded, OwnLogging logging) {
    this.logging = logging;
    this.routes = settings.routesDir();
    this.loaded = loaded;
  }

  /** A case, and its result where it was run. */
  public record FlowCase(String name, String yaml, Optional<CaseResult> result) {}

  public List<FlowCase> of(String flow) {
    return files(flow).stream()
        .map(
            file ->
                new FlowCase(
                    file.getFileName().toString().replace(".case.yaml", ""),
                    text(file),
                    Optional.ofNullable(results.get(file))))
        .toList();
  }

  /** The flow whose cases are being run; empty when none are. */
  public String running() {
    return running.get();
  }

  /**
   * Begins to run the flow's cases.
   *
   * @return false when others are being run
   */
  public boolean run(String flow) {
    if (!running.compareAndSet("", flow)) {
      return false;
    }
    one.execute(() -> play(flow, files(flow)));
    return true;
  }

  /** Runs these and all of the flows once no others are being run, and tells of them. */
  void runLater(Collection<String> flows, Collection<Path> some, Consumer<List<CaseResult>> told) {
    Set<Path> all = new TreeSet<>(some);
    flows.forEach(flow -> all.addAll(files(flow)));
    if (!all.isEmpty()) {
      one.execute(() -> told.accept(play(String.join(", ", flows), all)));
    }
  }

  private List<CaseResult> play(String flows, Collection<Path> files) {
    running.set(flows);
    try (RunCases cases = new RunCases(settings())) {
      List<CaseResult> played = files.stream().map(cases::run).toList();
      played.forEach(each -> results.put(each.file(), each));
      return played;
    } catch (RuntimeException e) {
      LOG.error("The cases of {} could not be run", flows, e);
      return List.of();
    } finally {
      logging.restore();
      running.set("");
    }
  }

  private Map<String, Object> settings() {
    return Map.of("logging.level.root", "warn", "ledgerbridge.routes-dir", routes);
  }

  private List<Path> files(String flow) {
    return loaded
        .fileOf(flow)
        .map(file -> routes.resolve(file).resolveSibling("cases").resolve(flow))
        .map(CaseFiles::in)
        .orElse(List.of());
  }

  @PreDestroy
  void stop() {
    one.shutdownNow();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cases");
    thread.setDaemon(true);
    return thread;
  }
}
