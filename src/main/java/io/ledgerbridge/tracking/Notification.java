package io.ledgerbridge.tracking;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ledgerbridge.inbox.EventArray;
import io.ledgerbridge.inbox.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what Intuit's webhooks send, in both shapes: the older object of {@code
 * eventNotifications}, and the array of CloudEvents. What cannot be read, or is none of our
 * business, is left out and takes nothing else with it.
 *
 * @see <a href="https://developer.intuit.com/app/developer/qbo/docs/develop/webhooks">Intuit:
 *     webhooks</a>
 */
public class Notification {
  private final boolean documents;

  /**
   * @param documents whether documents are followed, and not only the names of the mirror
   */
  public Notification(boolean documents) {
    this.documents = documents;
  }

  /**
   * @throws IllegalArgumentException when the body is neither
   */
  public List<QuickBooksEvent> read(byte[] body) {
    return events(body).stream()
        .filter(event -> documents || !Entities.followed(event.entity()))
        .toList();
  }

  private static List<QuickBooksEvent> events(byte[] body) {
    try (JsonParser json = EventArray.parser(body)) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return EventArray.read(body).stream()
            .map(Fields::new)
            .flatMap(fields -> QuickBooksEvent.cloud(fields).stream())
            .toList();
      }
      if (first != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("The body must be a JSON object or array of events");
      }
      return notified(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("The body is not JSON", e);
    }
  }

  private static List<QuickBooksEvent> notified(JsonParser json) throws IOException {
    List<QuickBooksEvent> events = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = json.currentName().equals("eventNotifications");
      if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          events.addAll(ofCompany(json));
        }
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new IllegalArgumentException("The body must end with its object");
    }
    return events;
  }

  private static List<QuickBooksEvent> ofCompany(JsonParser json) throws IOException {
    String realm = "";
    List<Map<String, String>> entities = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return List.of();
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("realmId") && value.isScalarValue()) {
        realm = json.getText();
      } else if (name.equals("dataChangeEvent") && value == JsonToken.START_OBJECT) {
        entities.addAll(entities(json));
      } else {
        json.skipChildren();
      }
    }
    String of = realm;
    return entities.stream()
        .flatMap(each -> QuickBooksEvent.notified(of, new Fields(each)).stream())
        .toList();
  }

  private static List<Map<String, String>> entities(JsonParser json) throws IOException {
    List<Map<String, String>> entities = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = json.currentName().equals("entities");
      if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          entities.add(EventArray.event(json));
        }
      } else {
        json.skipChildren();
      }
    }
    return entities;
  }
}
