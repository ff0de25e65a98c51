package io.ledgerbridge.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.inbox.WebhookEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void an_event_comes_out_as_it_went_in() throws Exception {
    List<Incoming> events =
        new WebhookEvents()
            .read(
                """
                [{"subscriptionId":25,"portalId":62515,"occurredAt":1764000000123,"objectId":4711,
                  "subscriptionType":"deal.propertyChange","propertyName":"dealname",
                  "propertyValue":"Grün | \\"neu\\"\\n"},
                 {"portalId":62515,"occurredAt":1764000000124,"subscriptionType":"deal.creation",
                  "objectId":4712},
                 {"portalId":62515,"occurredAt":1764000000125,"subscriptionType":"deal.merge",
                  "primaryObjectId":1,"newObjectId":3,"mergedObjectIds":[1,2]}]
                """
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(events).hasSize(3);

    for (Incoming event : List.of(events.get(0), events.get(1).traced(TRACE), events.get(2))) {
      assertThat(read(json.writeValueAsString(Message.of(event)))).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'portal':'x'",
        "'type':'contacts'",
        "'id':'1 or 1=1'",
        "'source':'action'",
        "'key':null",
        "'property':'dealname'",
        "'property':'a\\u0000','value':'b'",
        "'property':'a','value':'b\\u0000'",
        "'trace':'00000000000000000000000000000000000000000000000000000000000000000'"
      })
  void what_no_door_has_written_is_refused_with_the_field(String wrong) throws Exception {
    String right = "{'portal':'1','type':'deals','id':'1','source':'webhook','key':'k','at':1";
    assertThat(read((right + "}").replace('\'', '"'))).isNotNull();
    String message = (right + "," + wrong + "}").replace('\'', '"');

    assertThatThrownBy(() -> read(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("its field '.*' is not one of ours");
  }

  private Incoming read(String message) throws Exception {
    return json.readValue(message, Message.class).event();
  }
}
