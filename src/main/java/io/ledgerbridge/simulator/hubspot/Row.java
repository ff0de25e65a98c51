package io.ledgerbridge.simulator.hubspot;

import java.util.Optional;

/** A record as the search index sees it. */
record Row(CrmRecord record, Version version) {
  Optional<String> value(String property) {
    return version.value(property);
  }
}
