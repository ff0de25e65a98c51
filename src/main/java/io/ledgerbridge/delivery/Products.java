package io.ledgerbridge.delivery;

import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.NewItem;
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
  private final ProductMatch match;
  private final Mirror mirror;
  private final NameCreates creates;
  private final MatchingSettings settings;

  public Products(
      ProductMatch match, Mirror mirror, NameCreates creates, MatchingSettings settings) {
    this.match = match;
    this.mirror = mirror;
    this.creates = creates;
    this.settings = settings;
  }

  boolean known(Job job) {
    if (DocumentKind.of(job.getKind()) == DocumentKind.EXPENSE) {
      return true;
    }
    return job.getDocument().lines().stream().allMatch(line -> find(job, line).isPresent());
  }

  /** Gives each line its product; what has none is left as unmatched. */
  public void match(@Body Job job) {
    List<SalesLine> lines = job.getDocument().lines();
    lines.forEach(line -> find(job, line).ifPresent(id -> job.items.put(line.number(), id)));
    job.leave(lines.stream().filter(line -> !job.items.containsKey(line.number())).toList());
  }

  /** Makes the product of a line, unless an earlier line of the batch has just made it. */
  public void create(@Body SalesLine line, @ExchangeProperty("job") Job job) {
    String id =
        find(job, line)
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

  private Optional<String> find(Job job, SalesLine line) {
    return match.find(job.realm(), job.getDocument(), line, line.productId());
  }

  private static String name(SalesLine line) {
    String sku = line.sku().map(text -> " (SKU " + text + ")").orElse("");
    return "line " + line.number() + " '" + line.name() + "'" + sku;
  }
}
