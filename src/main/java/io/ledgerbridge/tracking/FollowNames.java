package io.ledgerbridge.tracking;

import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.tracking.QuickBooksEvent.Operation;
import io.ledgerbridge.tracking.QuickBooksEvents.Row;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Keeps the mirror fresh: one call for a burst of changed names, none for those it knows. */
final class FollowNames {
  private final Mirror mirror;
  private final MirrorReads reads;

  FollowNames(Mirror mirror, MirrorReads reads) {
    this.mirror = mirror;
    this.reads = reads;
  }

  void follow(String realm, List<Row> rows) {
    if (rows.stream().anyMatch(row -> Entities.SETTINGS.contains(row.entity()))) {
      reads.rereadNow(realm);
    }
    boolean news =
        rows.stream()
            .filter(row -> Entities.NAMES.contains(row.entity()))
            .filter(row -> reads.holds(realm, row.entity()))
            .anyMatch(row -> !known(realm, row));
    if (news) {
      reads.refresh(realm);
    }
  }

  /** What we made ourselves, or have read since, is in the mirror already. */
  private boolean known(String realm, Row row) {
    Optional<Named> named = mirror.find(realm, row.entity(), row.entityId());
    return row.operation() == Operation.DELETE
        ? named.isEmpty()
        : named.filter(found -> !changedBefore(found, row)).isPresent();
  }

  /** QuickBooks' records have whole seconds. */
  private static boolean changedBefore(Named named, Row row) {
    try {
      return OffsetDateTime.parse(named.body().path("MetaData").path("LastUpdatedTime").asText(""))
          .toInstant()
          .isBefore(row.at().truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeParseException unknown) {
      return true;
    }
  }
}
