package io.ledgerbridge.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A merged record keeps the documents of all that went into it. Their keys stay as they are, since
 * documents in QuickBooks name them; the record that they now belong to stands beside.
 */
public class Merges {
  private final JdbcClient db;
  private final Offers offers;
  private final Trail trail;
  private final Clock clock;

  public Merges(JdbcClient db, Offers offers, Trail trail, Clock clock) {
    this.db = db;
    this.offers = offers;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What was made of the merged records is the survivor's from now on, which hears of it, too. Told
   * again, it changes nothing.
   */
  public void into(String portal, String type, String survivor, Collection<String> merged) {
    if (!merged.isEmpty()) {
      List<Delivery> rows =
          offers.of(portal, type, merged).stream()
              .filter(row -> !row.recordId().equals(survivor))
              .toList();
      rows.forEach(row -> move(row, survivor));
      writeBackTo(portal, type, survivor, List.copyOf(merged));
    }
  }

  private void move(Delivery row, String survivor) {
    db.sql("update delivery set merged_into = ?, updated_at = ? where id = ?")
        .params(survivor, now(), row.id())
        .update();
    trail.note(
        row.id(), "merge", row.label() + " was merged into " + survivor + ", which has this now");
  }

  /** Also of documents of a quote or payment, which tell the deal. */
  private void writeBackTo(String portal, String type, String survivor, List<String> merged) {
    String marks = String.join(", ", Collections.nCopies(merged.size(), "?"));
    db.sql(
            "update delivery set write_back_id = ?, write_back_due_at = ?, write_back ="
                + " case when state = 'delivered' then 'pending' else write_back end"
                + " where portal = ? and write_back_type = ? and write_back_id in ("
                + marks
                + ")")
        .params(survivor, now(), portal, type)
        .params(merged)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
