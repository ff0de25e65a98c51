package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * What will go wrong is told at connect and whenever somebody asks, and no more once it is
 * corrected.
 */
@ExtendWith(OutputCaptureExtension.class)
class FindingsTest extends TrialTest {
  private static final String COMPANY =
      "/api/companies/" + QuickBooksSimulator.DEFAULT_REALM + "/findings";

  @Test
  void a_company_is_looked_over_at_connect_and_again_when_it_was_changed(CapturedOutput output) {
    Company company = trial.quickbooks().company();
    company.prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
    company.prefer("SalesFormsPrefs", "AllowEstimates", false);
    company.prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
    company.bookClose(LocalDate.of(2026, 9, 30));
    start(Map.of("logging.level.io.ledgerbridge.findings", "info"));

    assertThat(codes(COMPANY))
        .containsExactly(
            "CUSTOM_NUMBERS",
            "ESTIMATES_OFF",
            "MULTICURRENCY_OFF",
            "BOOKS_CLOSED",
            "NO_CLEARING_ACCOUNT",
            "CLASS_TRACKING",
            "AUTOMATED_SALES_TAX");
    assertThat(output.getAll())
        .contains(
            "ESTIMATES_OFF: QuickBooks company 'Simulated company", "closed up to 2026-09-30");
    long reads = company.reads();
    codes(COMPANY);
    assertThat(company.reads()).as("asked twice in a minute").isEqualTo(reads);

    company.prefer("SalesFormsPrefs", "CustomTxnNumbers", false);
    company.prefer("SalesFormsPrefs", "AllowEstimates", true);
    company.bookOpen();
    CLOCK.forward(Duration.ofMinutes(2));
    assertThat(codes(COMPANY))
        .containsExactly(
            "MULTICURRENCY_OFF", "NO_CLEARING_ACCOUNT", "CLASS_TRACKING", "AUTOMATED_SALES_TAX");
  }

  @Test
  void a_portal_without_a_default_company_gets_one_by_hand() {
    trial.hubspot().settings().missingScopes(Set.of("automation", "crm.objects.quotes.read"));
    trial.quickbooks().addCompany("9130347600000002", "US", "USD");
    start(Map.of("quickbooks.realm-id", "", "quickbooks.refresh-token", ""));

    assertThat(codes("/api/portals/62515/findings"))
        .containsExactly("SCOPE_MISSING", "NO_DEFAULT_COMPANY");
    assertThat(get("/api/portals/62515/findings").body())
        .contains("did not grant crm.objects.quotes.read, automation");
    assertThat(get("/api/portals/1/findings").statusCode()).isEqualTo(404);
    assertThat(get(COMPANY).statusCode()).isEqualTo(404);
    assertThat(get("/api/portals").body()).contains("\"company\":null");
    assertThat(choose("nobody").statusCode()).isEqualTo(400);
    assertThat(choose("").statusCode()).isEqualTo(400);
    trial
        .application()
        .getBean(Companies.class)
        .connect(new io.ledgerbridge.quickbooks.Company("2", "west", "West", "US", "USD"));
    assertThat(choose("west").body()).contains("\"company\":\"west\"");
    assertThat(codes("/api/portals/62515/findings")).containsExactly("SCOPE_MISSING");
  }

  private HttpResponse<String> choose(String company) {
    return new Browser()
        .put(here("/api/portals/62515/company"), "{\"company\":\"" + company + "\"}");
  }

  private List<String> codes(String path) {
    try {
      JsonNode findings = new ObjectMapper().readTree(get(path).body());
      assertThat(findings).allMatch(each -> each.path("sentence").asText().endsWith("."));
      assertThat(findings).allMatch(each -> each.path("remedy").asText().endsWith("."));
      return findings.findValuesAsText("code");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> get(String path) {
    return new Browser().get(here(path));
  }

  private String here(String path) {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port")
        + path;
  }
}
