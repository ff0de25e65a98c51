package io.ledgerbridge.startup;

import io.ledgerbridge.routefiles.RouteProblem;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowList.FlowView;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells once, when the routes are loaded, what runs here. */
public final class TellStart {
  private static final Logger LOG = LoggerFactory.getLogger(TellStart.class);
  private final String version;
  private final SettingsMade settings;
  private final Ties ties;
  private final FlowList flows;
  private final RouteProblems problems;

  /**
   * @param version null where the application does not run from its jar
   */
  public TellStart(
      String version, SettingsMade settings, Ties ties, FlowList flows, RouteProblems problems) {
    this.version = version == null ? "(not packaged)" : version;
    this.settings = settings;
    this.ties = ties;
    this.flows = flows;
    this.problems = problems;
  }

  /** What cannot be read is no reason to end: the application is there. */
  public void tell(String port) {
    try {
      LOG.info("{}", OverviewText.of(overview(port)));
    } catch (RuntimeException e) {
      LOG.warn("What runs here cannot be told", e);
    }
  }

  Overview overview(String port) {
    List<FlowView> all = flows.all();
    return new Overview(
        version,
        Runtime.version().toString(),
        port,
        settings.all(),
        ties.all(),
        ids(all, FlowView::on),
        ids(all, flow -> !flow.on()),
        problems.all().stream().map(RouteProblem::sentence).toList());
  }

  private static List<String> ids(List<FlowView> flows, Predicate<FlowView> wanted) {
    return flows.stream().filter(wanted).map(FlowView::id).toList();
  }
}
