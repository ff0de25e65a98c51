package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.people.People;
import io.ledgerbridge.people.Person;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who looks changes nothing, and what an acting person changes counts at once. */
class RolesTest extends TrialTest {
  private static final String OFF = "/api/flows/deal-won-to-invoice/off";
  private static final String ADAS = "a password of ada";
  private PersonAtBrowser admin;
  private PersonAtBrowser ada;

  @Test
  void who_looks_sees_everything_and_changes_nothing_but_the_own_account() {
    begin("looks");

    assertThat(ada.open("/api/deliveries").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = ada.send("/account", OFF, Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("{\"error\":\"You may look, but not do this");
    for (String path : new String[] {"/people", "/audit", "/connect/hubspot"}) {
      HttpResponse<String> page = ada.open(path);
      assertThat(page.statusCode()).as(path).isEqualTo(403);
      assertThat(page.body()).as(path).contains("You may look, but not do this");
    }
    assertThat(ada.send("/account", "/people", newPerson("bob")).statusCode()).isEqualTo(403);
    assertThat(people().find("bob")).isEmpty();
    assertThat(ada.send("/account", "/account/tokens", Map.of("label", "x")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void another_role_counts_in_the_session_that_is_open() {
    begin("looks");

    send("/people/" + person().id() + "/role", Map.of("role", "acts"));
    assertThat(ada.send("/account", OFF, Map.of()).statusCode()).isEqualTo(200);
    send("/people/" + person().id() + "/role", Map.of("role", "looks"));

    assertThat(ada.send("/account", OFF, Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void a_session_alone_changes_nothing_through_the_api_without_the_token_of_a_page() {
    begin("acts");

    HttpResponse<String> refused = ada.sendAsIs(OFF, Map.of());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("the token of its page");
    assertThat(ada.sendAsIs("/people", newPerson("bob")).statusCode()).isEqualTo(403);
    assertThat(people().find("bob")).isEmpty();
    assertThat(ada.send("/account", OFF, Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void who_is_disabled_is_out_at_once_and_can_come_back() {
    begin("acts");
    String disable = "/people/" + person().id() + "/disable";

    send(disable, Map.of());
    assertThat(ada.open("/account").statusCode()).isEqualTo(302);
    assertThat(Browser.to(ada.login("ada", ADAS))).contains("why=wrong");
    send("/people/" + person().id() + "/enable", Map.of());

    assertThat(Browser.to(ada.login("ada", ADAS))).isEqualTo("/");
  }

  @Test
  void a_password_that_was_set_ends_the_sessions_of_the_old_one() {
    begin("looks");

    send("/people/" + person().id() + "/password", Map.of("password", "another password"));

    assertThat(ada.open("/account").statusCode()).isEqualTo(302);
    assertThat(Browser.to(ada.login("ada", ADAS))).contains("why=wrong");
    assertThat(Browser.to(ada.login("ada", "another password"))).isEqualTo("/");
  }

  @Test
  void people_change_their_own_password_when_they_know_it_and_stay_logged_in_here_alone() {
    begin("looks");
    PersonAtBrowser elsewhere = new PersonAtBrowser(trial.application());
    elsewhere.login("ada", ADAS);
    String change = "/account/password";

    ada.send("/account", change, Map.of("current", "wrong", "password", "another password"));
    assertThat(ada.read("/account")).contains("The current password is not right.");
    ada.send("/account", change, Map.of("current", ADAS, "password", "short"));
    assertThat(ada.read("/account")).contains("at least 12 characters");
    assertThat(elsewhere.open("/account").statusCode()).isEqualTo(200);
    ada.send("/account", change, Map.of("current", ADAS, "password", "another password"));

    assertThat(ada.open("/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.open("/account").statusCode()).isEqualTo(302);
    assertThat(Browser.to(elsewhere.login("ada", "another password"))).isEqualTo("/");
  }

  @Test
  void somebody_who_acts_is_always_left() {
    begin("acts");

    assertThat(wrong("/people/" + id("admin") + "/disable", Map.of()))
        .contains("LEDGERBRIDGE_ADMIN_PASSWORD says how admin logs in");
    assertThat(people().find("admin").orElseThrow().enabled()).isTrue();
    assertThat(wrong("/people/" + id("ada") + "/role", Map.of("role", "owns")))
        .contains("The roles are looks and acts");
    assertThat(wrong("/people", newPerson("Ada"))).contains("Somebody is called ada already.");
    assertThat(wrong("/people", newPerson("<b>"))).contains("A name has 1 to 100 letters");
    assertThat(wrong("/people/99/disable", Map.of())).contains("no person with the number 99");
  }

  private void begin(String role) {
    start(Map.of("ledgerbridge.admin-password", PersonAtBrowser.PASSWORD));
    admin = PersonAtBrowser.admin(trial.application());
    send("/people", Map.of("name", "ada", "password", ADAS, "role", role));
    ada = new PersonAtBrowser(trial.application());
    assertThat(Browser.to(ada.login("ada", ADAS))).isEqualTo("/");
  }

  private void send(String path, Map<String, String> fields) {
    assertThat(wrong(path, fields)).doesNotContain("role=\"alert\"");
  }

  /** The page afterwards. */
  private String wrong(String path, Map<String, String> fields) {
    assertThat(Browser.to(admin.send("/people", path, fields))).isEqualTo("/people");
    return admin.read("/people");
  }

  private static Map<String, String> newPerson(String name) {
    return Map.of("name", name, "password", ADAS, "role", "looks");
  }

  private Person person() {
    return people().find("ada").orElseThrow();
  }

  private long id(String name) {
    return people().find(name).orElseThrow().id();
  }

  private People people() {
    return trial.application().getBean(People.class);
  }
}
