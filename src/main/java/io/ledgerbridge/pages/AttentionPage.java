package io.ledgerbridge.pages;

import io.ledgerbridge.console.ApiRefusal;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.DeliverySearch;
import io.ledgerbridge.delivery.DeliverySearch.Found;
import io.ledgerbridge.delivery.DeliverySearch.Wanted;
import io.ledgerbridge.delivery.Figures;
import io.ledgerbridge.delivery.Figures.Parked;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.sales.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /attention}: what a person must act on, by reason, and what can be put right at once. */
@Controller
class AttentionPage {
  private static final int SHOWN = 50;
  private static final int PORTION = 500;
  private static final int CHOICES = 500;
  private final Figures figures;
  private final DeliverySearch search;
  private final Deliveries deliveries;
  private final Replays replays;
  private final Fixes fixes;
  private final MapOne one;
  private final Mirror mirror;
  private final Said said;

  AttentionPage(
      Figures figures,
      DeliverySearch search,
      Deliveries deliveries,
      Replays replays,
      Fixes fixes,
      MapOne one,
      Mirror mirror,
      Said said) {
    this.figures = figures;
    this.search = search;
    this.deliveries = deliveries;
    this.replays = replays;
    this.fixes = fixes;
    this.one = one;
    this.mirror = mirror;
    this.said = said;
  }

  /** The parked deliveries of a reason; the reason is empty when it is none that is known. */
  record Group(Parked parked, Optional<Reason.Code> reason) {}

  @GetMapping("/attention")
  String attention(@RequestParam(defaultValue = "") String reason, Model page) {
    if (reason.isBlank()) {
      page.addAttribute(
          "groups",
          figures.parked().stream().map(each -> new Group(each, code(each.reason()))).toList());
      page.addAttribute("most", Figures.MOST);
      return "attention";
    }
    Found found = search.find(parked(reason, SHOWN));
    List<Fixes.Wanted> wanted = fixes.wanted(found.rows());
    page.addAttribute("reason", reason);
    page.addAttribute("meaning", code(reason));
    page.addAttribute("rows", found.rows());
    page.addAttribute("more", found.next().isPresent());
    page.addAttribute("wanted", wanted);
    page.addAttribute(
        "choices", wanted.stream().findFirst().map(this::names).orElseGet(() -> buyers(found)));
    page.addAttribute("fixes", fixes);
    return "attention-reason";
  }

  @PostMapping("/attention/map")
  String map(
      @RequestParam String reason,
      @RequestParam String realm,
      @RequestParam Kind kind,
      @RequestParam String from,
      @RequestParam String to,
      RedirectAttributes back) {
    said.of(back, () -> one.map(realm, kind, from, to));
    return back(reason, back);
  }

  @PostMapping("/attention/customer")
  String customer(
      @RequestParam String reason,
      @RequestParam long delivery,
      @RequestParam String to,
      RedirectAttributes back) {
    said.of(
        back,
        () -> {
          boolean done = deliveries.find(delivery).filter(row -> fixes.choose(row, to)).isPresent();
          if (!done) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, said.text("attention.no-customer", to));
          }
          return said.text("attention.chosen", to);
        });
    return back(reason, back);
  }

  /** All that are parked for the reason now, up to 500 at a time. */
  @PostMapping("/attention/replay")
  String replay(
      @RequestParam String reason, @ModelAttribute("who") String who, RedirectAttributes back) {
    Found found = search.find(parked(reason, PORTION));
    long taken = found.rows().stream().filter(row -> replays.replay(row, who)).count();
    String key = found.next().isPresent() ? "attention.replayed-some" : "attention.replayed";
    back.addFlashAttribute("said", said.text(key, taken));
    return back(reason, back);
  }

  private static String back(String reason, RedirectAttributes to) {
    to.addAttribute("reason", reason);
    return "redirect:/attention";
  }

  private static Wanted parked(String reason, int limit) {
    return new Wanted(
        "",
        Optional.of("parked"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit);
  }

  private List<String> names(Fixes.Wanted first) {
    return names(first.realm(), first.kind().entity());
  }

  private List<String> buyers(Found found) {
    return found.rows().stream()
        .filter(row -> fixes.buyer(row).isPresent())
        .findFirst()
        .flatMap(Delivery::realm)
        .map(realm -> names(realm, "Customer"))
        .orElse(List.of());
  }

  private List<String> names(String realm, String entity) {
    return mirror.all(realm, entity).stream()
        .filter(each -> each.active())
        .map(each -> each.name())
        .sorted()
        .limit(CHOICES)
        .toList();
  }

  private static Optional<Reason.Code> code(String name) {
    return Stream.of(Reason.Code.values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
