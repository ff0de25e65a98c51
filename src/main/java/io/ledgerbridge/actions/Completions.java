package io.ledgerbridge.actions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.actions.AskedActions.Asked;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotRefused;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.nodes.Leases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of the route {@code answer-workflows}: tells workflows what became of the documents
 * that they wait for, up to a hundred in one call.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/automation/custom-workflow-actions">
 *     HubSpot: custom workflow actions</a>
 */
public class Completions {
  private static final Logger LOG = LoggerFactory.getLogger(Completions.class);
  private static final Set<State> ENDED = Set.of(State.DELIVERED, State.PARKED, State.DISMISSED);
  private static final Duration NOT_NEWEST = Duration.ofMinutes(1);
  private static final String CALLBACKS = "/automation/v4/actions/callbacks/";
  private final AskedActions asked;
  private final Offers offers;
  private final HubSpot hubspot;
  private final Portals portals;
  private final Leases leases;

  public Completions(
      AskedActions asked, Offers offers, HubSpot hubspot, Portals portals, Leases leases) {
    this.asked = asked;
    this.offers = offers;
    this.hubspot = hubspot;
    this.portals = portals;
    this.leases = leases;
  }

  /** One workflow's answer. */
  public record Completion(Asked asked, ObjectNode fields) {}

  /** The portals of this node that have workflows to tell. */
  public List<Portal> portals() {
    List<String> due = asked.portals();
    return due.isEmpty()
        ? List.of()
        : portals.awake().stream()
            .filter(portal -> due.contains(portal.id()))
            .filter(portal -> leases.hold(portal.lease()).isPresent())
            .toList();
  }

  /** Up to 100 of a portal. */
  public List<Completion> due(Portal portal) {
    List<Asked> rows = asked.ended(portal.id());
    Map<String, List<Delivery>> known = deliveries(portal, rows);
    List<Completion> ready = new ArrayList<>();
    List<Asked> notYet = new ArrayList<>();
    for (Asked row : rows) {
      newest(known.getOrDefault(record(row), List.of()), row)
          .filter(each -> ENDED.contains(each.state()))
          .ifPresentOrElse(
              each -> ready.add(new Completion(row, fields(each))), () -> notYet.add(row));
    }
    asked.later(notYet, NOT_NEWEST);
    return ready;
  }

  /**
   * @throws HubSpotRefused when one of them is not taken
   * @throws HubSpotUnavailable when trying later may help
   */
  public void together(@Body List<Completion> all) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode inputs = body.putArray("inputs");
    all.forEach(
        each -> inputs.add(completion(each).put("callbackId", each.asked().asked().callbackId())));
    hubspot.send(portal(all), CALLBACKS + "complete", body);
    all.forEach(this::end);
  }

  /** One that HubSpot does not take has expired there, or was told before a crash. */
  public void alone(@Body Completion one) {
    AskedAction of = one.asked().asked();
    try {
      hubspot.send(of.portal(), CALLBACKS + encoded(of) + "/complete", completion(one));
    } catch (HubSpotRefused refused) {
      LOG.warn(
          "Workflow {} does not wait for {} of record {} any more: {}",
          of.workflow(),
          of.action().id(),
          of.objectId(),
          refused.getMessage());
    }
    end(one);
  }

  /** HubSpot is down or full: the portal rests. */
  public void later(List<Completion> all, HubSpotUnavailable down) {
    asked.later(all.stream().map(Completion::asked).toList(), down.pause());
    portals.pause(portal(all), down.pause(), down.getMessage());
  }

  /** The delivery that tells what became of it: of the last revision, the last part of a refund. */
  static Optional<Delivery> newest(List<Delivery> ofRecord, Asked row) {
    return ofRecord.stream()
        .filter(each -> each.key().flow().equals(row.asked().flow()))
        .max(
            Comparator.<Delivery>comparingInt(each -> each.key().revision())
                .thenComparing(Delivery::id));
  }

  private Map<String, List<Delivery>> deliveries(Portal portal, List<Asked> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.asked().objectType()))
        .entrySet()
        .stream()
        .flatMap(
            each ->
                offers
                    .of(
                        portal.id(),
                        each.getKey(),
                        each.getValue().stream().map(row -> row.asked().objectId()).toList())
                    .stream())
        .collect(Collectors.groupingBy(row -> row.key().objectType() + "/" + row.recordId()));
  }

  private static String record(Asked row) {
    return row.asked().objectType() + "/" + row.asked().objectId();
  }

  private void end(Completion one) {
    asked.end(one.asked(), TakeAction.answer(one.fields()));
  }

  private static ObjectNode completion(Completion one) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("outputFields", one.fields());
    body.putObject("typedOutputs");
    return body;
  }

  private static ObjectNode fields(Delivery row) {
    if (row.state() != State.DELIVERED) {
      String sentence = row.reason().orElse("No document was made.");
      boolean dismissed = row.state() == State.DISMISSED;
      return Answers.failed(
          dismissed ? "Dismissed by a person. Before that: " + sentence : sentence);
    }
    return Answers.success()
        .put(ActionOutput.DOCUMENT_ID.field(), row.documentId().orElse(""))
        .put(ActionOutput.DOCUMENT_NUMBER.field(), row.documentNumber().orElse(""))
        .put(ActionOutput.DOCUMENT_URL.field(), row.documentUrl().orElse(""))
        .put(ActionOutput.TOTAL.field(), row.total().map(Delivery::plain).orElse(""))
        .put(ActionOutput.REASON.field(), "");
  }

  private static String portal(List<Completion> all) {
    return all.get(0).asked().asked().portal();
  }

  private static String encoded(AskedAction of) {
    return java.net.URLEncoder.encode(of.callbackId(), java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
