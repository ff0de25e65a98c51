package io.ledgerbridge.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.routing.FlowNode.Branch;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The picture of a flow is the route's own model. */
class FlowPictureTest {
  private static final String INVOICE = "kamelet:quickbooks-invoice-sink";
  private static final String RECEIPT = "kamelet:quickbooks-sales-receipt-sink?terms=Net 30";
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final FlowPicture picture = new FlowPicture(camel, new FlowCounts());

  @Test
  void a_choice_has_its_ways_and_what_a_filter_lets_through_comes_after_it() throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("kamelet:hubspot-deals-source?flow=f")
                .routeId("f")
                .filter(simple("${body.won}"))
                .choice()
                .when(simple("${body.properties[prepaid]} == 'true'"))
                .to(RECEIPT)
                .otherwise()
                .to(INVOICE);
          }
        });

    assertThat(picture.of("f"))
        .containsExactly(
            node("from", "hubspot-deals-source"),
            node("filter", "${body.won}"),
            new FlowNode(
                "choice",
                "",
                0,
                List.of(
                    new Branch(
                        "${body.properties[prepaid]} == 'true'",
                        List.of(node("sink", "quickbooks-sales-receipt-sink"))),
                    new Branch("", List.of(node("sink", "quickbooks-invoice-sink"))))));
  }

  @Test
  void a_filter_that_others_follow_stands_aside() throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("kamelet:hubspot-deals-source")
                .routeId("f")
                .filter(simple("${body.won}"))
                .log("won")
                .end()
                .to(INVOICE);
          }
        });

    assertThat(picture.of("f"))
        .containsExactly(
            node("from", "hubspot-deals-source"),
            new FlowNode(
                "choice",
                "",
                0,
                List.of(new Branch("${body.won}", List.of(node("step", "log[won]"))))),
            node("sink", "quickbooks-invoice-sink"));
  }

  @Test
  void what_is_no_flow_has_no_picture() throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:enrol").routeId("enrol").to(INVOICE);
          }
        });

    assertThat(picture.of("enrol")).isEmpty();
    assertThat(picture.of("none")).isEmpty();
  }

  private static FlowNode node(String type, String text) {
    return new FlowNode(type, text, 0, List.of());
  }
}
