package io.ledgerbridge.pages;

import io.ledgerbridge.console.Csv;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.DeliverySearch;
import io.ledgerbridge.delivery.DeliverySearch.Found;
import io.ledgerbridge.delivery.DeliverySearch.Wanted;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Reason;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** {@code /deliveries}: the search, and the same as CSV. */
@Controller
class DeliveriesPage {
  private static final int PAGE = 50;
  private static final int PORTION = 500;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final List<String> HEADER =
      List.of(
          "id",
          "state",
          "record",
          "recordId",
          "customer",
          "flow",
          "company",
          "kind",
          "documentNumber",
          "total",
          "hubspotTotal",
          "currency",
          "reason",
          "sentence",
          "createdAt",
          "updatedAt");
  private final DeliverySearch search;
  private final FlowList flows;
  private final Shown shown;

  DeliveriesPage(DeliverySearch search, FlowList flows, Shown shown) {
    this.search = search;
    this.flows = flows;
    this.shown = shown;
  }

  @GetMapping("/deliveries")
  String list(Asked asked, Model page) {
    Found found = search.find(asked.wanted(shown.zone(), PAGE));
    page.addAttribute("asked", asked);
    page.addAttribute("rows", found.rows());
    page.addAttribute("next", found.next().orElse(null));
    page.addAttribute("states", List.of(State.values()).stream().map(State::id).toList());
    page.addAttribute("flows", flows.all());
    page.addAttribute(
        "kinds", List.of(DocumentKind.values()).stream().map(DocumentKind::id).toList());
    page.addAttribute("reasons", Reason.Code.values());
    return "deliveries";
  }

  /** All that fit, for a spreadsheet. */
  @GetMapping("/deliveries.csv")
  ResponseEntity<StreamingResponseBody> csv(Asked asked) {
    Wanted wanted = asked.wanted(shown.zone(), PORTION);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deliveries.csv\"")
        .body(out -> write(wanted, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private void write(Wanted wanted, Writer out) throws IOException {
    out.write(Csv.line(HEADER));
    Optional<Wanted> next = Optional.of(wanted);
    while (next.isPresent()) {
      Found found = search.find(next.get());
      for (Delivery row : found.rows()) {
        out.write(Csv.line(cells(row)));
      }
      next = found.next().map(wanted::before);
    }
    out.flush();
  }

  private List<String> cells(Delivery row) {
    return List.of(
        Long.toString(row.id()),
        row.state().id(),
        row.objectName(),
        row.recordId(),
        row.customerName().orElse(""),
        row.key().flow(),
        shown.company(row.realm()),
        row.key().kind(),
        row.documentNumber().orElse(""),
        row.total().map(Delivery::plain).orElse(""),
        row.sourceTotal().map(Delivery::plain).orElse(""),
        row.currency().orElse(""),
        row.reasonCode().orElse(""),
        row.reason().orElse(""),
        row.createdAt().toString(),
        row.updatedAt().toString());
  }
}
