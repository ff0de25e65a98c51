package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.sales.DocumentKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the documents of deliveries stand in QuickBooks, where that is followed. What HubSpot shows
 * of it changes through the queue of write-backs. A delivery stays delivered whatever becomes of
 * its document.
 */
public class TrackedDocuments {
  private static final int BATCH = 500;
  private final JdbcClient db;
  private final Trail trail;
  private final Portals portals;
  private final boolean on;
  private final Clock clock;

  /**
   * @param on whether documents are followed
   */
  public TrackedDocuments(JdbcClient db, Trail trail, Portals portals, boolean on, Clock clock) {
    this.db = db;
    this.trail = trail;
    this.portals = portals;
    this.on = on;
    this.clock = clock;
  }

  public boolean isOn() {
    return on;
  }

  /** The delivered documents among these of one QuickBooks entity, such as {@code Invoice}. */
  public List<Delivery> of(String realm, String entity, Collection<String> ids) {
    List<String> kinds =
        Arrays.stream(DocumentKind.values())
            .filter(kind -> kind.entity().equals(entity))
            .map(DocumentKind::id)
            .toList();
    return ids.stream()
        .flatMap(id -> list("realm = ? and document_id = ?", List.of(realm, id)).stream())
        .filter(row -> kinds.contains(row.key().kind()))
        .toList();
  }

  /** The delivered documents that our own payments settled. */
  public List<Delivery> paidBy(String realm, Collection<String> payments) {
    return payments.stream()
        .flatMap(id -> list("realm = ? and payment_id = ?", List.of(realm, id)).stream())
        .toList();
  }

  /** Whether the company has an invoice of ours, which somebody may pay. */
  public boolean anyInvoice(String realm) {
    return db.sql(
            "select exists (select 1 from delivery where realm = ? and document_id is not null"
                + " and state = 'delivered' and kind in ('invoice', 'paid-invoice'))")
        .param(realm)
        .query(Boolean.class)
        .single();
  }

  /** The document as it was read, now or a little earlier. */
  public void read(Delivery row, JsonNode document) {
    Tracked now = standing(row, document).read(clock.instant());
    put(row, kept(row, now));
  }

  /** The document is void or deleted: that needs no reading. */
  public void undone(Delivery row, DocumentState state, Instant at) {
    put(row, kept(row, new Tracked(state, Optional.of(BigDecimal.ZERO), Optional.empty(), at)));
  }

  /**
   * Invoices whose due date has passed, by the days of their portals; up to 500 a step.
   *
   * @return how many became overdue
   */
  public int overdue() {
    return portals.all().stream().mapToInt(this::overdue).sum();
  }

  private int overdue(Portal portal) {
    List<Delivery> rows =
        list(
            "portal = ? and document_due < ? and document_state in"
                + " ('open', 'emailed', 'partially-paid')",
            List.of(portal.id(), today(Optional.of(portal))));
    rows.forEach(
        row -> {
          Tracked was = row.tracked().orElseThrow();
          put(row, new Tracked(DocumentState.OVERDUE, was.balance(), was.dueOn(), was.at()));
        });
    return rows.size();
  }

  /** The document was just made: the answer says all, and nothing need be read. */
  void posted(Job job, JsonNode document) {
    if (on && job.invoice() == null) {
      write(job.row.id(), standing(job.row, document).read(clock.instant()));
    }
  }

  /** The payment of a paid invoice was just made. */
  void paid(Job job, JsonNode payment) {
    if (on) {
      BigDecimal paid = Documents.total(payment).orElse(job.invoice().total());
      BigDecimal open = job.invoice().total().subtract(paid).max(BigDecimal.ZERO);
      DocumentState state = open.signum() == 0 ? DocumentState.PAID : DocumentState.PARTIALLY_PAID;
      Instant at = Standing.at(payment).orElse(clock.instant());
      write(job.row.id(), new Tracked(state, Optional.of(open), Optional.empty(), at));
      db.sql("update delivery set payment_id = ? where id = ?")
          .params(payment.path("Id").asText(""), job.row.id())
          .update();
    }
  }

  /** What a deleted document does not say any more. */
  private static Tracked kept(Delivery row, Tracked now) {
    Optional<LocalDate> due = now.dueOn().or(() -> row.tracked().flatMap(Tracked::dueOn));
    Optional<BigDecimal> balance =
        now.state().isUndone() ? Optional.of(BigDecimal.ZERO) : now.balance();
    return new Tracked(now.state(), balance, due, now.at());
  }

  /** An older reading than the one that is stored changes nothing, nor does the same again. */
  private void put(Delivery row, Tracked now) {
    Optional<Tracked> was = row.tracked();
    boolean older = was.filter(stored -> now.at().isBefore(stored.at())).isPresent();
    if (!older && !was.equals(Optional.of(now))) {
      write(row.id(), now);
      if (!was.map(Tracked::state).equals(Optional.of(now.state()))) {
        tell(row, now);
      }
    }
  }

  private void write(long id, Tracked now) {
    db.sql(
            "update delivery set document_state = ?, document_balance = ?,"
                + " document_due = coalesce(?, document_due), document_at = ? where id = ?")
        .params(now.state().id(), now.balance().orElse(null), now.dueOn().orElse(null))
        .params(now.at().atOffset(ZoneOffset.UTC), id)
        .update();
  }

  private void tell(Delivery row, Tracked now) {
    db.sql(
            "update delivery set updated_at = ?, write_back_due_at = ?, write_back_tries = 0,"
                + " write_back = case when write_back_id is null then 'none' else 'pending' end"
                + " where id = ?")
        .params(now(), now(), row.id())
        .update();
    String open =
        now.balance()
            .filter(balance -> balance.signum() > 0)
            .map(balance -> ", %s open".formatted(Delivery.plain(balance)))
            .orElse("");
    trail.note(row.id(), "in QuickBooks", now.state().label() + open);
  }

  private Standing standing(Delivery row, JsonNode document) {
    LocalDate today = today(portals.find(row.key().portal()));
    return new Standing(DocumentKind.of(row.key().kind()), document, today);
  }

  private LocalDate today(Optional<Portal> portal) {
    return LocalDate.now(clock.withZone(portal.map(Portal::zone).orElse(ZoneId.of("UTC"))));
  }

  private List<Delivery> list(String condition, List<?> values) {
    return db.sql(
            "select * from delivery where state = 'delivered' and "
                + condition
                + " order by id limit "
                + BATCH)
        .params(values)
        .query(Delivery::from)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
