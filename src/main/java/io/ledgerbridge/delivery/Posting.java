package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.quickbooks.Answer;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.quickbooks.Silence;
import io.ledgerbridge.sales.DocumentKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/**
 * The steps of the route {@code post}: store what goes out, send it, record what came back. A
 * request id belongs to one payload for good; both change only after QuickBooks has refused.
 */
public class Posting {
  private final QuickBooks quickbooks;
  private final Results results;
  private final Trail trail;
  private final Payloads payloads;
  private final QuickBooksSettings settings;

  public Posting(
      QuickBooks quickbooks,
      Results results,
      Trail trail,
      Payloads payloads,
      QuickBooksSettings settings) {
    this.quickbooks = quickbooks;
    this.results = results;
    this.trail = trail;
    this.payloads = payloads;
    this.settings = settings;
  }

  /** Stores a new payload with its request id, in the database before anything is sent. */
  public void store(@Body ObjectNode body, @ExchangeProperty("job") Job job) {
    store(job, requestId(job.row), payloads.write(body));
  }

  /** Stores that the very same payload goes out again under the same request id. */
  public void repeat(@ExchangeProperty("job") Job job) {
    store(job, job.row.requestId().orElseThrow(), job.row.payload().orElseThrow());
  }

  /** Sends what was stored and records the document that QuickBooks made of it. */
  public void send(@ExchangeProperty("job") Job job) {
    DocumentKind kind = kind(job);
    JsonNode document = post(job, kind).entity(kind.entity());
    record(job, document);
  }

  /**
   * Looks for a document whose creation was not answered, by customer and date, and knows it by its
   * marker. Found, it is adopted and the job ends.
   */
  public void look(@ExchangeProperty("job") Job job) {
    String entity = kind(job).entity();
    long attempt = trail.begin(job.row.id(), "look", null, statement(job, entity));
    Answer answer = quickbooks.query(job.realm(), statement(job, entity));
    Optional<JsonNode> found =
        Documents.marked(answer.orFault().path("QueryResponse").path(entity), job.row.key());
    trail.end(attempt, answer, found.isPresent() ? "Found: adopted" : "Not there: sent again");
    found.ifPresent(document -> record(job, document));
  }

  private void store(Job job, String requestId, String payload) {
    results.sending(job, requestId, payload);
    long attempt = trail.begin(job.row.id(), "create " + job.getKind(), requestId, payload);
    job.sent = new Job.Sent(requestId, payload, attempt);
  }

  private Answer post(Job job, DocumentKind kind) {
    try {
      String resource = kind.entity().toLowerCase(Locale.ROOT);
      Answer answer =
          quickbooks.create(job.realm(), resource, job.sent.requestId(), job.sent.payload());
      trail.end(job.sent.attempt(), answer, null);
      return answer;
    } catch (Silence silence) {
      trail.silence(job.sent.attempt(), silence.getMessage());
      throw silence;
    }
  }

  private void record(Job job, JsonNode document) {
    String id = document.path("Id").asText("");
    String url =
        settings.webAddress()
            + "/app/"
            + kind(job).entity().toLowerCase(Locale.ROOT)
            + "?txnId="
            + id;
    results.delivered(
        job, id, document.path("DocNumber").asText(null), url, Documents.total(document));
    compare(job, Documents.total(document));
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

  private static String statement(Job job, String entity) {
    JsonNode payload = Documents.read(job.row.payload().orElseThrow());
    return "select * from %s where CustomerRef = '%s' and TxnDate = '%s' maxresults 1000"
        .formatted(
            entity,
            payload.path("CustomerRef").path("value").asText(""),
            payload.path("TxnDate").asText(""));
  }

  private static DocumentKind kind(Job job) {
    return DocumentKind.of(job.getKind());
  }

  private static String requestId(Delivery row) {
    String name = row.key() + "#" + row.generation();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
