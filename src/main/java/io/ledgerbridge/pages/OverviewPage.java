package io.ledgerbridge.pages;

import io.ledgerbridge.console.ConnectionsApi;
import io.ledgerbridge.delivery.Figures;
import io.ledgerbridge.delivery.Figures.Hour;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.MeteredReads;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.FlowList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: is everything all right? */
@Controller
class OverviewPage {
  private final Figures figures;
  private final ConnectionsApi connections;
  private final Companies companies;
  private final FlowList flows;
  private final MeteredReads reads;
  private final RouteProblems problems;
  private final Shown shown;
  private final Clock clock;

  OverviewPage(
      Figures figures,
      ConnectionsApi connections,
      Companies companies,
      FlowList flows,
      MeteredReads reads,
      RouteProblems problems,
      Shown shown,
      Clock clock) {
    this.figures = figures;
    this.connections = connections;
    this.companies = companies;
    this.flows = flows;
    this.reads = reads;
    this.problems = problems;
    this.shown = shown;
    this.clock = clock;
  }

  /**
   * A company that rests.
   *
   * @param until when it goes on by itself
   */
  record Resting(String alias, String until, String why) {}

  @GetMapping("/")
  String overview(Model page) {
    List<Hour> day = figures.lastDay();
    page.addAttribute("connections", connections.list());
    page.addAttribute("resting", resting());
    page.addAttribute("flows", flows.all());
    page.addAttribute("today", figures.deliveredSince(midnight()));
    page.addAttribute("lastDay", day.stream().mapToLong(Hour::delivered).sum());
    page.addAttribute("open", figures.in(State.QUEUED) + figures.in(State.DELIVERING));
    page.addAttribute("waiting", figures.in(State.WAITING));
    page.addAttribute("parked", figures.parked());
    page.addAttribute("oldest", figures.oldestOpen().orElse(null));
    page.addAttribute("most", Figures.MOST);
    page.addAttribute("bars", Bars.of(day));
    page.addAttribute("reads", reads.total());
    page.addAttribute("allowance", reads.allowance());
    page.addAttribute("nearAllowance", reads.nearAllowance());
    page.addAttribute("problems", problems.all());
    page.addAttribute("now", clock.instant());
    return "overview";
  }

  private Instant midnight() {
    return LocalDate.now(clock.withZone(shown.zone())).atStartOfDay(shown.zone()).toInstant();
  }

  private List<Resting> resting() {
    return companies.all().stream()
        .flatMap(
            each ->
                companies
                    .paused(each.realm())
                    .map(p -> new Resting(each.alias(), shown.time(p.until()), p.why()))
                    .stream())
        .toList();
  }
}
