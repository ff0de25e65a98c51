package io.ledgerbridge.matching;

import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which product a line means: by an explicit mapping, by SKU, by name, else the fallback product;
 * case does not count. A flow that creates missing products does not fall back.
 */
public class ProductMatch {
  private final Mirror mirror;
  private final Mappings mappings;
  private final String fallback;

  /**
   * @param fallback name or SKU of the product for lines that fit none; blank for none
   */
  public ProductMatch(Mirror mirror, Mappings mappings, String fallback) {
    this.mirror = mirror;
    this.mappings = mappings;
    this.fallback = fallback;
  }

  /** For a line whose HubSpot product is not known. */
  public Optional<String> find(String realm, SalesDocument document, SalesLine line) {
    return find(realm, document, line, Optional.empty());
  }

  /**
   * @param product id of the HubSpot product behind the line; a line may be written without one
   * @return the id of the QuickBooks product, or empty when there is none
   * @throws Park when several fit, or one that was named is not there
   */
  public Optional<String> find(
      String realm, SalesDocument document, SalesLine line, Optional<String> product) {
    return match(realm, document, line, product).map(Found::id);
  }

  /**
   * A product, and why it is the one.
   *
   * @param rule in words, e.g. {@code has its SKU}
   */
  public record Found(String id, String rule) {}

  /** As {@link #find}, with the rule. */
  public Optional<Found> match(
      String realm, SalesDocument document, SalesLine line, Optional<String> product) {
    String fixed = document.choices().products();
    if (!fixed.isBlank() && !fixed.equals("line-items")) {
      String id = named(realm, document.source().label(), fixed, "the flow");
      return Optional.of(new Found(id, "is the one fixed in the flow"));
    }
    String where = "%s, line %d".formatted(document.source().label(), line.number());
    return by("is mapped", mapped(realm, where, line, product))
        .or(() -> by("has its SKU", line.sku().flatMap(sku -> bySku(realm, where, line, sku))))
        .or(() -> by("has its name", byName(realm, where, line)))
        .or(() -> by("is the one for all others", fallback(realm, document, where)));
  }

  private static Optional<Found> by(String rule, Optional<String> id) {
    return id.map(found -> new Found(found, rule));
  }

  private Optional<String> mapped(
      String realm, String where, SalesLine line, Optional<String> product) {
    return Stream.of(product, line.sku(), Optional.of(line.name()))
        .flatMap(Optional::stream)
        .flatMap(from -> mapped(realm, where, from).stream())
        .findFirst();
  }

  private Optional<String> mapped(String realm, String where, String from) {
    return mappings
        .find(realm, Kind.ITEM, from)
        .map(
            id ->
                mirror
                    .find(realm, "Item", id)
                    .filter(ProductMatch::sellable)
                    .map(Named::id)
                    .orElseThrow(
                        () ->
                            new Park(
                                Code.PRODUCT_UNKNOWN,
                                ("%s: '%s' is mapped to QuickBooks product %s, which is a category, a"
                                        + " bundle, not active or not there. Map it to another; then replay.")
                                    .formatted(where, from, id))));
  }

  private Optional<String> fallback(String realm, SalesDocument document, String where) {
    return fallback.isBlank() || document.choices().createMissingProducts()
        ? Optional.empty()
        : Optional.of(named(realm, where, fallback, "FALLBACK_ITEM"));
  }

  private String named(String realm, String where, String wanted, String who) {
    return Stream.concat(
            mirror.itemsBySku(realm, wanted).stream(), mirror.chosen(realm, "Item", wanted))
        .filter(ProductMatch::sellable)
        .map(Named::id)
        .findFirst()
        .orElseThrow(
            () ->
                new Park(
                    Code.PRODUCT_UNKNOWN,
                    ("%s: QuickBooks has no active product '%s', which %s names. Create it or name"
                            + " another; then replay.")
                        .formatted(where, wanted, who)));
  }

  private Optional<String> bySku(String realm, String where, SalesLine line, String sku) {
    List<Named> items =
        usable(mirror.itemsBySku(realm, NewItem.sku(sku)), where, "SKU " + sku, line);
    List<Named> ofTheName =
        items.stream().filter(each -> Keys.of(each.name()).equals(Keys.of(line.name()))).toList();
    return only(items.size() > 1 && ofTheName.size() == 1 ? ofTheName : items, where, "SKU " + sku);
  }

  /** By its own name, else by the one that a product made of it would have. */
  private Optional<String> byName(String realm, String where, SalesLine line) {
    return Stream.of(line.name(), NewItem.name(line))
        .map(name -> usable(mirror.byName(realm, "Item", name), where, "name " + name, line))
        .filter(items -> !items.isEmpty())
        .findFirst()
        .flatMap(items -> only(items, where, "name " + line.name()));
  }

  private static Optional<String> only(List<Named> items, String where, String what) {
    if (items.size() > 1) {
      String names =
          items.stream()
              .map(each -> "'" + each.name() + "' (" + each.id() + ")")
              .collect(Collectors.joining(", "));
      throw new Park(
          Code.PRODUCT_AMBIGUOUS,
          "%s: %d QuickBooks products have the %s: %s. Change one; then replay."
              .formatted(where, items.size(), what, names));
    }
    return items.stream().findFirst().map(Named::id);
  }

  /**
   * A bundle takes its price from its parts, so a line of its own amount cannot be booked to it.
   */
  private static List<Named> usable(List<Named> found, String where, String what, SalesLine line) {
    List<Named> items = sellable(found);
    found.stream()
        .filter(each -> items.isEmpty() && bundle(each))
        .findFirst()
        .ifPresent(
            each -> {
              throw new Park(
                  Code.PRODUCT_BUNDLE,
                  ("%s '%s': the QuickBooks product of the %s is the bundle '%s' (%s), whose price is"
                          + " that of its parts. Put the parts on lines of their own in HubSpot, or map"
                          + " the line to a product that is no bundle; then replay.")
                      .formatted(where, line.name(), what, each.name(), each.id()));
            });
    return items;
  }

  private static List<Named> sellable(List<Named> items) {
    return items.stream().filter(ProductMatch::sellable).toList();
  }

  /** Categories cannot be used in transactions (code 2500). */
  public static boolean sellable(Named item) {
    return item.active() && !item.text("Type").equals("Category") && !bundle(item);
  }

  private static boolean bundle(Named item) {
    return item.active() && item.text("Type").equals("Group");
  }
}
