package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.math.BigDecimal;
import java.util.Optional;

class TaxCodesTest {
  private static final String REALM = "9130357849";
  private static final SalesDocument SALE = Sales.withProducts("line-items");
  private static final SalesLine EXEMPT = Sales.line("Widget", "");
  private static final SalesLine TAXED =
      new SalesLine(
          1, "Gadget", Optional.empty(), "", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, true);
  private final Mirror mirror;
  private final Mappings mappings;

  TaxCodesTest(Database database) {
    mirror = new Mirror(database.client(), new ObjectMapper());
    mappings = new Mappings(database.client());
  }

  @OnEachDatabase
  void the_mapping_of_the_rate_comes_first() {
    books();
    mappings.put(new Mapping(REALM, Kind.TAX, "501", "3"));

    assertThat(find("HST ON", "Exempt", TAXED, "501")).isEqualTo("3");
  }

  @OnEachDatabase
  void a_line_without_tax_gets_the_exempt_code_where_one_is_set() {
    books();

    assertThat(find("", "exempt", EXEMPT, "")).isEqualTo("4");
    assertThat(find("", "4", EXEMPT, "")).isEqualTo("4");
    assertThat(find("", "", EXEMPT, "")).isEqualTo("2");
  }

  @OnEachDatabase
  void a_taxed_line_is_never_exempt() {
    books();

    assertThat(find("", "Exempt", TAXED, "")).isEqualTo("2");
    assertThat(find("", "Exempt", EXEMPT, "501")).isEqualTo("2");
  }

  @OnEachDatabase
  void the_configured_default_comes_before_the_companys_own() {
    books();

    assertThat(find("GST", "", TAXED, "501")).isEqualTo("3");
    assertThat(find("3", "", TAXED, "")).isEqualTo("3");
    assertThat(find("", "", TAXED, "501")).isEqualTo("2");
  }

  @OnEachDatabase
  void where_rates_are_mapped_a_forgotten_one_parks_and_is_named() {
    books();
    mappings.put(new Mapping(REALM, Kind.TAX, "501", "3"));

    parks(
        () -> find("", "", TAXED, "502"),
        "Deal 4711 'Acme renewal', line 1 'Gadget': the HubSpot tax rate 502 is mapped to no"
            + " QuickBooks tax code. Map it under taxes, or set TAX_DEFAULT; then replay.");
    assertThat(find("GST", "", TAXED, "502")).isEqualTo("3");
    assertThat(find("", "", TAXED, "")).isEqualTo("2");
  }

  @OnEachDatabase
  void without_any_code_the_line_parks() {
    parks(
        () -> find("", "", EXEMPT, ""),
        "Deal 4711 'Acme renewal', line 3 'Widget' has no HubSpot tax rate, and QuickBooks needs a"
            + " tax code on every line. Set TAX_EXEMPT or TAX_DEFAULT, or a default in QuickBooks;"
            + " then replay.");
  }

  @OnEachDatabase
  void codes_that_are_not_there_or_not_active_park() {
    books();
    code("3", "GST", false);
    mappings.put(new Mapping(REALM, Kind.TAX, "501", "3"));

    parks(
        () -> find("", "", TAXED, "501"),
        "Deal 4711 'Acme renewal', line 1: the HubSpot tax rate 501 is mapped to tax code 3, which"
            + " is not active in QuickBooks. Map it to another; then replay.");
    parks(
        () -> find("GST", "", TAXED, ""),
        "Deal 4711 'Acme renewal', line 1: QuickBooks has no active tax code 'GST', which"
            + " TAX_DEFAULT names. Create it or name another; then replay.");
  }

  private void books() {
    code("2", "HST ON", true);
    code("3", "GST", true);
    code("4", "Exempt", true);
    mirror.put(
        REALM,
        "Preferences",
        Sales.json(
            "{ \"Id\": \"1\", \"TaxPrefs\": { \"TaxGroupCodeRef\": { \"value\": \"2\" } } }"));
  }

  private void code(String id, String name, boolean active) {
    mirror.put(
        REALM,
        "TaxCode",
        Sales.json(
            "{ \"Id\": \"%s\", \"Name\": \"%s\", \"Active\": %s }".formatted(id, name, active)));
  }

  private String find(String byDefault, String exempt, SalesLine line, String rate) {
    MatchingSettings settings =
        new MatchingSettings(null, null, null, null, null, null, null, byDefault, exempt);
    return new TaxCodes(mirror, mappings, settings).find(REALM, SALE, line, Sales.given(rate));
  }

  private static void parks(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String sentence) {
    assertThatThrownBy(act)
        .hasMessage(sentence)
        .asInstanceOf(type(Park.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(Code.TAX_CODE_UNMAPPED));
  }
}
