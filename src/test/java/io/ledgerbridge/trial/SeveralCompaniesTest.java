package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One portal with two QuickBooks companies. */
class SeveralCompaniesTest extends TrialTest {
  private static final String WEST = "9130347600000002";
  @TempDir Path routes;

  @Test
  void each_company_of_the_settings_is_connected_and_the_first_is_the_default() {
    start(settings("deal-won-to-invoice"));

    assertThat(companies().all())
        .extracting(Company::realm, Company::alias)
        .containsExactlyInAnyOrder(
            tuple(QuickBooksSimulator.DEFAULT_REALM, "east"),
            tuple(WEST, "simulated-company-" + WEST));
    assertThat(companies().chosen(Long.toString(trial.hubspot().portalId()), ""))
        .map(Company::alias)
        .contains("east");
  }

  @Test
  void one_that_cannot_be_reached_holds_up_no_other_and_is_connected_later() {
    trial.quickbooks().server().faults().arm(Fault.status("GET .*/companyinfo/.*", 1, 503));

    assertThatThrownBy(() -> start(settings("deal-won-to-invoice")))
        .isInstanceOf(CamelExecutionException.class);

    assertThat(companies().all()).extracting(Company::realm).containsExactly(WEST);
    steps.connect();
    assertThat(companies().all()).hasSize(2);
  }

  @Test
  void a_flow_names_the_company_by_a_property_of_the_deal() throws IOException {
    copy(Path.of("routes"));
    copy(Path.of("loadtest/routes"));
    trial.hubspot().define("deals", "quickbooks_realm", "string");
    DemoWorld world = world();
    new DemoWorld(trial.hubspot(), trial.quickbooks().addCompany(WEST, "US", "USD"), 8).fill();
    start(settings("deal-loaded-to-invoice"));
    world.wonDeals(3);
    String second = trial.hubspot().all("deals").get(1).id();
    trial.hubspot().update("deals", second, Map.of("quickbooks_realm", WEST));

    pollAndDeliver();

    assertThat(trial.quickbooks().company(WEST).all("Invoice"))
        .extracting(TrialTest::deal)
        .containsExactly(second);
    assertThat(invoices()).hasSize(2);
  }

  private Map<String, Object> settings(String flow) {
    try {
      trial.quickbooks().company(WEST);
    } catch (IllegalArgumentException missing) {
      trial.quickbooks().addCompany(WEST, "US", "USD");
    }
    String east = QuickBooksSimulator.DEFAULT_REALM;
    return Map.of(
        "quickbooks.realm-id",
        "east:" + east + "," + WEST,
        "quickbooks.refresh-token",
        trial.quickbooks().refreshToken(east) + "," + trial.quickbooks().refreshToken(WEST),
        "flows.enabled",
        flow,
        "ledgerbridge.routes-dir",
        flow.equals("deal-won-to-invoice") ? "routes" : routes.toString());
  }

  private Companies companies() {
    return trial.application().getBean(Companies.class);
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = routes.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
