package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HubSpotConcurrencyTest extends HubSpotCase {

  @Test
  void concurrent_callers_get_ids_of_their_own_and_lose_no_update() {
    String deal = hubSpot.create("deals", Map.of("dealname", "start"));

    List<String> lines = IntStream.range(0, 200).parallel().mapToObj(i -> work(deal, i)).toList();

    assertThat(lines).doesNotHaveDuplicates();
    assertThat(hubSpot.count("line_items")).isEqualTo(200);
    Reply read = get("/crm/v3/objects/deals/" + deal + "?propertiesWithHistory=dealname");
    assertThat(read.at("/propertiesWithHistory/dealname")).hasSize(201);
    assertThat(get("/crm/v4/objects/deals/" + deal + "/associations/line_items").at("/results"))
        .hasSize(200);
  }

  private String work(String deal, int i) {
    Reply line = post("/crm/v3/objects/line_items", "{'properties':{'name':'Line " + i + "'}}");
    String id = line.text("/id");
    put("/crm/v4/objects/deals/" + deal + "/associations/default/line_items/" + id, "");
    patch("/crm/v3/objects/deals/" + deal, "{'properties':{'dealname':'" + i + "'}}");
    assertThat(search("line_items", "{}").at("/total").asInt()).isPositive();
    return id;
  }
}
