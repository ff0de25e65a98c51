package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.delivery.Delivery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages as their HTML says it: without a script, and whatever the records hold. */
class PagesTest extends TrialTest {
  private static final String PASSWORD = "a long first password";
  private static final String SCRIPT = "<script>alert('x')</script>";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private Pages pages;

  @Test
  void what_comes_from_outside_is_text_and_nothing_else() {
    DemoWorld world = world();
    begin();
    String deal = world.wonDeals(3).deals().get(0).id();
    String other = world.deals().get(1).id();
    trial.hubspot().update("deals", deal, Map.of("dealname", SCRIPT));
    trial.hubspot().update("deals", other, Map.of("dealname", "שלום " + "x".repeat(10_000)));
    pollAndDeliver();

    assertThat(counts()).containsEntry("delivered", 3L);
    for (String path : List.of("/", "/deliveries", "/deliveries?q=" + deal, at(deal), at(other))) {
      assertThat(pages.get(path)).as(path).doesNotContain(SCRIPT);
    }
    assertThat(pages.get(at(deal))).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    assertThat(pages.get("/deliveries?q=script")).contains("&lt;script&gt;");
    assertThat(pages.get("/deliveries").length()).isLessThan(30_000);
    assertThat(pages.get("/deliveries?q=" + "%3Cscript%3E" + "&state=%22%3E%3Cscript%3E"))
        .doesNotContain("<script>", "\"><script");
  }

  @Test
  void a_list_is_exported_as_it_was_narrowed() {
    DemoWorld world = world();
    begin();
    world.wonDeals(2).brokenDeals();
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();

    assertThat(pages.get("/deliveries.csv?state=delivered").lines()).hasSize(3);
    assertThat(pages.get("/deliveries.csv").lines()).hasSize(13);
    assertThat(pages.get("/deliveries.csv?reason=NO_CONTACT"))
        .contains("\"parked\"", "\"NO_CONTACT\"", "Associate");
  }

  @Test
  void
      a_parked_delivery_is_dismissed_with_a_note_and_a_delivered_one_made_again_when_asked_twice() {
    DemoWorld world = world();
    begin();
    world.wonDeals(1).brokenDeals();
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
    String parked = "/deliveries/" + id("parked");
    String done = "/deliveries/" + id("delivered");

    assertThat(pages.post(parked + "/dismiss", "note=+")).contains("Say why nothing is to be made");
    assertThat(pages.post(parked + "/dismiss", "note=a+test+of+ours"))
        .contains("It is dismissed.", "Dismissed by admin: a test of ours");
    assertThat(pages.post(parked + "/replay", "")).contains("That cannot be done");
    assertThat(pages.get(done)).doesNotContain(done + "/another");
    assertThat(pages.get(done + "?ask=another")).contains(done + "/another");
    assertThat(pages.post(done + "/another", "")).contains("Another document is on its way.");
    assertThat(pages.post(done + "/another", "")).contains("That cannot be done");
    CLOCK.forward(Duration.ofSeconds(1));
    steps.enrol();
    steps.deliver();
    assertThat(invoices()).hasSize(2);
    assertThat(counts()).containsEntry("delivered", 2L);
  }

  @Test
  void whoever_looks_sees_the_same_and_no_button() {
    DemoWorld world = world();
    begin();
    world.brokenDeals();
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
    pages.post("/people", "name=ada&password=a+password+of+ada&role=looks");
    Pages ada = new Pages(here()).login("ada", "a password of ada");

    String parked = "/deliveries/" + id("parked");
    assertThat(pages.get(parked)).contains(parked + "/replay");
    assertThat(ada.get(parked)).contains("parked").doesNotContain(parked + "/replay", "/people");
    assertThat(ada.get("/attention?reason=NO_CONTACT")).doesNotContain("/attention/replay");
    assertThat(ada.status("/people")).isEqualTo(403);
  }

  @Test
  void a_stored_document_that_cannot_be_read_hides_no_parked_delivery() {
    DemoWorld world = world();
    begin();
    world.brokenDeals();
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
    trial
        .application()
        .getBean(JdbcClient.class)
        .sql("update delivery set document = 'cut o' where state = 'parked'")
        .update();

    String parked = "/deliveries/" + id("parked");
    assertThat(pages.status(parked)).isEqualTo(200);
    assertThat(pages.status("/attention?reason=PRODUCT_UNKNOWN")).isEqualTo(200);
    assertThat(pages.get("/attention?reason=NO_CONTACT")).contains("/deliveries/");
  }

  @Test
  void an_account_that_the_books_do_not_have_is_mapped_where_it_is_missed() {
    world();
    begin(
        Map.of(
            "flows.enabled", "payment-fee-to-expense",
            "flow.payment-fee-to-expense.expense-account", "Fees of ours"));
    String account =
        trial.quickbooks().company().all("Account").stream()
            .filter(each -> each.path("AccountType").asText().equals("Expense"))
            .findFirst()
            .orElseThrow()
            .path("Name")
            .asText();
    payment();
    CLOCK.forward(Duration.ofSeconds(1));
    steps.poll("commerce_payments");
    steps.enrol();
    steps.deliver();
    assertThat(counts()).containsOnly(Map.entry("parked ACCOUNT_UNKNOWN", 1L));
    assertThat(pages.get("/attention?reason=ACCOUNT_UNKNOWN")).contains("Fees of ours", account);

    String realm = io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator.DEFAULT_REALM;
    String form = "reason=ACCOUNT_UNKNOWN&kind=ACCOUNT&from=Fees+of+ours&realm=" + realm + "&to=";
    assertThat(pages.post("/attention/map", form + "nowhere"))
        .contains("has no account &#39;nowhere&#39;");
    assertThat(pages.post("/attention/map", form + account.replace(" ", "+").replace("&", "%26")))
        .contains("Fees of ours is mapped to");
    pages.post("/attention/replay", "reason=ACCOUNT_UNKNOWN");
    CLOCK.forward(Duration.ofSeconds(1));
    steps.enrol();
    steps.deliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  private void payment() {
    String payment =
        trial
            .hubspot()
            .create(
                "commerce_payments",
                Map.of(
                    "hs_initial_amount", "100.00",
                    "hs_fees_amount", "3.20",
                    "hs_initiated_date", CLOCK.instant().toString(),
                    "hs_latest_status", "succeeded",
                    "hs_currency_code", "USD",
                    "hs_payment_source_app", "SALES_CHECKOUT"));
    String contact = trial.hubspot().create("contacts", Map.of("email", "ada@example.com"));
    trial.hubspot().associate("commerce_payments", payment, "contacts", contact);
  }

  @Test
  void a_page_that_is_not_there_says_so() {
    begin();
    assertThat(pages.status("/deliveries/99")).isEqualTo(404);
    assertThat(pages.status("/flows/none")).isEqualTo(404);
    assertThat(pages.status("/backfills/7")).isEqualTo(404);
    assertThat(pages.status("/deliveries?before=x")).isEqualTo(400);
  }

  private void begin() {
    begin(Map.of());
  }

  private void begin(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("ledgerbridge.admin-password", PASSWORD);
    start(settings);
    pages = new Pages(here()).login("admin", PASSWORD);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  private String at(String deal) {
    return "/deliveries/" + deliveriesOf(deal).get(0).id();
  }

  private long id(String state) {
    return trial
        .application()
        .getBean(io.ledgerbridge.delivery.Deliveries.class)
        .list(
            new io.ledgerbridge.delivery.Deliveries.Query(
                java.util.Optional.of(state),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                1))
        .stream()
        .map(Delivery::id)
        .findFirst()
        .orElseThrow();
  }

  private String here() {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port");
  }

  /** A browser of forms that has logged in. */
  private record Pages(String here, Forms forms) {
    Pages(String here) {
      this(here, new Forms());
    }

    Pages login(String name, String password) {
      String form = forms.get(here + "/login").body();
      forms.post(
          here + "/login",
          "username=" + name + "&password=" + password.replace(" ", "+") + "&_csrf=" + token(form));
      return this;
    }

    String get(String path) {
      HttpResponse<String> answer = forms.get(here + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }

    int status(String path) {
      return forms.get(here + path).statusCode();
    }

    /** The page that the form leads to. */
    String post(String path, String fields) {
      String token = token(get("/account"));
      return forms.post(here + path, fields + "&_csrf=" + token).body();
    }

    private static String token(String page) {
      Matcher matcher = TOKEN.matcher(page);
      assertThat(matcher.find()).isTrue();
      return matcher.group(1);
    }
  }
}
