package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.quickbooks.Answer;
import io.ledgerbridge.quickbooks.NotSent;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.quickbooks.Silence;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Creates customers and products, one at a time for a company. The request id comes from the name
 * alone, so that a second try is the same request; and the name is unique in QuickBooks, so that
 * even a server that ignores request ids refuses the second one.
 */
public class NameCreates implements Creates {
  private final QuickBooks quickbooks;
  private final Mirror mirror;
  private final Trail trail;
  private final Payloads payloads;
  private final StillOurs stillOurs;

  public NameCreates(
      QuickBooks quickbooks, Mirror mirror, Trail trail, Payloads payloads, StillOurs stillOurs) {
    this.quickbooks = quickbooks;
    this.mirror = mirror;
    this.trail = trail;
    this.payloads = payloads;
    this.stillOurs = stillOurs;
  }

  /**
   * @return the new id; the answer is in the mirror
   */
  @Override
  public String create(Job job, String entity, ObjectNode body) {
    String payload = payloads.write(body);
    String requestId = requestId(job.realm(), entity, payload);
    long attempt = trail.begin(job.row.id(), "create " + entity, requestId, payload);
    JsonNode created = send(job, entity, requestId, payload, attempt);
    mirror.put(job.realm(), entity, created);
    return created.path("Id").asText("");
  }

  private JsonNode send(Job job, String entity, String requestId, String payload, long attempt) {
    try {
      String resource = entity.toLowerCase(Locale.ROOT);
      Answer answer =
          quickbooks.create(job.realm(), resource, requestId, payload, stillOurs.look(job));
      trail.end(attempt, answer, null);
      return answer.entity(entity);
    } catch (Silence | NotSent silence) {
      trail.silence(attempt, silence.getMessage());
      throw silence;
    }
  }

  private static String requestId(String realm, String entity, String payload) {
    byte[] name = (realm + entity + payload).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
