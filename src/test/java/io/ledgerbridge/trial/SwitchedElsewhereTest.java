package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.routing.FlowList;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A flow that is switched on one node runs on all of them. */
class SwitchedElsewhereTest extends TrialTest {
  private static final String FLOW = "deal-won-to-estimate";

  @Test
  void a_flow_is_started_and_stopped_on_the_other_node_too() {
    Map<String, Object> database = RealPostgres.settings();
    start(database);
    try (ConfigurableApplicationContext second = trial.another(byHand(database), OwnClock.class)) {
      FlowList here = trial.application().getBean(FlowList.class);

      here.set(FLOW, true);
      second.getBean(ProducerTemplate.class).sendBody("direct:follow-switches", null);
      assertThat(runs(second)).isTrue();

      here.set(FLOW, false);
      second.getBean(ProducerTemplate.class).sendBody("direct:follow-switches", null);
      assertThat(runs(second)).isFalse();
    }
  }

  private static boolean runs(ConfigurableApplicationContext node) {
    return node.getBean(CamelContext.class).getRouteController().getRouteStatus(FLOW).isStarted();
  }
}
