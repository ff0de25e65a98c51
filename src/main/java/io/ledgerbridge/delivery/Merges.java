package io.ledgerbridge.delivery;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
   * What was made of the merged records is the survivor's from now on, which hears of it. Told
   * again, it changes nothing.
   */
  public void into(SourceRecord survivor, Collection<String> merged) {
    if (!merged.isEmpty()) {
      String portal = survivor.portal().id();
      List<Delivery> rows = offers.of(portal, survivor.objectType(), merged);
      rows.stream()
          .filter(row -> !row.recordId().equals(survivor.id()))
          .forEach(row -> move(row, survivor.id()));
      Stream.concat(rows.stream(), related(survivor))
          .filter(row -> tells(row, survivor.objectType(), merged))
          .forEach(row -> tell(row, survivor.id()));
    }
  }

  /** Documents of a quote or payment tell their deal. */
  private Stream<Delivery> related(SourceRecord survivor) {
    return Stream.of("quotes", "commerce_payments")
        .filter(type -> !survivor.associated(type).isEmpty())
        .flatMap(
            type ->
                offers
                    .of(
                        survivor.portal().id(),
                        type,
                        survivor.associated(type).stream().map(CrmRecord::id).toList())
                    .stream());
  }

  private static boolean tells(Delivery row, String type, Collection<String> merged) {
    return row.writeBackTo()
        .filter(to -> to.objectType().equals(type) && merged.contains(to.objectId()))
        .isPresent();
  }

  private void move(Delivery row, String survivor) {
    db.sql("update delivery set merged_into = ?, updated_at = ? where id = ?")
        .params(survivor, now(), row.id())
        .update();
    trail.note(
        row.id(), "merge", row.label() + " was merged into " + survivor + ", which has this now");
  }

  private void tell(Delivery row, String survivor) {
    db.sql(
            "update delivery set write_back_id = ?, write_back_due_at = ?, write_back ="
                + " case when state = 'delivered' then 'pending' else write_back end where id = ?")
        .params(survivor, now(), row.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
