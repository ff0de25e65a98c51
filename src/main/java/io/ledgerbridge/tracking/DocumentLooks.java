package io.ledgerbridge.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the documents of each company were last asked for as a whole: once a day. */
final class DocumentLooks {
  private static final Duration DAY = Duration.ofHours(24);
  private final JdbcClient db;
  private final Clock clock;

  DocumentLooks(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The companies with documents of ours that were not asked for within the last day. */
  Set<String> due() {
    return new HashSet<>(
        db.sql(
                "select c.realm from company c where not exists (select 1 from document_look l"
                    + " where l.realm = c.realm and l.looked_at > ?) and exists (select 1 from"
                    + " delivery d where d.realm = c.realm and d.document_id is not null)")
            .param(time(clock.instant().minus(DAY)))
            .query(String.class)
            .list());
  }

  Optional<Instant> last(String realm) {
    return db.sql("select looked_at from document_look where realm = ?")
        .param(realm)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  void looked(String realm, Instant at) {
    int known =
        db.sql("update document_look set looked_at = ? where realm = ?")
            .params(time(at), realm)
            .update();
    if (known == 0) {
      db.sql("insert into document_look (realm, looked_at) values (?, ?) on conflict do nothing")
          .params(realm, time(at))
          .update();
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
