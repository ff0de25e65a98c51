package io.ledgerbridge.delivery;

import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.NewItem;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.matching.ProductMatch;
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
  private final NameCreates creates;
  private final OwnSettings own;

  public Products(Mirror mirror, Mappings mappings, NameCreates creates, OwnSettings own) {
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
    lines.forEach(line -> find(match, job, line).ifPresent(id -> job.items.put(line.number(), id)));
    job.leave(lines.stream().filter(line -> !job.items.containsKey(line.number())).toList());
  }

  /** Makes the product of a line, unless an earlier line of the batch has just made it. */
  public void create(@Body SalesLine line, @ExchangeProperty("job") Job job) {
    MatchingSettings settings = settings(job);
    String id =
        find(match(settings), job, line)
            .orElseGet(
                () ->
                    creates.create(
                        job,
                        "Item",
                        NewItem.of(
                            line, mirror.all(job.realm(), "Account"), job.label(), settings)));
    job.items.put(line.number(), id);
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

  private static Optional<String> find(ProductMatch match, Job job, SalesLine line) {
    return match.find(job.realm(), job.getDocument(), line, line.productId());
  }

  private static String name(SalesLine line) {
    String sku = line.sku().map(text -> " (SKU " + text + ")").orElse("");
    return "line " + line.number() + " '" + line.name() + "'" + sku;
  }
}
