package io.ledgerbridge.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.CompanySettings;
import io.ledgerbridge.config.CustomerMode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.quickbooks.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each check finds its own trouble, and nothing where there is none. */
class CompanyChecksTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<Named> accounts = new ArrayList<>();
  private String preferences = "{}";
  private String country = "US";
  private Map<String, String> own = Map.of();
  private Set<String> currencies = Set.of("USD");
  private Set<String> chosen = Set.of();
  private boolean mapped;

  @Test
  void custom_numbers_are_a_finding_until_a_flow_says_the_number() {
    preferences = "{'SalesFormsPrefs': {'CustomTxnNumbers': true}}";
    assertThat(code(new CustomNumbers())).contains("CUSTOM_NUMBERS");
    chosen = Set.of("document-number");
    assertThat(code(new CustomNumbers())).isEmpty();
    chosen = Set.of();
    preferences = "{'SalesFormsPrefs': {'CustomTxnNumbers': false}}";
    assertThat(code(new CustomNumbers())).isEmpty();
  }

  @Test
  void new_products_need_an_income_account_or_the_one_that_is_named() {
    account("1", "Old", "Income", false);
    account("2", "Bank", "Bank", true);
    assertThat(code(new IncomeAccount())).contains("NO_INCOME_ACCOUNT");
    account("3", "Sales", "Income", true);
    assertThat(code(new IncomeAccount())).isEmpty();
    own = Map.of("item-income-account", "Services");
    assertThat(look(new IncomeAccount()).orElseThrow().sentence()).contains("'Services'");
    own = Map.of("item-income-account", "sales");
    assertThat(code(new IncomeAccount())).isEmpty();
  }

  @Test
  void estimates_that_are_off_are_a_finding_and_those_of_which_nothing_is_known_are_none() {
    assertThat(code(new EstimatesOff())).isEmpty();
    preferences = "{'SalesFormsPrefs': {'AllowEstimates': false}}";
    assertThat(code(new EstimatesOff())).contains("ESTIMATES_OFF");
    preferences = "{'SalesFormsPrefs': {'AllowEstimates': true}}";
    assertThat(code(new EstimatesOff())).isEmpty();
  }

  @Test
  void a_portal_of_more_currencies_than_the_company_is_a_finding_that_names_them() {
    currencies = Set.of("USD", "EUR", "CAD");
    assertThat(look(new OtherCurrencies()).orElseThrow().sentence())
        .contains("books in USD only", "CAD, EUR");
    preferences = "{'CurrencyPrefs': {'MultiCurrencyEnabled': true}}";
    assertThat(code(new OtherCurrencies())).isEmpty();
    preferences = "{}";
    currencies = Set.of("USD");
    assertThat(code(new OtherCurrencies())).isEmpty();
    currencies = Set.of();
    assertThat(code(new OtherCurrencies())).isEmpty();
  }

  @Test
  void outside_the_united_states_rates_want_to_be_mapped() {
    assertThat(code(new TaxUnmapped())).isEmpty();
    country = "GB";
    assertThat(look(new TaxUnmapped()).orElseThrow().sentence()).contains("lines park");
    own = Map.of("tax-default", "20.0% S");
    assertThat(look(new TaxUnmapped()).orElseThrow().sentence()).contains("one default code");
    mapped = true;
    assertThat(code(new TaxUnmapped())).isEmpty();
  }

  @Test
  void closed_books_are_told_with_their_day() {
    assertThat(code(new BooksClosed())).isEmpty();
    preferences = "{'AccountingInfoPrefs': {'BookCloseDate': '2026-09-30'}}";
    assertThat(look(new BooksClosed()).orElseThrow().sentence()).contains("2026-09-30");
  }

  @Test
  void the_clearing_account_is_to_be_there_and_of_type_bank() {
    assertThat(look(new ClearingAccount()).orElseThrow().sentence()).contains("'Clearing'", "yet");
    account("5", "Clearing", "Other Current Asset", true);
    assertThat(look(new ClearingAccount()).orElseThrow().sentence())
        .contains("as Other Current Asset, not as Bank");
    account("6", "Clearing", "Bank", false);
    assertThat(code(new ClearingAccount())).contains("NO_CLEARING_ACCOUNT");
    account("7", "clearing", "Bank", true);
    assertThat(code(new ClearingAccount())).isEmpty();
  }

  @Test
  void tracked_classes_and_locations_want_to_be_chosen() {
    assertThat(code(new ClassTracking())).isEmpty();
    assertThat(code(new LocationTracking())).isEmpty();
    preferences =
        "{'AccountingInfoPrefs': {'ClassTrackingPerTxnLine': true, 'TrackDepartments': true}}";
    assertThat(code(new ClassTracking())).contains("CLASS_TRACKING");
    assertThat(code(new LocationTracking())).contains("LOCATION_TRACKING");
    chosen = Set.of("class", "location");
    assertThat(code(new ClassTracking())).isEmpty();
    assertThat(code(new LocationTracking())).isEmpty();
  }

  @Test
  void automated_sales_tax_is_told_on_or_not_set_up() {
    assertThat(code(new AutomatedSalesTax())).isEmpty();
    preferences = "{'TaxPrefs': {'PartnerTaxEnabled': true}}";
    assertThat(code(new AutomatedSalesTax())).contains("AUTOMATED_SALES_TAX");
    preferences = "{'TaxPrefs': {'PartnerTaxEnabled': false}}";
    assertThat(code(new AutomatedSalesTax())).contains("SALES_TAX_NOT_SET_UP");
  }

  @Test
  void scopes_that_were_not_granted_are_named_and_older_names_count() {
    ScopeMissing scopes =
        new ScopeMissing(
            List.of("oauth", "crm.objects.deals.read", "crm.objects.products.read", "automation"));
    assertThat(scopes.look("1", Set.of())).as("nobody told").isEmpty();
    assertThat(scopes.look("1", Set.of("crm.objects.deals.read", "e-commerce", "automation")))
        .isEmpty();
    assertThat(scopes.look("1", Set.of("crm.objects.deals.read")).orElseThrow().sentence())
        .contains("did not grant crm.objects.products.read, automation");
  }

  private Optional<String> code(CompanyCheck check) {
    return look(check).map(Finding::code);
  }

  private Optional<Finding> look(CompanyCheck check) {
    MatchingSettings none =
        new MatchingSettings(CustomerMode.MATCH_OR_CREATE, "", "", "", "", "", "Service", "", "");
    return check.look(
        new CompanyFacts(
            new Company("1", "acme", "Acme", country, "USD"),
            json(preferences),
            accounts,
            new CompanySettings(none, "Clearing").with(own),
            mapped,
            currencies,
            chosen::contains,
            Optional.empty()));
  }

  private void account(String id, String name, String type, boolean active) {
    JsonNode body = JSON.createObjectNode().put("Name", name).put("AccountType", type);
    accounts.add(new Named(id, active, body));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
