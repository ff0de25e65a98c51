package io.ledgerbridge.editing;

import io.ledgerbridge.cases.CaseFiles;
import io.ledgerbridge.cases.CaseResult;
import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.routefiles.LoadedRoutes;
import io.ledgerbridge.routefiles.RefreshRoutes;
import io.ledgerbridge.routefiles.RefreshRoutes.Refreshed;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationMonitor;
import org.apache.commons.io.monitor.FileAlterationObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While routes are being edited: what is saved is taken at once, and the cases of it are run. */
@Component
@ConditionalOnProperty("ledgerbridge.routes-watch")
class RouteWatch extends FileAlterationListenerAdaptor {
  private static final Logger LOG = LoggerFactory.getLogger(RouteWatch.class);
  private static final long MILLIS = 500;
  private final Path folder;
  private final RefreshRoutes routes;
  private final LoadedRoutes loaded;
  private final FlowCases cases;
  private final FileAlterationMonitor monitor = new FileAlterationMonitor(MILLIS);

  /** What was saved since the last look; only the monitor's thread has it. */
  private final Set<Path> saved = new TreeSet<>();

  RouteWatch(AppSettings settings, RefreshRoutes routes, LoadedRoutes loaded, FlowCases cases) {
    this.folder = settings.routesDir();
    this.routes = routes;
    this.loaded = loaded;
    this.cases = cases;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() throws Exception {
    FileAlterationObserver observer =
        FileAlterationObserver.builder().setFile(folder.toFile()).get();
    observer.addListener(this);
    monitor.addObserver(observer);
    monitor.start();
    LOG.info("What is saved in {} is taken at once", folder);
  }

  /** A monitor that was never started says so with an exception. */
  @EventListener(ContextClosedEvent.class)
  void stop() throws Exception {
    if (monitor.getObservers().iterator().hasNext()) {
      monitor.stop(MILLIS);
    }
  }

  @Override
  public void onFileCreate(File file) {
    saved.add(file.toPath());
  }

  @Override
  public void onFileChange(File file) {
    saved.add(file.toPath());
  }

  @Override
  public void onFileDelete(File file) {
    saved.add(file.toPath());
  }

  /** The end of a look. An exception would end the monitor, too. */
  @Override
  public void onStop(FileAlterationObserver observer) {
    try {
      if (!saved.isEmpty()) {
        take();
      }
    } catch (RuntimeException e) {
      LOG.error("Nothing was taken: {}", e.getMessage());
    } finally {
      saved.clear();
    }
  }

  private void take() {
    Refreshed refreshed = routes.refresh();
    refreshed.taken().forEach(file -> LOG.info("Taken: {}", file));
    refreshed.removed().forEach(file -> LOG.info("Removed: {}", file));
    List<Path> written = saved.stream().filter(CaseFiles::isCase).filter(Files::exists).toList();
    cases.runLater(loaded.ids(refreshed.taken()), written, RouteWatch::tell);
  }

  private static void tell(List<CaseResult> played) {
    List<CaseResult> failed = played.stream().filter(each -> !each.passed()).toList();
    LOG.info(
        "{} cases: {} ok, {} failed", played.size(), played.size() - failed.size(), failed.size());
    for (CaseResult each : failed) {
      LOG.warn("{}\n  {}", each.file(), String.join("\n  ", each.problems()));
    }
  }
}
