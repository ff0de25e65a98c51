package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person uses the console in a real browser, from the first start to a delivery put right. */
class ConsoleWalkTest extends TrialTest {
  private static final String PASSWORD = "a long first password";
  private static final Path PICTURES = Path.of("docs", "console");

  @Test
  void from_the_first_start_to_a_parked_deal_that_is_mapped_and_delivered() {
    Chromium.assumeThere();
    DemoWorld world = world();
    start(
        Map.of(
            "hubspot.access-token", "",
            "quickbooks.realm-id", "",
            "quickbooks.refresh-token", "",
            "flows.enabled", "",
            "ledgerbridge.admin-password", PASSWORD));
    try (Chromium browser = new Chromium()) {
      login(browser);
      browser.press("Connections");
      browser.press("Connect HubSpot");
      assertThat(browser.text()).contains("HubSpot portal 62515 is connected");
      browser.press("All connections");
      browser.type("#alias", "east");
      browser.press("Use this alias");
      browser.press("Connect a QuickBooks company as east");
      assertThat(browser.text()).contains("Flows call it east.");
      steps.connect();

      browser.open(here("/flows/deal-won-to-invoice"));
      CrmRecord deal = world.wonDeals(1).deals().get(0);
      browser.type("#q", deal.id());
      browser.press("Search");
      assertThat(browser.text())
          .contains(deal.properties().get("dealname"), "would be delivered", "Would be posted");
      browser.pressByKeyboard("Switch on");
      assertThat(browser.text()).contains("Switch off");

      CLOCK.forward(Duration.ofMinutes(1));
      world.wonDeals(2);
      pollAndDeliver();
      browser.press("Deliveries");
      assertThat(browser.text()).contains("delivered");

      world.brokenDeals();
      CLOCK.forward(Duration.ofMinutes(10));
      pollAndDeliver();
      assertThat(counts()).containsKey("parked PRODUCT_UNKNOWN");
      long before = counts().get("delivered");
      browser.press("Needs attention");
      browser.press("Product unknown");
      for (int product = 0; product < 3; product++) {
        browser.type("input[name=to]", "Grinder");
        browser.press("Map");
        assertThat(browser.text()).contains("is mapped to Grinder");
      }
      browser.press("Replay all that share this reason");
      CLOCK.forward(Duration.ofSeconds(1));
      steps.enrol();
      steps.deliver();

      assertThat(counts()).doesNotContainKey("parked PRODUCT_UNKNOWN");
      assertThat(counts().get("delivered")).isGreaterThan(before);
      lookAtAll(browser);
    }
  }

  /** Each page in both colour schemes and on a phone: nothing serious, no error, no other host. */
  private void lookAtAll(Chromium browser) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/");
    pages.put("deliveries", "/deliveries");
    pages.put("delivery", "/deliveries/1");
    pages.put("attention", "/attention");
    pages.put("attention-reason", "/attention?reason=" + parkedReason());
    pages.put("flows", "/flows");
    pages.put("flow", "/flows/deal-won-to-invoice");
    pages.put("connections", "/connections");
    pages.put("mappings", "/mappings");
    pages.put("kamelets", "/kamelets");
    pages.put("people", "/people");
    pages.put("account", "/account");
    pages.put("audit", "/audit");
    browser.hosts();
    browser.errors();
    pages.forEach((name, path) -> look(browser, name, here(path)));
    browser.open(here("/?lang=pt"));
    assertThat(browser.text()).contains("Visão geral");
    assertThat(browser.hosts()).isSubsetOf(List.of("localhost"));
  }

  private void look(Chromium browser, String name, String address) {
    for (boolean dark : List.of(true, false)) {
      browser.dark(dark);
      browser.open(address);
      if (Chromium.axeThere()) {
        assertThat(browser.offences()).as(name + (dark ? ", dark" : ", light")).isEmpty();
      }
    }
    assertThat(browser.errors()).as(name).isEmpty();
    if (Boolean.getBoolean("renew")) {
      browser.picture(PICTURES.resolve(name + ".png"));
    }
    assertThat(browser.notByKeyboard()).as(name + ", not by keyboard").isEmpty();
    browser.width(420);
    assertThat(browser.scrollsSideways()).as(name + " on a phone").isFalse();
    browser.width(1280);
  }

  private String parkedReason() {
    return counts().keySet().stream()
        .filter(key -> key.startsWith("parked "))
        .map(key -> key.substring("parked ".length()))
        .findFirst()
        .orElseThrow();
  }

  private void login(Chromium browser) {
    browser.open(here("/"));
    assertThat(browser.address()).contains("/login");
    browser.type("input[name=username]", "admin");
    browser.type("input[name=password]", PASSWORD);
    browser.find("form button").click();
    browser.find(".figures");
  }

  private String here(String path) {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port")
        + path;
  }
}
