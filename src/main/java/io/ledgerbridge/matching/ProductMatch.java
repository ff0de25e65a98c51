package io.ledgerbridge.matching;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which product a line means: by SKU, then by name; case does not count. */
public class ProductMatch {
  private final Mirror mirror;

  public ProductMatch(Mirror mirror) {
    this.mirror = mirror;
  }

  /**
   * @return the product's id, or empty when there is none
   * @throws Park when several fit
   */
  public Optional<String> find(String realm, SalesDocument document, SalesLine line) {
    String fixed = document.choices().products();
    if (!fixed.isBlank() && !fixed.equals("line-items")) {
      return Optional.of(fixed(realm, document, fixed));
    }
    return line.sku()
        .flatMap(sku -> bySku(realm, document, line, sku))
        .or(() -> byName(realm, document, line));
  }

  private String fixed(String realm, SalesDocument document, String wanted) {
    return Stream.concat(
            mirror.itemsBySku(realm, wanted).stream(),
            mirror.byName(realm, "Item", wanted).stream())
        .filter(ProductMatch::sellable)
        .map(Named::id)
        .findFirst()
        .orElseThrow(
            () ->
                new Park(
                    Code.PRODUCT_UNKNOWN,
                    ("%s: QuickBooks has no active product '%s', which the flow names. Create it or"
                            + " name another; then replay.")
                        .formatted(document.source().label(), wanted)));
  }

  private Optional<String> bySku(String realm, SalesDocument document, SalesLine line, String sku) {
    List<Named> items = sellable(mirror.itemsBySku(realm, NewItem.sku(sku)));
    List<Named> ofTheName =
        items.stream().filter(each -> Keys.of(each.name()).equals(Keys.of(line.name()))).toList();
    return only(
        items.size() > 1 && ofTheName.size() == 1 ? ofTheName : items,
        document,
        line,
        "SKU " + sku);
  }

  /** By its own name, else by the one that a product made of it would have. */
  private Optional<String> byName(String realm, SalesDocument document, SalesLine line) {
    return Stream.of(line.name(), NewItem.name(line))
        .map(name -> sellable(mirror.byName(realm, "Item", name)))
        .filter(items -> !items.isEmpty())
        .findFirst()
        .flatMap(items -> only(items, document, line, "name " + line.name()));
  }

  private static Optional<String> only(
      List<Named> items, SalesDocument document, SalesLine line, String what) {
    if (items.size() > 1) {
      String names =
          items.stream()
              .map(each -> "'" + each.name() + "' (" + each.id() + ")")
              .collect(Collectors.joining(", "));
      throw new Park(
          Code.PRODUCT_AMBIGUOUS,
          "%s, line %d: %d QuickBooks products have the %s: %s. Change one; then replay."
              .formatted(document.source().label(), line.number(), items.size(), what, names));
    }
    return items.stream().findFirst().map(Named::id);
  }

  private static List<Named> sellable(List<Named> items) {
    return items.stream().filter(ProductMatch::sellable).toList();
  }

  /** Categories cannot be used in transactions (code 2500). */
  private static boolean sellable(Named item) {
    return item.active() && !item.text("Type").equals("Category");
  }
}
