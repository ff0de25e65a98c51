package io.ledgerbridge.tracking;

import io.ledgerbridge.inbox.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened to a record of a QuickBooks company.
 *
 * @param key what makes it a repeat of another
 * @param entity as the API spells it, e.g. {@code SalesReceipt}
 * @param at by QuickBooks' clock
 */
public record QuickBooksEvent(
    String key, String realm, String entity, String id, Operation operation, Instant at) {
  private static final String DIGITS = "\\d{1,32}";

  /** What happened; both payloads have their own word for each. */
  public enum Operation {
    CREATE,
    UPDATE,
    DELETE,
    MERGE,
    VOID,
    EMAILED;

    /** The name in the database. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** {@code Create}, {@code created} …; what is not known may have changed anything. */
    static Operation of(String word) {
      String said = word.toLowerCase(Locale.ROOT);
      for (Operation each : values()) {
        String id = each.id();
        if (said.equals(id) || said.equals(id + "d") || said.equals(id + "ed")) {
          return each;
        }
      }
      return UPDATE;
    }
  }

  /** One entity of the older payload; empty when it does not say what, where and when. */
  static Optional<QuickBooksEvent> notified(String realm, Fields fields) {
    Optional<String> entity = Entities.named(fields.text("name"));
    Optional<Instant> at = time(fields.text("lastUpdated"));
    String id = fields.text("id");
    if (entity.isEmpty() || at.isEmpty() || !id.matches(DIGITS) || !realm.matches(DIGITS)) {
      return Optional.empty();
    }
    Operation operation = Operation.of(fields.text("operation"));
    String key =
        String.join("|", "notified", realm, entity.get(), id, operation.id(), at.get().toString());
    return Optional.of(new QuickBooksEvent(key, realm, entity.get(), id, operation, at.get()));
  }

  /** One CloudEvent, which has a key of its own; empty as {@link #notified}. */
  static Optional<QuickBooksEvent> cloud(Fields fields) {
    String[] type = fields.text("type").split("\\.");
    if (type.length < 3) {
      return Optional.empty();
    }
    String realm = fields.text("intuitaccountid");
    String id = fields.text("intuitentityid");
    Optional<String> entity = Entities.named(type[1]);
    Optional<Instant> at = time(fields.text("time"));
    if (entity.isEmpty() || at.isEmpty() || !id.matches(DIGITS) || !realm.matches(DIGITS)) {
      return Optional.empty();
    }
    String own = fields.text("id");
    String key =
        own.isEmpty()
            ? String.join("|", "cloud", realm, entity.get(), id, type[2], at.get().toString())
            : String.join("|", "cloud", fields.text("source"), own);
    Operation operation = Operation.of(type[2]);
    return Optional.of(new QuickBooksEvent(key, realm, entity.get(), id, operation, at.get()));
  }

  /** The key as the database holds it: keys have no limit of length. */
  String hash() {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant())
          .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(FAR));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");
}
