package io.ledgerbridge.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts what became of each deal that was sent: in the simulator, which knows every document, and
 * through the API, which knows every delivery.
 */
final class Audit {
  private static final List<String> OPEN = List.of("queued", "delivering", "waiting");
  private final List<Deal> deals;
  private final List<Delivery> deliveries;
  private final Map<String, List<Document>> documents;
  private final Map<String, List<Delivery>> byDeal;
  private final Map<String, Deal> byId;

  Audit(List<Deal> deals, List<Document> documents, List<Delivery> deliveries) {
    this.deals = deals;
    this.deliveries = deliveries;
    this.documents = documents.stream().collect(Collectors.groupingBy(Document::record));
    this.byDeal = deliveries.stream().collect(Collectors.groupingBy(Delivery::objectId));
    this.byId = deals.stream().collect(Collectors.toMap(Deal::id, Function.identity()));
  }

  long sent() {
    return deals.size();
  }

  long delivered() {
    return in("delivered");
  }

  long parked() {
    return in("parked");
  }

  long waiting() {
    return OPEN.stream().mapToLong(this::in).sum();
  }

  /** Deals that are not won, of which nothing was made. */
  long filtered() {
    return deals.stream().filter(deal -> !deal.enrols() && rows(deal).isEmpty()).count();
  }

  long documents() {
    return documents.values().stream().mapToLong(List::size).sum();
  }

  long writtenBack() {
    return deals.stream().filter(deal -> !deal.written().isEmpty()).count();
  }

  /** What must not be, by its name, each with the sentences that say where. */
  Map<String, List<String>> offences() {
    Map<String, List<String>> found = new java.util.LinkedHashMap<>();
    found.put("lost", lost());
    found.put("twice", twice());
    found.put("wrong total", wrongTotal());
    found.put("wrong company", wrongCompany());
    found.put("delivered without document", withoutDocument());
    found.put("document without delivery", withoutDelivery());
    found.put("parked without reason of ours", wronglyParked());
    found.put("made of a deal that is not won", wronglyMade());
    return found;
  }

  private List<String> lost() {
    return deals.stream()
        .filter(deal -> deal.enrols() && rows(deal).isEmpty())
        .map(deal -> "deal " + deal.id() + " was sent and has no delivery")
        .toList();
  }

  private List<String> twice() {
    List<String> found = new ArrayList<>();
    documents.forEach(
        (deal, made) -> {
          if (made.size() > 1) {
            found.add("deal " + deal + " became " + made.size() + " documents: " + made);
          }
        });
    byDeal.forEach(
        (deal, rows) -> {
          if (rows.size() > 1) {
            found.add("deal " + deal + " has " + rows.size() + " deliveries: " + rows);
          }
        });
    return found;
  }

  private List<String> wrongTotal() {
    return deals.stream()
        .flatMap(
            deal ->
                made(deal).stream()
                    .filter(document -> document.total().compareTo(deal.total()) != 0)
                    .map(document -> deal + " became " + document))
        .toList();
  }

  private List<String> wrongCompany() {
    return deals.stream()
        .flatMap(
            deal ->
                made(deal).stream()
                    .filter(document -> !document.realm().equals(deal.realm()))
                    .map(document -> deal + " became " + document))
        .toList();
  }

  private List<String> withoutDocument() {
    return deliveries.stream()
        .filter(row -> row.state().equals("delivered"))
        .filter(
            row ->
                documents.getOrDefault(row.objectId(), List.of()).stream()
                    .noneMatch(document -> document.id().equals(row.documentId())))
        .map(Delivery::toString)
        .toList();
  }

  private List<String> withoutDelivery() {
    return documents.entrySet().stream()
        .filter(
            each ->
                byDeal.getOrDefault(each.getKey(), List.of()).stream()
                    .noneMatch(row -> row.state().equals("delivered")))
        .map(each -> each.getValue().toString())
        .toList();
  }

  private List<String> wronglyParked() {
    return deliveries.stream()
        .filter(row -> row.state().equals("parked"))
        .filter(row -> byId.containsKey(row.objectId()))
        .filter(row -> !expected(byId.get(row.objectId()), row))
        .map(Delivery::toString)
        .toList();
  }

  private static boolean expected(Deal deal, Delivery row) {
    return switch (deal.fate()) {
      case "unknown" -> row.reason().equals("PRODUCT_UNKNOWN");
      case "old" -> row.reason().equals("PERIOD_CLOSED");
      default -> false;
    };
  }

  private List<String> wronglyMade() {
    return deals.stream()
        .filter(deal -> !deal.enrols())
        .filter(deal -> !made(deal).isEmpty() || !rows(deal).isEmpty())
        .map(deal -> deal + " became " + made(deal) + " " + rows(deal))
        .toList();
  }

  private long in(String state) {
    return deliveries.stream().filter(row -> row.state().equals(state)).count();
  }

  private List<Document> made(Deal deal) {
    return documents.getOrDefault(deal.id(), List.of());
  }

  private List<Delivery> rows(Deal deal) {
    return byDeal.getOrDefault(deal.id(), List.of());
  }
}
