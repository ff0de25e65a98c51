package io.ledgerbridge.sync;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of which HubSpot product an item was copied to. */
public class ProductLinks {
  private final JdbcClient db;
  private final Clock clock;

  public ProductLinks(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * One row.
   *
   * @param digest of what was copied last
   */
  record Link(String productId, String digest) {}

  /** By item. */
  Map<String, Link> of(Target target) {
    Map<String, Link> links = new HashMap<>();
    db.sql("select item_id, product_id, digest from product_link where portal = ? and realm = ?")
        .params(target.portal().id(), target.realm())
        .query(
            row -> {
              links.put(row.getString(1), new Link(row.getString(2), row.getString(3)));
            });
    return links;
  }

  void put(Target target, String item, Link link) {
    remove(target, item);
    db.sql(
            "insert into product_link (portal, realm, item_id, product_id, digest, linked_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(target.portal().id(), target.realm(), item, link.productId(), link.digest())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(Target target, String item) {
    db.sql("delete from product_link where portal = ? and realm = ? and item_id = ?")
        .params(target.portal().id(), target.realm(), item)
        .update();
  }
}
