package io.ledgerbridge.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads HubSpot's event array. One event that cannot be read takes no other with it.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/app-management/webhooks">HubSpot:
 *     webhooks</a>
 */
public class WebhookEvents {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookEvents.class);
  private final ObjLongConsumer<String> others;

  /**
   * @param others is told, by portal, of how many events are none of our business
   */
  public WebhookEvents(ObjLongConsumer<String> others) {
    this.others = others;
  }

  public WebhookEvents() {
    this((portal, events) -> {});
  }

  /**
   * The rows for the inbox; events of no interest to any flow are left out and counted, and those
   * that cannot be read are left out with one line in the log.
   *
   * @throws IllegalArgumentException when the body is not an array of events
   */
  public List<Incoming> read(byte[] body) {
    List<HubSpotEvent> events =
        EventArray.read(body).stream().map(Fields::new).map(HubSpotEvent::new).toList();
    Map<Boolean, List<HubSpotEvent>> wanted =
        events.stream()
            .collect(
                Collectors.partitioningBy(each -> each.subscription().isEmpty() || each.ours()));
    Map<Boolean, List<List<Incoming>>> rows =
        wanted.get(true).stream()
            .map(HubSpotEvent::rows)
            .collect(Collectors.partitioningBy(List::isEmpty));
    unreadable(rows.get(true).size(), events.size());
    count(wanted.get(false));
    return rows.get(false).stream().flatMap(List::stream).toList();
  }

  private static void unreadable(int count, int all) {
    if (count > 0) {
      LOG.warn(
          "{} of {} events of a webhook were left out: they do not say which record of which portal"
              + " changed when.",
          count,
          all);
    }
  }

  private void count(List<HubSpotEvent> events) {
    events.stream()
        .map(HubSpotEvent::portal)
        .filter(portal -> !portal.isEmpty())
        .collect(Collectors.groupingBy(portal -> portal, Collectors.counting()))
        .forEach(others::accept);
  }
}
