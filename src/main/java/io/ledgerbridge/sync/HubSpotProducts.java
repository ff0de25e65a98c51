package io.ledgerbridge.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.matching.Keys;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The products that HubSpot has and that no item is linked with yet. */
final class HubSpotProducts {
  private final Map<String, List<CrmRecord>> bySku;
  private final Map<String, List<CrmRecord>> byName;
  private final Set<String> taken;

  /**
   * @param linked ids of products that have their item
   */
  HubSpotProducts(Collection<CrmRecord> all, Collection<String> linked) {
    bySku = all.stream().collect(groupingBy(each -> key(each, CopiedProduct.SKU)));
    byName = all.stream().collect(groupingBy(each -> key(each, CopiedProduct.NAME)));
    taken = new HashSet<>(linked);
  }

  /**
   * The product that is the item's, by SKU, else by name; from now on it is taken. A product of the
   * same name with another SKU is another product.
   *
   * @throws Refused when several fit
   */
  Optional<CrmRecord> take(CopiedProduct copied) {
    Optional<CrmRecord> found = bySku(copied).or(() -> byName(copied));
    found.ifPresent(each -> taken.add(each.id()));
    return found;
  }

  /** An item that is not copied, with the sentence that says why. */
  static final class Refused extends RuntimeException {
    Refused(String sentence) {
      super(sentence);
    }
  }

  private Optional<CrmRecord> bySku(CopiedProduct copied) {
    if (copied.skuKey().isEmpty()) {
      return Optional.empty();
    }
    List<CrmRecord> found = free(bySku, copied.skuKey());
    List<CrmRecord> ofTheName =
        found.stream()
            .filter(each -> key(each, CopiedProduct.NAME).equals(copied.nameKey()))
            .toList();
    return only(ofTheName.isEmpty() ? found : ofTheName, "SKU " + copied.skuKey());
  }

  private Optional<CrmRecord> byName(CopiedProduct copied) {
    List<CrmRecord> found =
        free(byName, copied.nameKey()).stream()
            .filter(
                each ->
                    copied.skuKey().isEmpty()
                        || each.text(CopiedProduct.SKU).isEmpty()
                        || key(each, CopiedProduct.SKU).equals(copied.skuKey()))
            .toList();
    return only(found, "name '" + copied.name() + "'");
  }

  private List<CrmRecord> free(Map<String, List<CrmRecord>> by, String key) {
    return by.getOrDefault(key, List.of()).stream()
        .filter(each -> !taken.contains(each.id()))
        .toList();
  }

  private static Optional<CrmRecord> only(List<CrmRecord> found, String what) {
    if (found.size() > 1) {
      throw new Refused(
          "HubSpot has %d products with the %s: %s. Archive all but one there."
              .formatted(
                  found.size(), what, found.stream().map(CrmRecord::id).collect(joining(", "))));
    }
    return found.stream().findFirst();
  }

  private static String key(CrmRecord record, String property) {
    return Keys.of(record.text(property).orElse(""));
  }
}
