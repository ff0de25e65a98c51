package io.ledgerbridge.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each portal's objects are polled. */
public class Watermarks {
  private final JdbcClient db;

  public Watermarks(JdbcClient db) {
    this.db = db;
  }

  Optional<Instant> find(String portal, String objectType) {
    return db.sql("select reached from watermark where portal = ? and object_type = ?")
        .params(portal, objectType)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  void save(String portal, String objectType, Instant reached) {
    OffsetDateTime time = reached.atOffset(ZoneOffset.UTC);
    int updated =
        db.sql("update watermark set reached = ? where portal = ? and object_type = ?")
            .params(time, portal, objectType)
            .update();
    if (updated == 0) {
      db.sql("insert into watermark (portal, object_type, reached) values (?, ?, ?)")
          .params(portal, objectType, time)
          .update();
    }
  }
}
