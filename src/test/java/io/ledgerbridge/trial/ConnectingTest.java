package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Portals and companies are connected by browsers that go from redirect to redirect. */
class ConnectingTest extends TrialTest {
  private static final String REALM = QuickBooksSimulator.DEFAULT_REALM;
  private static final String WEST = "9130347600000002";
  private static final String COOKIE = "ledgerbridge-consent";
  private final Browser browser = new Browser();

  @Test
  void a_portal_and_a_company_are_connected_and_a_won_deal_becomes_an_invoice() {
    DemoWorld world = world();
    begin(Map.of());

    HttpResponse<String> portal = walk("hubspot", "");
    HttpResponse<String> company = walk("quickbooks", "?alias=East");

    assertThat(portal.statusCode()).isEqualTo(200);
    assertThat(portal.body()).contains("HubSpot portal 62515 is connected", "US/Eastern");
    assertThat(company.body())
        .contains(
            "QuickBooks company &#39;Simulated company " + REALM + "&#39; (" + REALM + ")",
            "Flows call it east.",
            "Edition: QuickBooks Online Plus.",
            "HubSpot portal 62515 books into it.",
            "has automated sales tax on");
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(2);
    pollAndDeliver();
    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));
  }

  @Test
  void the_question_asks_for_the_least_and_the_cookie_lives_ten_minutes() {
    begin(
        Map.of(
            "ledgerbridge.public-url",
            "http://localhost:8080/books/",
            "hubspot.optional-scopes",
            "crm.objects.subscriptions.read tax_rates.read"));

    HttpResponse<String> asked = browser.get(here("/connect/hubspot"));

    assertThat(Browser.to(asked))
        .startsWith(trial.hubspot().url() + "/oauth/authorize?")
        .contains(
            "response_type=code",
            "client_id=simulator-client-id",
            "redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fbooks%2Fconnect%2Fhubspot%2Fcallback",
            "scope=oauth%20crm.objects.deals.read%20crm.objects.deals.write",
            "optional_scope=crm.objects.subscriptions.read%20tax_rates.read",
            "code_challenge_method=S256",
            "code_challenge=",
            "state=");
    assertThat(asked.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/books/connect/hubspot")
        .doesNotContain("Secure");
    assertThat(Browser.to(browser.get(here("/connect/quickbooks"))))
        .contains("scope=com.intuit.quickbooks.accounting")
        .doesNotContain("code_challenge");
  }

  @Test
  void several_portals_and_companies_are_connected_side_by_side() {
    trial.quickbooks().addCompany(WEST, "CA", "CAD");
    begin(Map.of());
    walk("hubspot", "");
    walk("quickbooks", "?alias=east");
    trial.quickbooks().consentFor(WEST);
    trial.hubspot().settings().consentingPortal(77);

    assertThat(walk("quickbooks", "").body()).contains("Country CA, home currency CAD.");
    assertThat(walk("hubspot", "").body())
        .contains("HubSpot portal 77 is connected", "has no default QuickBooks company");

    assertThat(companies().all())
        .extracting(Company::alias)
        .containsExactlyInAnyOrder("east", "simulated-company-" + WEST);
    assertThat(portals().all()).extracting(Portal::id).containsExactlyInAnyOrder("62515", "77");
    assertThat(portals().defaultCompany("62515")).contains(REALM);
    assertThat(portals().defaultCompany("77")).isEmpty();
    assertThat(tokens().all()).hasSize(4);
  }

  @Test
  void an_account_that_is_connected_again_keeps_everything_and_what_waits_goes_on() {
    DemoWorld world = world();
    begin(Map.of());
    walk("hubspot", "");
    walk("quickbooks", "?alias=east");
    trial.quickbooks().disconnect(REALM);
    trial.hubspot().disconnect();
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(2);
    pollAndDeliver();
    assertThat(counts()).isEmpty();

    walk("hubspot", "");
    pollAndDeliver();
    assertThat(counts()).containsOnly(Map.entry("waiting RECONNECT_NEEDED", 2L));
    walk("quickbooks", "?alias=another");
    steps.deliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));
    assertThat(companies().all()).extracting(Company::alias).containsExactly("east");
    assertThat(portals().defaultCompany("62515")).contains(REALM);
  }

  @Test
  void a_person_who_says_no_is_told_in_plain_text_and_nothing_is_changed() {
    begin(Map.of());
    trial.hubspot().settings().refusesConsent(true);
    trial.quickbooks().settings().refusesConsent(true);

    HttpResponse<String> portal = walk("hubspot", "");
    HttpResponse<String> company = walk("quickbooks", "");

    assertThat(portal.statusCode()).isEqualTo(400);
    assertThat(portal.body())
        .contains("access_denied", "&lt;b&gt;access&lt;/b&gt;", "as it was before")
        .doesNotContain("<b>");
    assertThat(company.body()).contains("access_denied");
    nothing();
  }

  @Test
  void only_the_browser_that_began_brings_back_its_own_state_once_and_in_time() {
    begin(Map.of());
    String back = consent("hubspot", "");

    assertThat(new Browser().get(back).body()).contains("Nothing was connected", "this browser");
    assertThat(browser.get(back.replaceFirst("state=", "state=_")).statusCode()).isEqualTo(400);
    Browser forged = new Browser();
    forged.cookies().put(COOKIE, altered(browser.cookies().get(COOKIE)));
    assertThat(forged.get(back).statusCode()).isEqualTo(400);
    Browser ofTheOther = new Browser();
    ofTheOther.get(here("/connect/quickbooks"));
    assertThat(ofTheOther.get(back).statusCode()).isEqualTo(400);
    assertThat(browser.cookies()).as("the question is still open").containsKey(COOKIE);
    CLOCK.forward(Duration.ofMinutes(11));
    assertThat(browser.get(back).body()).contains("more than ten minutes");
    nothing();
  }

  @Test
  void an_answer_is_taken_once_also_by_who_kept_the_cookie() {
    begin(Map.of());
    String back = consent("hubspot", "");
    String kept = browser.cookies().get(COOKIE);

    assertThat(browser.get(back).statusCode()).isEqualTo(200);

    assertThat(browser.cookies()).isEmpty();
    assertThat(browser.get(back).statusCode()).isEqualTo(400);
    browser.cookies().put(COOKIE, kept);
    assertThat(browser.get(back).body()).contains("taken already");
  }

  @Test
  void a_code_that_was_used_elsewhere_connects_nothing() {
    begin(Map.of());
    String back = consent("quickbooks", "");
    trial
        .quickbooks()
        .server()
        .faults()
        .arm(
            Fault.from(
                "POST .*/bearer", 1, 1, 400, "{\"error\":\"invalid_grant\"}", null, null, null));

    assertThat(browser.get(back).body()).contains("does not take the code (invalid_grant)");
    nothing();
  }

  @Test
  void a_token_endpoint_that_is_down_and_an_account_that_cannot_be_read_connect_nothing() {
    begin(Map.of());
    trial.hubspot().server().faults().arm(Fault.status("POST /oauth/v3/token", 1, 503));
    assertThat(walk("hubspot", "").body()).contains("answered a token request with 503");
    trial.hubspot().server().faults().arm(Fault.status("GET /account-info/.*", 1, 500));
    assertThat(walk("hubspot", "").body()).contains("could not be read");
    trial.quickbooks().server().faults().arm(Fault.status("GET .*/companyinfo/.*", 1, 500));
    assertThat(walk("quickbooks", "").body()).contains("could not be read");
    nothing();

    assertThat(walk("hubspot", "").statusCode()).isEqualTo(200);
  }

  @Test
  void the_token_of_one_company_does_not_connect_another() {
    trial.quickbooks().addCompany(WEST, "US", "USD");
    begin(Map.of());

    String back = consent("quickbooks", "");

    assertThat(browser.get(back.replace("realmId=" + REALM, "realmId=" + WEST)).body())
        .contains("could not be read", "3100");
    assertThat(browser.get(consent("quickbooks", "").replace("realmId=", "realm=")).body())
        .contains("did not say which company");
    nothing();
  }

  @Test
  void an_alias_is_a_name_and_of_one_company_only() {
    trial.quickbooks().addCompany(WEST, "US", "USD");
    begin(Map.of());
    walk("quickbooks", "?alias=east");
    trial.quickbooks().consentFor(WEST);

    assertThat(walk("quickbooks", "?alias=East").body()).contains("is called east already");
    assertThat(browser.get(here("/connect/quickbooks?alias=%3Cb%3E")).statusCode()).isEqualTo(400);
    assertThat(browser.get(here("/connect/quickbooks?alias=123")).statusCode()).isEqualTo(400);
    assertThat(companies().all()).extracting(Company::realm).containsExactly(REALM);
  }

  @Test
  void another_node_takes_the_browser_back() {
    Map<String, Object> settings =
        settings(Map.of("ledgerbridge.public-url", "http://localhost:1"));
    start(settings);
    String url = trial.application().getEnvironment().getProperty("spring.datasource.url");
    Map<String, Object> same = new HashMap<>(byHand(settings));
    same.put("spring.datasource.url", url);
    try (ConfigurableApplicationContext other = trial.another(same, OwnClock.class)) {
      String there = "http://localhost:" + other.getEnvironment().getProperty("local.server.port");
      String back = consent("quickbooks", "").replace("http://localhost:1", there);

      assertThat(browser.get(back).statusCode()).isEqualTo(200);
    }

    assertThat(companies().all()).hasSize(1);
  }

  @Test
  void without_the_credentials_of_an_app_nobody_is_sent_anywhere() {
    begin(Map.of("hubspot.client-id", ""));

    HttpResponse<String> answer = browser.get(here("/connect/hubspot"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("HUBSPOT_CLIENT_ID");
    assertThat(browser.get(here("/connect/xero")).statusCode()).isEqualTo(404);
  }

  private void begin(Map<String, Object> more) {
    start(settings(more));
  }

  private static Map<String, Object> settings(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hubspot.access-token", "");
    settings.put("quickbooks.realm-id", "");
    settings.put("quickbooks.refresh-token", "");
    settings.putAll(more);
    return settings;
  }

  /** From the first address to the answer page. */
  private HttpResponse<String> walk(String system, String query) {
    return browser.get(consent(system, query));
  }

  /** To where the other side sends the browser back. */
  private String consent(String system, String query) {
    String ask = Browser.to(browser.get(here("/connect/" + system + query)));
    return Browser.to(new Browser().get(ask));
  }

  private static String altered(String text) {
    char last = text.charAt(text.length() - 10);
    return text.substring(0, text.length() - 10)
        + (last == 'A' ? 'B' : 'A')
        + text.substring(text.length() - 9);
  }

  private void nothing() {
    assertThat(tokens().all()).extracting(ConnectionState::connection).isEmpty();
    assertThat(portals().all()).isEmpty();
    assertThat(companies().all()).isEmpty();
  }

  private String here(String path) {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port")
        + path;
  }

  private Tokens tokens() {
    return trial.application().getBean(Tokens.class);
  }

  private Portals portals() {
    return trial.application().getBean(Portals.class);
  }

  private Companies companies() {
    return trial.application().getBean(Companies.class);
  }
}
