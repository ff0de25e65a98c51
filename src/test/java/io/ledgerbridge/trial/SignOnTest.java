package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.people.Audit;
import io.ledgerbridge.people.ChangePeople;
import io.ledgerbridge.people.People;
import io.ledgerbridge.people.Person;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People come by OpenID Connect, from an issuer that a test plays. */
class SignOnTest extends TrialTest {
  private static final String SETTING = "spring.security.oauth2.client.";
  private static final String EMAIL = "ada@example.com";
  private StubIssuer issuer;

  @BeforeEach
  void play() throws Exception {
    issuer = new StubIssuer();
  }

  @AfterEach
  void end() {
    issuer.close();
  }

  @Test
  void somebody_whom_the_issuer_knows_is_let_in_and_looks() {
    begin(Map.of());
    issuer.is("1", Map.of("email", "Ada@Example.com", "groups", List.of("books")));
    PersonAtBrowser ada = person();
    assertThat(ada.read("/login")).contains("Log in with Company", "/oauth2/authorization/company");

    assertThat(Browser.to(come(ada))).isEqualTo("/");

    assertThat(ada.read("/account")).contains(EMAIL, "You look").doesNotContain("name=\"current\"");
    assertThat(ada.open("/people").statusCode()).isEqualTo(403);
    assertThat(acts()).containsExactly(EMAIL + " login", EMAIL + " person added");
    ada.send("/account", "/logout", Map.of());
    assertThat(ada.open("/account").statusCode()).isEqualTo(302);
    assertThat(Browser.to(come(ada))).isEqualTo("/");
    assertThat(people().all()).as("known again").hasSize(2);
  }

  @Test
  void a_claim_says_who_acts_at_each_login() {
    begin(Map.of("people.oidc-acts-claim", "groups", "people.oidc-acts-value", "bookkeepers"));
    PersonAtBrowser ada = person();

    issuer.is("1", Map.of("email", EMAIL, "groups", List.of("all", "bookkeepers")));
    come(ada);
    assertThat(ada.open("/people").statusCode()).isEqualTo(200);
    issuer.is("1", Map.of("email", EMAIL, "groups", "bookkeepers-of-elsewhere"));
    come(ada);
    assertThat(ada.open("/people").statusCode()).isEqualTo(403);
    issuer.is("1", Map.of("email", EMAIL, "groups", "bookkeepers"));
    come(ada);

    assertThat(ada.open("/people").statusCode()).isEqualTo(200);
  }

  @Test
  void without_such_a_claim_the_page_people_says_who_acts() {
    begin(Map.of());
    issuer.is("1", Map.of("email", EMAIL));
    PersonAtBrowser ada = person();
    come(ada);
    Person known = people().find(EMAIL).orElseThrow();

    trial.application().getBean(ChangePeople.class).role("test", known.id(), "acts");
    come(ada);

    assertThat(ada.open("/people").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_takes_over_the_name_of_another_person() {
    begin(Map.of("people.oidc-name-claim", "preferred_username"));
    issuer.is("1", Map.of("preferred_username", "ADMIN"));
    PersonAtBrowser mallory = person();

    HttpResponse<String> refused = come(mallory);

    assertThat(mallory.read(Browser.to(refused))).contains("has the name of your account");
    assertThat(mallory.open("/account").statusCode()).isEqualTo(302);
    assertThat(people().all()).hasSize(1);
    assertThat(acts()).containsExactly("single sign-on login failed");
  }

  @Test
  void who_is_disabled_here_is_not_let_in_by_an_issuer() {
    begin(Map.of());
    issuer.is("1", Map.of("email", EMAIL));
    PersonAtBrowser ada = person();
    come(ada);
    trial
        .application()
        .getBean(ChangePeople.class)
        .disable("test", people().find(EMAIL).orElseThrow().id());

    assertThat(ada.open("/account").statusCode()).isEqualTo(302);
    assertThat(ada.read(Browser.to(come(ada)))).contains("Your login is disabled.");
    assertThat(ada.open("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void what_another_key_has_signed_is_not_believed() throws Exception {
    begin(Map.of());
    issuer.is("1", Map.of("email", EMAIL)).lies();
    PersonAtBrowser mallory = person();

    assertThat(mallory.read(Browser.to(come(mallory)))).contains("The single sign-on did not work");
    assertThat(mallory.open("/account").statusCode()).isEqualTo(302);
    assertThat(people().find(EMAIL)).isEmpty();
  }

  @Test
  void an_answer_that_another_browser_asked_for_is_not_taken() {
    begin(Map.of());
    issuer.is("1", Map.of("email", EMAIL));
    String back = back(person());

    PersonAtBrowser mallory = person();

    assertThat(Browser.to(mallory.open(back))).contains("why=sign-on");
    assertThat(mallory.open("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void an_issuer_that_is_down_keeps_nobody_else_out() {
    issuer.close();
    begin(Map.of());

    assertThat(PersonAtBrowser.admin(trial.application()).read("/account")).contains("admin");
  }

  @Test
  void behind_a_proxy_the_issuer_sends_people_back_to_the_public_address() {
    begin(Map.of("ledgerbridge.public-url", "https://bridge.example.com/"));

    assertThat(Browser.to(person().open("/oauth2/authorization/company")))
        .startsWith(issuer.url() + "/authorize?")
        .contains("redirect_uri=https://bridge.example.com/login/oauth2/code/company");
  }

  @Test
  void without_its_settings_there_is_no_single_sign_on() {
    start(Map.of("ledgerbridge.admin-password", PersonAtBrowser.PASSWORD));

    assertThat(person().read("/login")).doesNotContain("/oauth2/");
    assertThat(Browser.to(person().open("/oauth2/authorization/company"))).startsWith("/login");
  }

  private void begin(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("ledgerbridge.admin-password", PersonAtBrowser.PASSWORD);
    settings.put(SETTING + "registration.company.client-name", "Company");
    settings.put(SETTING + "registration.company.client-id", "client");
    settings.put(SETTING + "registration.company.client-secret", "secret");
    settings.put(SETTING + "registration.company.scope", "openid,email");
    settings.put(SETTING + "provider.company.issuer-uri", issuer.url());
    start(settings);
  }

  /** From redirect to redirect, to what the last one answers. */
  private HttpResponse<String> come(PersonAtBrowser person) {
    return person.open(back(person));
  }

  private String back(PersonAtBrowser person) {
    String ask = Browser.to(person.open("/oauth2/authorization/company"));
    return Browser.to(new Browser().get(ask)).replaceFirst("https?://[^/]*", "");
  }

  private PersonAtBrowser person() {
    return new PersonAtBrowser(trial.application());
  }

  private People people() {
    return trial.application().getBean(People.class);
  }

  private List<String> acts() {
    return trial
        .application()
        .getBean(Audit.class)
        .list(Optional.empty(), Optional.empty(), 100)
        .stream()
        .filter(each -> !each.who().startsWith("LEDGERBRIDGE"))
        .map(each -> each.who() + " " + each.act())
        .toList();
  }
}
