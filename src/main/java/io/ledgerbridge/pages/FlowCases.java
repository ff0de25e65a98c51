package io.ledgerbridge.pages;

import io.ledgerbridge.cases.CaseFiles;
import io.ledgerbridge.cases.CaseResult;
import io.ledgerbridge.cases.RunCases;
import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.routing.LoadedRoutes;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The cases beside a flow, and what they came to when they were last run on this node. They are
 * played on simulators of their own; the books that are connected do not see them.
 */
@Component
class FlowCases {
  private static final Logger LOG = LoggerFactory.getLogger(FlowCases.class);
  private static final Map<String, Object> QUIET = Map.of("logging.level.root", "warn");
  private final Path routes;
  private final LoadedRoutes loaded;
  private final Map<Path, CaseResult> results = new ConcurrentHashMap<>();
  private final AtomicReference<String> running = new AtomicReference<>("");
  private final ExecutorService one = Executors.newSingleThreadExecutor(FlowCases::thread);

  FlowCases(AppSettings settings, LoadedRoutes loaded) {
    this.routes = settings.routesDir();
    this.loaded = loaded;
  }

  /** A case, and its result where it was run. */
  record FlowCase(String name, String yaml, Optional<CaseResult> result) {}

  List<FlowCase> of(String flow) {
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
  String running() {
    return running.get();
  }

  /**
   * Begins to run the flow's cases.
   *
   * @return false when others are being run
   */
  boolean run(String flow) {
    if (!running.compareAndSet("", flow)) {
      return false;
    }
    one.execute(() -> play(flow));
    return true;
  }

  private void play(String flow) {
    try (RunCases cases = new RunCases(QUIET)) {
      files(flow).forEach(file -> results.put(file, cases.run(file)));
    } catch (RuntimeException e) {
      LOG.error("The cases of {} could not be run", flow, e);
    } finally {
      running.set("");
    }
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
