package io.ledgerbridge.matching;

import io.ledgerbridge.sales.Party;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which customer a contact or company became. */
public class CustomerLinks {
  private final JdbcClient db;

  public CustomerLinks(JdbcClient db) {
    this.db = db;
  }

  /** The same links, and none is remembered. */
  public static CustomerLinks readOnly(JdbcClient db) {
    return new CustomerLinks(db) {
      @Override
      public void remember(String realm, String portal, Party party, String customerId) {
        // Whoever only looks leaves no trace.
      }
    };
  }

  Optional<String> find(String realm, String portal, Party party) {
    return db.sql(
            "select customer_id from customer_link where realm = ? and portal = ? and"
                + " object_type = ? and object_id = ?")
        .params(realm, portal, party.objectType(), party.objectId())
        .query(String.class)
        .optional();
  }

  public void remember(String realm, String portal, Party party, String customerId) {
    int updated =
        db.sql(
                "update customer_link set customer_id = ? where realm = ? and portal = ? and"
                    + " object_type = ? and object_id = ?")
            .params(customerId, realm, portal, party.objectType(), party.objectId())
            .update();
    if (updated == 0) {
      db.sql(
              "insert into customer_link (customer_id, realm, portal, object_type, object_id)"
                  + " values (?, ?, ?, ?, ?)")
          .params(customerId, realm, portal, party.objectType(), party.objectId())
          .update();
    }
  }
}
