package io.ledgerbridge.sync;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/** Items that a line of their product could not be told apart by: matching would park it. */
final class Twins {
  private final Map<String, List<CopiedProduct>> byName;

  Twins(List<CopiedProduct> all) {
    byName = all.stream().collect(groupingBy(CopiedProduct::nameKey));
  }

  /**
   * @throws HubSpotProducts.Refused when the item has a twin
   */
  void refuse(CopiedProduct item) {
    boolean twin =
        byName.get(item.nameKey()).stream()
            .filter(other -> !other.itemId().equals(item.itemId()))
            .anyMatch(other -> item.skuKey().isEmpty() || other.skuKey().equals(item.skuKey()));
    if (twin) {
      throw new HubSpotProducts.Refused(
          "QuickBooks has another product of the name '%s', and no SKU tells the two apart. Give each a SKU, or rename one."
              .formatted(item.name()));
    }
  }
}
