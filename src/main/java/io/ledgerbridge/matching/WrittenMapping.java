package io.ledgerbridge.matching;

import java.util.Optional;

/**
 * One line of a mappings file, as a person wrote it.
 *
 * @param id of the entity in QuickBooks
 * @param name of it, or, without an id, what it is looked for by
 * @param word of a short line {@code SKU-1: Widget}: a name, a SKU or an id
 */
record WrittenMapping(
    int line, String from, Optional<String> id, Optional<String> name, Optional<String> word) {

  String wanted() {
    return id.or(() -> name).or(() -> word).orElse("");
  }
}
