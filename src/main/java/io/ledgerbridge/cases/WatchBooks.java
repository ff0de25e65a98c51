package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what was created in QuickBooks since.
 *
 * @param before how many there were of each entity that the case speaks of, and of each document
 */
record WatchBooks(Company company, Map<String, Integer> before) {

  static WatchBooks of(Company company, Then then) {
    Set<String> entities = new LinkedHashSet<>(then.entities());
    for (DocumentKind kind : DocumentKind.values()) {
      entities.add(kind.entity());
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    entities.forEach(entity -> counts.put(entity, all(company, entity).size()));
    return new WatchBooks(company, counts);
  }

  /** By entity, in the order of creation. */
  Map<String, List<ObjectNode>> created() {
    Map<String, List<ObjectNode>> created = new LinkedHashMap<>();
    before.forEach(
        (entity, count) -> {
          List<ObjectNode> all = company.all(entity);
          created.put(entity, all.subList(count, all.size()));
        });
    return created;
  }

  private static List<ObjectNode> all(Company company, String entity) {
    try {
      return company.all(entity);
    } catch (RuntimeException unknown) {
      throw new UnreadableCase("the key 'then': QuickBooks knows no " + entity);
    }
  }
}
