package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.people.Audit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People log in, and are logged in on every node until they log out. */
class LoginTest extends TrialTest {
  private static final String SESSION = "ledgerbridge-session";

  @Test
  void a_page_sends_who_is_unknown_to_log_in_and_back_to_it() {
    begin(Map.of());
    PersonAtBrowser ada = person();

    HttpResponse<String> sent = ada.open("/audit?by=admin");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(Browser.to(sent)).isEqualTo("/login?to=%2Faudit%3Fby%3Dadmin");
    assertThat(ada.read(Browser.to(sent))).contains("value=\"/audit?by=admin\"");
    HttpResponse<String> in = ada.login("Admin ", PersonAtBrowser.PASSWORD, "/audit?by=admin");

    assertThat(Browser.to(in)).isEqualTo("/audit?by=admin");
    assertThat(ada.read("/audit?by=admin")).contains("login");
    assertThat(acts()).containsExactly("admin login");
  }

  @Test
  void nobody_is_sent_to_another_site_by_the_login() {
    begin(Map.of());

    for (String to :
        List.of("//evil.example.com", "/\\evil.example.com", "https://evil", "x", "")) {
      assertThat(Browser.to(person().login("admin", PersonAtBrowser.PASSWORD, to)))
          .as(to)
          .isEqualTo("/");
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_alike_and_noted() {
    begin(Map.of());
    PersonAtBrowser ada = person();

    String wrong = Browser.to(ada.login("admin", "wrong"));
    assertThat(Browser.to(ada.login("nobody", "wrong"))).isEqualTo(wrong);
    assertThat(Browser.to(ada.login("no\u0000body", "wrong"))).isEqualTo(wrong);

    assertThat(ada.read(wrong)).contains("The name or the password is wrong.");
    assertThat(ada.cookies()).doesNotContainKey(SESSION);
    assertThat(ada.open("/account").statusCode()).isEqualTo(302);
    assertThat(acts())
        .containsExactly("no body login failed", "nobody login failed", "admin login failed");
  }

  @Test
  void a_login_without_the_token_of_its_page_is_refused() {
    begin(Map.of());
    PersonAtBrowser ada = person();
    ada.read("/login");
    Map<String, String> form = Map.of("username", "admin", "password", PersonAtBrowser.PASSWORD);

    HttpResponse<String> refused = ada.sendAsIs("/login", form);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("came from another site");
    assertThat(ada.cookies()).doesNotContainKey(SESSION);
  }

  @Test
  void the_session_has_a_new_number_after_each_login_and_ends_with_the_logout() {
    begin(Map.of());
    PersonAtBrowser ada = PersonAtBrowser.admin(trial.application());
    String first = ada.cookies().get(SESSION);

    ada.login("admin", PersonAtBrowser.PASSWORD);
    String second = ada.cookies().get(SESSION);
    assertThat(second).isNotEqualTo(first);
    assertThat(ada.open("/logout").statusCode()).as("a link logs nobody out").isEqualTo(404);
    assertThat(ada.sendAsIs("/logout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(ada.open("/account").statusCode()).isEqualTo(200);
    HttpResponse<String> out = ada.send("/account", "/logout", Map.of());

    assertThat(ada.read(Browser.to(out))).contains("You have logged out.");
    ada.cookies().put(SESSION, second);
    assertThat(ada.open("/account").statusCode()).isEqualTo(302);
    assertThat(count("spring_session")).isZero();
    assertThat(acts()).containsExactly("admin logout", "admin login", "admin login");
  }

  @Test
  void whoever_only_looks_at_the_login_leaves_no_session_behind() {
    begin(Map.of());

    person().read("/login");
    person().open("/people");

    assertThat(count("spring_session")).isZero();
  }

  @Test
  void the_cookies_are_for_this_site_and_no_script() {
    begin(Map.of());
    assertThat(cookies(person().open("/login")))
        .allSatisfy(each -> assertThat(each).contains("HttpOnly", "SameSite=Lax"))
        .noneMatch(each -> each.contains("Secure"));
    HttpResponse<String> in = person().login("admin", PersonAtBrowser.PASSWORD);
    assertThat(cookies(in).stream().filter(each -> each.startsWith(SESSION)).toList())
        .hasSize(1)
        .allSatisfy(
            each -> assertThat(each).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
  }

  @Test
  void behind_tls_the_cookies_stay_there_and_so_do_browsers() {
    begin(Map.of("ledgerbridge.public-url", "https://bridge.example.com"));

    HttpResponse<String> in = person().login("admin", PersonAtBrowser.PASSWORD);

    assertThat(cookies(in)).isNotEmpty().allSatisfy(each -> assertThat(each).contains("Secure"));
    assertThat(person().open("/login").headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000");
  }

  @Test
  void pages_are_told_to_browsers_as_strictly_as_can_be() {
    begin(Map.of());
    HttpResponse<String> page = PersonAtBrowser.admin(trial.application()).open("/account");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(page.body())
        .doesNotContain("style=", "onclick")
        .doesNotContainPattern("<script(?! src=\"/webjars/)");
  }

  @Test
  void a_person_is_logged_in_on_another_node_too_and_after_a_restart() {
    Map<String, Object> settings = Map.of("ledgerbridge.admin-password", PersonAtBrowser.PASSWORD);
    start(settings);
    PersonAtBrowser ada = PersonAtBrowser.admin(trial.application());
    Map<String, Object> same = new HashMap<>(byHand(settings));
    same.put(
        "spring.datasource.url",
        trial.application().getEnvironment().getProperty("spring.datasource.url"));

    try (ConfigurableApplicationContext other = trial.another(same, OwnClock.class)) {
      assertThat(ada.at(other).read("/account")).contains("admin");
      trial.application().close();
      assertThat(ada.read("/account")).contains("admin");
      ada.send("/account", "/logout", Map.of());
    }
    trial.start(same, OwnClock.class);
    assertThat(ada.at(trial.application()).open("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void after_five_wrong_passwords_even_the_right_one_waits_longer_and_longer() {
    begin(Map.of("ledgerbridge.public-url", "http://bridge.example.com"));
    PersonAtBrowser ada = person();
    for (int i = 0; i < 5; i++) {
      assertThat(Browser.to(ada.login("admin", "wrong" + i))).contains("why=wrong");
    }

    String waits = Browser.to(ada.login("admin", PersonAtBrowser.PASSWORD));
    assertThat(ada.read(waits)).contains("Try again in 30 seconds.");
    HttpResponse<String> program = program("admin", PersonAtBrowser.PASSWORD);
    assertThat(program.statusCode()).isEqualTo(429);
    assertThat(program.headers().firstValue("Retry-After")).contains("30");
    assertThat(program.body()).contains("{\"error\":\"Too many wrong passwords", "30 seconds");
    CLOCK.forward(Duration.ofSeconds(31));
    assertThat(program("admin", "wrong").statusCode()).isEqualTo(401);
    assertThat(program("admin", "wrong").headers().firstValue("Retry-After")).contains("60");
    CLOCK.forward(Duration.ofSeconds(61));

    assertThat(Browser.to(ada.login("admin", PersonAtBrowser.PASSWORD))).isEqualTo("/");
    assertThat(Browser.to(person().login("admin", "wrong"))).as("forgotten").contains("why=wrong");
    assertThat(program("admin", PersonAtBrowser.PASSWORD).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> program(String name, String password) {
    return new Browser()
        .with("Authorization", GuardTest.basic(name + ":" + password))
        .get(
            "http://localhost:"
                + trial.application().getEnvironment().getProperty("local.server.port")
                + "/api/counts");
  }

  private void begin(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("ledgerbridge.admin-password", PersonAtBrowser.PASSWORD);
    start(settings);
  }

  private PersonAtBrowser person() {
    return new PersonAtBrowser(trial.application());
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie");
  }

  /** What was done since the start, newest first. */
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

  private long count(String table) {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Long.class)
        .single();
  }
}
