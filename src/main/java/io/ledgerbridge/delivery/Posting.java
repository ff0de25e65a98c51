package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.quickbooks.Answer;
import io.ledgerbridge.quickbooks.NotSent;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.quickbooks.QuickBooksFault;
import io.ledgerbridge.quickbooks.Silence;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Reason.Code;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps of the route {@code post}: store what goes out, send it, record what came back. A
 * request id belongs to one payload for good; both change only after QuickBooks has refused.
 */
public class Posting {
  private static final int PAGE = 1000;
  private final QuickBooks quickbooks;
  private final Results results;
  private final Trail trail;
  private final Payloads payloads;
  private final QuickBooksSettings settings;
  private final StillOurs stillOurs;
  private final TrackedDocuments tracked;
  private final TransactionOperations transactions;

  public Posting(
      QuickBooks quickbooks,
      Results results,
      Trail trail,
      Payloads payloads,
      QuickBooksSettings settings,
      StillOurs stillOurs,
      TrackedDocuments tracked,
      TransactionOperations transactions) {
    this.tracked = tracked;
    this.quickbooks = quickbooks;
    this.results = results;
    this.trail = trail;
    this.payloads = payloads;
    this.settings = settings;
    this.stillOurs = stillOurs;
    this.transactions = transactions;
  }

  /** Stores a new payload with its request id, in the database before anything is sent. */
  public void store(@Body ObjectNode body, @ExchangeProperty("job") Job job) {
    store(job, requestId(job), payloads.write(body));
  }

  /** Stores that the very same payload goes out again under the same request id. */
  public void repeat(@ExchangeProperty("job") Job job) {
    store(job, job.row.requestId().orElseThrow(), job.row.payload().orElseThrow());
  }

  /** Sends what was stored and records the document that QuickBooks made of it. */
  public void send(@ExchangeProperty("job") Job job) {
    String entity = entity(job);
    try {
      Answer answer = post(job, entity);
      JsonNode document = document(job, answer, entity);
      record(job, document, () -> trail.end(job.sent.attempt(), answer, null));
    } catch (QuickBooksFault.Refused refused) {
      if (refused.reason() != Code.DUPLICATE_NUMBER || !adopted(job, entity)) {
        throw refused;
      }
    }
  }

  /** Whether the document that has the number already is this very one, and is adopted. */
  private boolean adopted(Job job, String entity) {
    String number = OwnNumber.in(job.sent.payload());
    return !number.isEmpty()
        && found(
            job,
            entity,
            "select * from %s where DocNumber = '%s'"
                .formatted(entity, number.replace("'", "\\'")));
  }

  /**
   * Looks for a document whose creation was not answered, by customer and date, and knows it by its
   * marker. Found, it is adopted and the job ends.
   */
  public void look(@ExchangeProperty("job") Job job) {
    String entity = entity(job);
    found(job, entity, statement(job, entity));
  }

  private boolean found(Job job, String entity, String statement) {
    Optional<JsonNode> found = Optional.empty();
    int rows = PAGE;
    for (int start = 1; found.isEmpty() && rows == PAGE; start += PAGE) {
      String page = statement + " startposition " + start + " maxresults " + PAGE;
      long attempt = trail.begin(job.row.id(), "look", null, page);
      Answer answer = quickbooks.query(job.realm(), page);
      JsonNode documents = answer.rows(entity);
      found = Documents.marked(documents, job.row.key()).map(document -> whole(document, answer));
      trail.end(attempt, answer, found.isPresent() ? "Found: adopted" : "Not there");
      rows = documents.size();
    }
    found.ifPresent(document -> record(job, document, () -> {}));
    return found.isPresent();
  }

  private void store(Job job, String requestId, String payload) {
    long attempt =
        transactions.execute(
            status -> {
              results.sending(job, requestId, payload);
              trail.flush(job);
              return trail.begin(job.row.id(), "create " + entity(job), requestId, payload);
            });
    job.sent = new Job.Sent(requestId, payload, attempt, stillOurs.look(job));
  }

  private Answer post(Job job, String entity) {
    try {
      String resource = entity.toLowerCase(Locale.ROOT);
      return quickbooks.create(
          job.realm(), resource, job.sent.requestId(), job.sent.payload(), job.sent.lastLook());
    } catch (Silence | NotSent silence) {
      trail.silence(job.sent.attempt(), silence.getMessage());
      throw silence;
    }
  }

  private JsonNode document(Job job, Answer answer, String entity) {
    try {
      return whole(answer.entity(entity), answer);
    } catch (QuickBooksFault fault) {
      trail.end(job.sent.attempt(), answer, null);
      throw fault;
    }
  }

  private static JsonNode whole(JsonNode document, Answer answer) {
    if (Documents.total(document).isEmpty()) {
      throw answer.without("total");
    }
    return document;
  }

  /** The trail and the result are written together. */
  private void record(Job job, JsonNode document, Runnable ended) {
    transactions.executeWithoutResult(
        status -> {
          ended.run();
          record(job, document);
        });
  }

  private void record(Job job, JsonNode document) {
    job.settled();
    if (job.invoice() != null) {
      Job.Posted paid = job.invoice();
      results.delivered(job, paid.id(), paid.number(), paid.url(), paid.total());
      tracked.paid(job, document);
      return;
    }
    Job.Posted posted = posted(job, document);
    tracked.posted(job, document);
    if (kind(job) == DocumentKind.PAID_INVOICE) {
      results.halfway(job, posted.id(), posted.number(), posted.url(), posted.total());
      job.owePayment(posted);
    } else {
      results.delivered(job, posted.id(), posted.number(), posted.url(), posted.total());
    }
    compare(job, posted.total());
  }

  private Job.Posted posted(Job job, JsonNode document) {
    String id = document.path("Id").asText("");
    String url = settings.webAddress() + "/app/" + kind(job).page() + "?txnId=" + id;
    return new Job.Posted(
        id, document.path("DocNumber").asText(null), url, Documents.total(document).orElseThrow());
  }

  /** A difference is shown, never hidden. */
  private void compare(Job job, BigDecimal total) {
    BigDecimal wanted = job.getDocument().total().orElse(job.getDocument().sum());
    if (total.compareTo(wanted) != 0) {
      trail.note(
          job.row.id(),
          "difference",
          "QuickBooks' total is %s, HubSpot's is %s: a difference of %s"
              .formatted(
                  total.toPlainString(),
                  wanted.toPlainString(),
                  total.subtract(wanted).toPlainString()));
    }
  }

  /** By customer and date; an expense by date alone. Never by total, which tax may change. */
  private static String statement(Job job, String entity) {
    JsonNode payload = Documents.read(job.row.payload().orElseThrow());
    String customer = payload.path("CustomerRef").path("value").asText("");
    String byCustomer = customer.isEmpty() ? "" : "CustomerRef = '" + customer + "' and ";
    return "select * from %s where %sTxnDate = '%s'"
        .formatted(entity, byCustomer, payload.path("TxnDate").asText(""));
  }

  private static String entity(Job job) {
    return job.invoice() == null ? kind(job).entity() : "Payment";
  }

  private static DocumentKind kind(Job job) {
    return DocumentKind.of(job.getKind());
  }

  /** A paid invoice is a document and then a payment, each with its own id. */
  private static String requestId(Job job) {
    String step = job.invoice() == null ? "" : "#payment";
    String name = job.row.key() + "#" + job.row.generation() + step;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
