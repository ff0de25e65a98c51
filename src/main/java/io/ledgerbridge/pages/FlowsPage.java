package io.ledgerbridge.pages;

import io.ledgerbridge.console.ApiRefusal;
import io.ledgerbridge.console.BackfillsApi;
import io.ledgerbridge.console.PreviewApi;
import io.ledgerbridge.editing.FlowCases;
import io.ledgerbridge.hubspot.FindRecords;
import io.ledgerbridge.hubspot.HubSpotRefused;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.routefiles.LoadedRoutes;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowList.FlowView;
import io.ledgerbridge.routing.FlowPicture;
import io.ledgerbridge.routing.FlowTrials;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /flows}: each with its picture, its YAML and its cases; its switch, preview, backfill. */
@Controller
class FlowsPage {
  private final FlowList flows;
  private final FlowPicture picture;
  private final LoadedRoutes routes;
  private final FlowCases cases;
  private final PreviewApi previews;
  private final BackfillsApi backfills;
  private final FindRecords records;
  private final FlowTrials trials;
  private final Portals portals;
  private final Said said;

  FlowsPage(
      FlowList flows,
      FlowPicture picture,
      LoadedRoutes routes,
      FlowCases cases,
      PreviewApi previews,
      BackfillsApi backfills,
      FindRecords records,
      FlowTrials trials,
      Portals portals,
      Said said) {
    this.flows = flows;
    this.picture = picture;
    this.routes = routes;
    this.cases = cases;
    this.previews = previews;
    this.backfills = backfills;
    this.records = records;
    this.trials = trials;
    this.portals = portals;
    this.said = said;
  }

  @GetMapping("/flows")
  String list(Model page) {
    page.addAttribute("flows", flows.all());
    return "flows";
  }

  /**
   * @param q words or the id of a record to preview
   * @param objectId of the record to preview
   */
  @GetMapping("/flows/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String objectId,
      @RequestParam(defaultValue = "") String portal,
      Model page) {
    FlowView flow = find(id);
    page.addAttribute("flow", flow);
    page.addAttribute("picture", picture.of(id));
    page.addAttribute("file", routes.fileOf(id).orElse(""));
    page.addAttribute("yaml", routes.textOf(id).orElse(""));
    page.addAttribute("cases", cases.of(id));
    page.addAttribute("running", cases.running());
    page.addAttribute(
        "backfills", backfills.list().stream().filter(each -> each.flow().equals(id)).toList());
    page.addAttribute("portals", portals.all());
    page.addAttribute("q", q);
    String wanted = objectId.isBlank() && q.strip().matches("\\d{1,20}") ? q.strip() : objectId;
    try {
      if (!wanted.isBlank()) {
        page.addAttribute("preview", previews.preview(id, wanted, blankToNull(portal)));
      } else if (!q.isBlank()) {
        page.addAttribute("found", found(id, q, portal));
      }
    } catch (ApiRefusal | HubSpotRefused | HubSpotUnavailable | UnexpectedAnswer refused) {
      page.addAttribute("wrong", refused.getMessage());
    }
    return "flow";
  }

  @PostMapping("/flows/{id}/{to:on|off}")
  String set(@PathVariable String id, @PathVariable String to) {
    flows.set(id, to.equals("on")).orElseThrow(() -> missing(id));
    return "redirect:/flows/{id}";
  }

  @PostMapping("/flows/{id}/cases")
  String run(@PathVariable String id, RedirectAttributes back) {
    find(id);
    back.addFlashAttribute("said", said.text(cases.run(id) ? "flow.cases-run" : "flow.cases-busy"));
    return "redirect:/flows/{id}";
  }

  @PostMapping("/flows/{id}/backfills")
  String backfill(
      @PathVariable String id,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "false") boolean real,
      @RequestParam(defaultValue = "") String portal,
      @ModelAttribute("who") String who,
      RedirectAttributes back) {
    said.of(
        back,
        () -> {
          backfills.start(new BackfillsApi.Wanted(id, from, to, !real, blankToNull(portal), who));
          return said.text("flow.backfill-begun");
        });
    return "redirect:/flows/{id}";
  }

  @GetMapping("/backfills/{number:\\d+}")
  String backfill(@PathVariable long number, Model page) {
    page.addAttribute("backfill", backfills.show(number));
    return "backfill";
  }

  @PostMapping("/backfills/{number:\\d+}/cancel")
  String cancel(@PathVariable long number, RedirectAttributes back) {
    said.of(
        back,
        () -> {
          backfills.cancel(number);
          return said.text("backfill.cancelled");
        });
    return "redirect:/backfills/{number}";
  }

  private List<FindRecords.Found> found(String flow, String q, String portal) {
    String type = trials.objectType(flow).orElseThrow(() -> missing(flow));
    String account =
        portals.all().stream()
            .map(each -> each.id())
            .filter(each -> portal.isBlank() || each.equals(portal))
            .findFirst()
            .orElseThrow(() -> new ApiRefusal(HttpStatus.CONFLICT, said.text("flow.no-portal")));
    return records.find(account, type, q.strip());
  }

  private FlowView find(String id) {
    return flows.all().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> missing(id));
  }

  private static ResponseStatusException missing(String id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no flow " + id + ".");
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
