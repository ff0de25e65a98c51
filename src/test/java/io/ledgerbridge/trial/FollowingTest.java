package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.quickbooks.MeteredReads;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.simulator.quickbooks.WebhookSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A trial whose QuickBooks tells the application what happens, when the test says so. */
abstract class FollowingTest extends TrialTest {

  /** Starts with a door for QuickBooks' webhooks, and a world that was filled before. */
  void listen(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("quickbooks.webhook-verifier", webhooks().verifier());
    start(all);
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    webhooks().targetUrl("http://localhost:" + port + "/quickbooks/webhooks");
    webhooks().retryDelays(List.of(Duration.ZERO));
    trial.quickbooks().webhooks().hold();
  }

  WebhookSettings webhooks() {
    return trial.quickbooks().webhooks().settings();
  }

  /** QuickBooks tells what has happened; the burst ends, and the application follows it. */
  void tellAndFollow() {
    tell();
    follow();
  }

  void tell() {
    assertThat(trial.quickbooks().webhooks().release().join()).as("taken").isTrue();
    trial.quickbooks().webhooks().hold();
  }

  void follow() {
    CLOCK.forward(Duration.ofSeconds(15));
    steps.follow();
    steps.writeBack();
  }

  /** Reads that Intuit meters, as QuickBooks counts them. */
  long reads() {
    return books().reads();
  }

  /** The same as the application counts them, of this month. */
  long counted() {
    return trial.application().getBean(MeteredReads.class).total();
  }

  Company books() {
    return trial.quickbooks().company();
  }

  /** A customer pays some of an invoice; the id of the payment. */
  String pay(ObjectNode invoice, String amount) {
    CLOCK.forward(Duration.ofMinutes(1));
    ObjectNode payment = JsonNodeFactory.instance.objectNode();
    payment.putObject("CustomerRef").put("value", invoice.at("/CustomerRef/value").asText());
    payment.put("TotalAmt", new BigDecimal(amount));
    ObjectNode line = payment.putArray("Line").addObject().put("Amount", new BigDecimal(amount));
    line.putArray("LinkedTxn")
        .addObject()
        .put("TxnId", invoice.path("Id").asText())
        .put("TxnType", "Invoice");
    return books().create("Payment", payment).path("Id").asText();
  }

  String property(String deal, String name) {
    return trial.hubspot().find("deals", deal).orElseThrow().properties().get(name);
  }
}
