package io.ledgerbridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.SalesDocument;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out the due deliveries of the companies that this node leases. */
public class Jobs {
  private static final int CLAIM = 100;
  private final JdbcClient db;
  private final Companies companies;
  private final Leases leases;
  private final QuickBooksSettings settings;
  private final ObjectMapper json;
  private final Clock clock;

  public Jobs(
      JdbcClient db,
      Companies companies,
      Leases leases,
      QuickBooksSettings settings,
      ObjectMapper json,
      Clock clock) {
    this.db = db;
    this.companies = companies;
    this.leases = leases;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** The companies that are awake and have something due. */
  public List<Company> due() {
    return companies.awake().stream().filter(this::hasWork).toList();
  }

  /** Up to 100 due deliveries of the company, now being delivered under this node's fence. */
  public List<Job> claim(Company company) {
    Optional<Lease> lease = leases.hold("company:" + company.realm());
    return lease.map(held -> claim(company, held.fence())).orElse(List.of());
  }

  private boolean hasWork(Company company) {
    return leases
        .hold("company:" + company.realm())
        .map(lease -> !select(company.realm(), lease.fence(), 1).isEmpty())
        .orElse(false);
  }

  private List<Job> claim(Company company, long fence) {
    List<Delivery> due = select(company.realm(), fence, CLAIM);
    if (!due.isEmpty()) {
      String ids =
          due.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", "));
      db.sql("update delivery set state = 'delivering', fence = ? where id in (" + ids + ")")
          .param(fence)
          .update();
    }
    return due.stream().flatMap(row -> job(row, company, fence).stream()).toList();
  }

  /** Rows left behind by a lost holder are due too, once nothing of theirs can be in flight. */
  private List<Delivery> select(String realm, long fence, int most) {
    return db.sql(
            "select * from delivery where realm = ? and document is not null and"
                + " ((state in ('queued', 'waiting') and due_at <= ?) or (state = 'delivering' and"
                + " fence < ? and (sent_at is null or sent_at <= ?))) order by id limit ?")
        .params(realm, now(), fence, now().minus(settings.settle()), most)
        .query(Delivery::from)
        .list();
  }

  private Optional<Job> job(Delivery row, Company company, long fence) {
    try {
      SalesDocument document = json.readValue(row.document().orElseThrow(), SalesDocument.class);
      return Optional.of(new Job(row, company, document, fence));
    } catch (JsonProcessingException e) {
      park(row, e);
      return Optional.empty();
    }
  }

  /** One row that cannot be read does not hold up the others. */
  private void park(Delivery row, JsonProcessingException fault) {
    db.sql(
            "update delivery set state = 'parked', reason_code = ?, reason = ?, raw_fault = ?"
                + " where id = ?")
        .params(Reason.Code.BROKEN.name())
        .params("The stored document of delivery " + row.id() + " cannot be read; replay it.")
        .params(fault.getMessage(), row.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
