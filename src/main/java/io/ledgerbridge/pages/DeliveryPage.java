package io.ledgerbridge.pages;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.delivery.Trail;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.sales.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /deliveries/{id}}: from the HubSpot record to the QuickBooks document. */
@Controller
@RequestMapping("/deliveries/{id:\\d+}")
class DeliveryPage {
  private final Deliveries deliveries;
  private final Replays replays;
  private final Trail trail;
  private final MessageSource messages;

  DeliveryPage(Deliveries deliveries, Replays replays, Trail trail, MessageSource messages) {
    this.deliveries = deliveries;
    this.replays = replays;
    this.trail = trail;
    this.messages = messages;
  }

  @GetMapping
  String show(@PathVariable long id, @RequestParam(required = false) String ask, Model page) {
    Delivery row = find(id);
    page.addAttribute("row", row);
    page.addAttribute("trail", trail.of(id));
    page.addAttribute("rawFault", deliveries.rawFault(id).orElse(null));
    page.addAttribute("remedy", row.reasonCode().map(DeliveryPage::remedy).orElse(""));
    page.addAttribute("moving", List.of(State.QUEUED, State.DELIVERING).contains(row.state()));
    page.addAttribute("asksAnother", "another".equals(ask));
    return "delivery";
  }

  @PostMapping("/replay")
  String replay(@PathVariable long id, @ModelAttribute("who") String who, RedirectAttributes to) {
    return said(id, replays.replay(find(id), who), "delivery.replayed", to);
  }

  @PostMapping("/dismiss")
  String dismiss(
      @PathVariable long id,
      @RequestParam String note,
      @ModelAttribute("who") String who,
      RedirectAttributes to) {
    if (note.isBlank()) {
      to.addFlashAttribute("wrong", text("delivery.note-missing"));
      return "redirect:/deliveries/" + id;
    }
    return said(id, deliveries.dismiss(find(id), who, note.strip()), "delivery.dismissed", to);
  }

  @PostMapping("/another")
  String another(@PathVariable long id, @ModelAttribute("who") String who, RedirectAttributes to) {
    Delivery row = find(id);
    return replays
        .another(row, who)
        .map(made -> said(made, true, "delivery.made-another", to))
        .orElseGet(() -> said(id, false, "", to));
  }

  private String said(long id, boolean done, String key, RedirectAttributes to) {
    to.addFlashAttribute(done ? "said" : "wrong", text(done ? key : "delivery.not-possible"));
    return "redirect:/deliveries/" + id;
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }

  private static String remedy(String code) {
    return Stream.of(Reason.Code.values())
        .filter(each -> each.name().equals(code))
        .map(Reason.Code::remedy)
        .findFirst()
        .orElse("");
  }

  private Delivery find(long id) {
    return deliveries
        .find(id)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no delivery " + id + "."));
  }
}
