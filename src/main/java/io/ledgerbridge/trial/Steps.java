package io.ledgerbridge.trial;

import io.ledgerbridge.delivery.Jobs;
import io.ledgerbridge.inbox.Inbox;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.ApplicationContext;

/**
 * Moves the application on by hand, for cases and tests: with {@code ledgerbridge.clockwork=false}
 * nothing moves by itself.
 */
public final class Steps {
  private static final int MOST = 1000;
  private final ApplicationContext application;
  private final ProducerTemplate template;

  public Steps(ApplicationContext application) {
    this.application = application;
    this.template = application.getBean(CamelContext.class).createProducerTemplate();
  }

  public void connect() {
    template.sendBody("direct:connect", null);
  }

  /** Searches every portal for changed deals. */
  public void poll() {
    poll("deals");
  }

  /** Searches every portal for changed records of a type. */
  public void poll(String objectType) {
    template.sendBodyAndHeader("direct:poll", null, "objectType", objectType);
  }

  /** Looks after the connections: warnings, idle tokens, deliveries that wait for one. */
  public void connections() {
    template.sendBody("direct:connections", null);
  }

  /** Follows what QuickBooks told of its companies, and what is looked for once a day. */
  public void follow() {
    template.sendBody("direct:follow", null);
  }

  /** A new day: invoices become overdue. */
  public void overdue() {
    template.sendBody("direct:overdue", null);
  }

  /** Works off the inbox until nothing in it is due. */
  public void enrol() {
    Inbox inbox = application.getBean(Inbox.class);
    repeat("direct:enrol", () -> inbox.due() > 0);
  }

  /** Works off the deliveries until none is due. */
  public void deliver() {
    Jobs jobs = application.getBean(Jobs.class);
    repeat("direct:deliver", () -> !jobs.due().isEmpty());
  }

  private void repeat(String route, BooleanSupplier due) {
    for (int round = 0; due.getAsBoolean(); round++) {
      if (round == MOST) {
        throw new IllegalStateException(
            route + " has still something due after " + MOST + " rounds");
      }
      template.sendBody(route, null);
    }
  }

  /** Tells HubSpot of what was delivered. */
  public void writeBack() {
    template.sendBody("direct:delivered", null);
  }

  /** Tells routes that listen what was delivered and what was parked. */
  public void tell() {
    template.sendBody("direct:tell", null);
  }

  /** Copies QuickBooks' products to HubSpot, when that is switched on. */
  public void syncProducts() {
    template.sendBody("direct:products", null);
  }

  /** Tells workflows what became of the documents that they wait for. */
  public void answerWorkflows() {
    template.sendBody("direct:answer-workflows", null);
  }
}
