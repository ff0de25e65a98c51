package io.ledgerbridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
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
    return db.sql(
            "select 1 from delivery where realm = ? and (state = 'delivering' or"
                + " (state in ('queued', 'waiting') and due_at <= ?)) limit 1")
        .params(company.realm(), now())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private List<Job> claim(Company company, long fence) {
    List<Delivery> due = select(company.realm(), fence);
    if (!due.isEmpty()) {
      String ids =
          due.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", "));
      db.sql("update delivery set state = 'delivering', fence = ? where id in (" + ids + ")")
          .param(fence)
          .update();
    }
    return due.stream().map(row -> job(row, company, fence)).toList();
  }

  /** Rows left behind by a lost holder are due too, once nothing of theirs can be in flight. */
  private List<Delivery> select(String realm, long fence) {
    return db.sql(
            "select * from delivery where realm = ? and document is not null and"
                + " ((state in ('queued', 'waiting') and due_at <= ?) or (state = 'delivering' and"
                + " fence < ? and (sent_at is null or sent_at <= ?))) order by id limit "
                + CLAIM)
        .params(realm, now(), fence, now().minus(settings.settle()))
        .query(Delivery::from)
        .list();
  }

  private Job job(Delivery row, Company company, long fence) {
    try {
      SalesDocument document = json.readValue(row.document().orElseThrow(), SalesDocument.class);
      return new Job(row, company, document, fence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
