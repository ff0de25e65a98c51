package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.NewItem;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.matching.ProductMatch;
import io.ledgerbridge.matching.ProductMatch.Found;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** The steps of the route {@code resolve-products}. */
public class Products {
  private final Mirror mirror;
  private final Mappings mappings;
  private final Creates creates;
  private final OwnSettings own;

  public Products(Mirror mirror, Mappings mappings, Creates creates, OwnSettings own) {
    this.mirror = mirror;
    this.mappings = mappings;
    this.creates = creates;
    this.own = own;
  }

  /** Whether no product has to be created; what is found is given to the job. */
  boolean known(Job job) {
    if (DocumentKind.of(job.getKind()) == DocumentKind.EXPENSE) {
      return true;
    }
    match(job);
    return !job.isIncomplete();
  }

  /** Gives each line its product; what has none is left as unmatched. */
  public void match(@Body Job job) {
    List<SalesLine> lines = job.getDocument().lines();
    if (job.items.size() == lines.size()) {
      return;
    }
    ProductMatch match = match(settings(job));
    lines.stream()
        .filter(line -> !job.items.containsKey(line.number()))
        .forEach(line -> find(match, job, line).ifPresent(found -> take(job, line, found)));
    job.leave(lines.stream().filter(line -> !job.items.containsKey(line.number())).toList());
  }

  /** Makes the product of a line, unless an earlier line of the batch has just made it. */
  public void create(@Body SalesLine line, @ExchangeProperty("job") Job job) {
    MatchingSettings settings = settings(job);
    take(job, line, find(match(settings), job, line).orElseGet(() -> made(job, line, settings)));
  }

  private Found made(Job job, SalesLine line, MatchingSettings settings) {
    ObjectNode item = NewItem.of(line, mirror.all(job.realm(), "Account"), job.label(), settings);
    return new Found(creates.create(job, "Item", item), "is new: no other fits");
  }

  private static void take(Job job, SalesLine line, Found found) {
    job.items.put(line.number(), found.id());
    String rule = "line %d: product %s %s".formatted(line.number(), found.id(), found.rule());
    job.notes.merge("products", rule, (before, more) -> before + "; " + more);
  }

  /** Nothing is created; every unmatched line is named at once. */
  public void park(@Body Job job) {
    String lines =
        job.getUnmatched().stream().map(Products::name).collect(Collectors.joining("; "));
    throw new Park(
        Code.PRODUCT_UNKNOWN,
        "%s: no QuickBooks product fits %s. Create it in QuickBooks, or let the flow create it; then"
                .formatted(job.label(), lines)
            + " replay.");
  }

  private MatchingSettings settings(Job job) {
    return own.of(job.realm()).matching();
  }

  private ProductMatch match(MatchingSettings settings) {
    return new ProductMatch(mirror, mappings, settings.fallbackItem());
  }

  private static Optional<Found> find(ProductMatch match, Job job, SalesLine line) {
    return match.match(job.realm(), job.getDocument(), line, line.productId());
  }

  private static String name(SalesLine line) {
    String sku = line.sku().map(text -> " (SKU " + text + ")").orElse("");
    return "line " + line.number() + " '" + line.name() + "'" + sku;
  }
}
