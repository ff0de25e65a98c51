package io.ledgerbridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.SalesDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands out the due deliveries of the companies that this node leases: a company has one lane here,
 * and a delivery is in one pair of hands.
 */
public class Jobs {
  private final JdbcClient db;
  private final DueRows rows;
  private final Companies companies;
  private final Leases leases;
  private final Lanes lanes;
  private final ObjectMapper json;
  private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

  public Jobs(
      JdbcClient db,
      DueRows rows,
      Companies companies,
      Leases leases,
      Lanes lanes,
      ObjectMapper json) {
    this.db = db;
    this.rows = rows;
    this.companies = companies;
    this.leases = leases;
    this.lanes = lanes;
    this.json = json;
  }

  /** The companies that are awake and have something due, whoever leases them. */
  public List<Company> due() {
    Set<String> realms = rows.realms();
    return realms.isEmpty()
        ? List.of()
        : companies.awake().stream().filter(each -> realms.contains(each.realm())).toList();
  }

  /** Enters the lanes of the due companies that this node leases and does not work on yet. */
  public List<Company> start() {
    return due().stream()
        .filter(company -> leases.hold(company.lease()).isPresent())
        .filter(company -> lanes.enter(company.lease()))
        .toList();
  }

  /**
   * Leaves the lane that {@link #start} entered. Calls may still be under way; jobs that did not
   * come so far are let go.
   *
   * @param jobs what was claimed, or null
   */
  public void leave(
      @ExchangeProperty("company") Company company, @ExchangeProperty("jobs") List<Job> jobs) {
    if (jobs != null) {
      jobs.stream().filter(job -> !job.begun).forEach(job -> inHand.remove(job.row.id()));
    }
    lanes.leave(company.lease());
  }

  /** Up to 100 due deliveries of the company, now under this node's fence. */
  public List<Job> claim(@Body Company company) {
    return lanes.isClosed()
        ? List.of()
        : leases.hold(company.lease()).map(lease -> claim(company, lease)).orElse(List.of());
  }

  /** When this process ends, a job that has not begun is left to the next holder of the lease. */
  public void spare(@ExchangeProperty("job") Job job) {
    if (lanes.isClosed()) {
      job.close();
    }
  }

  /** Waits for the job's turn among the calls of its company. */
  public void begin(@ExchangeProperty("job") Job job) throws InterruptedException {
    lanes.begin(job.company.lease());
    job.begun = true;
    spare(job);
  }

  /** After {@link #begin}: the job is done with. */
  public void end(@ExchangeProperty("job") Job job) {
    inHand.remove(job.row.id());
    lanes.end(job.company.lease());
  }

  /** Waits until no call is under way. */
  public void rest() {
    lanes.rest();
  }

  private List<Job> claim(Company company, Lease lease) {
    return rows.take(company.realm(), lease, inHand).stream()
        .flatMap(row -> job(row, company, lease.fence()).stream())
        .toList();
  }

  private Optional<Job> job(Delivery row, Company company, long fence) {
    try {
      SalesDocument document = json.readValue(row.document().orElseThrow(), SalesDocument.class);
      return Optional.of(new Job(row, company, document, fence));
    } catch (JsonProcessingException e) {
      park(row, e);
      inHand.remove(row.id());
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
}
