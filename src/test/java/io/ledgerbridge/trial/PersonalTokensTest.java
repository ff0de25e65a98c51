package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerbridge.people.Audit;
import io.ledgerbridge.people.ChangePeople;
import io.ledgerbridge.people.People;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs act in a person's name, by a token that this person made, and everything is noted. */
class PersonalTokensTest extends TrialTest {
  private static final String ADAS = "a password of ada";
  private static final Pattern TOKEN = Pattern.compile("lb_[A-Za-z0-9_-]{43}");
  private PersonAtBrowser ada;

  @Test
  void a_token_is_shown_once_and_opens_what_its_person_may() {
    begin("looks");
    String token = make("reports");

    assertThat(ada.read("/account")).contains("reports", "never").doesNotContain(token);
    assertThat(stored()).doesNotContain(token).hasSize(64);
    assertThat(call("GET", "/api/deliveries", token).statusCode()).isEqualTo(200);
    assertThat(call("GET", "/actuator/health", token).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = call("POST", "/api/flows/deal-won-to-invoice/off", token);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("You may look, but not do this");
    assertThat(call("GET", "/api/deliveries", token + "x").statusCode()).isEqualTo(401);
    assertThat(ada.read("/account")).doesNotContain("never");
  }

  @Test
  void a_token_that_was_revoked_and_one_of_somebody_disabled_open_nothing() {
    begin("acts");
    String revoked = make("old");
    String kept = make("new");
    long id = Long.parseLong(found("/account/tokens/(\\d+)/revoke", ada.read("/account")));

    ada.send("/account", "/account/tokens/" + id + "/revoke", Map.of());
    assertThat(call("GET", "/api/deliveries", revoked).statusCode()).isEqualTo(401);
    assertThat(call("GET", "/api/deliveries", kept).statusCode()).isEqualTo(200);
    long person = trial.application().getBean(People.class).find("ada").orElseThrow().id();
    trial.application().getBean(ChangePeople.class).disable("test", person);

    assertThat(call("GET", "/api/deliveries", kept).statusCode()).isEqualTo(401);
  }

  @Test
  void no_token_makes_another_token_or_people() {
    begin("acts");
    String token = make("mine");

    assertThat(call("GET", "/nothing", token).statusCode()).isEqualTo(404);
    for (String path : List.of("/account", "/people", "/audit")) {
      assertThat(call("GET", path, token).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(call("POST", "/account/tokens?label=x", token).statusCode()).isEqualTo(401);
    assertThat(call("POST", "/account/tokens?label=x", "shared").statusCode()).isEqualTo(401);
    assertThat(ada.read("/account").split("/revoke")).as("tokens").hasSize(2);
  }

  @Test
  void nobody_revokes_a_token_of_somebody_else() {
    begin("acts");
    String token = make("mine");
    long id = Long.parseLong(found("/account/tokens/(\\d+)/revoke", ada.read("/account")));
    PersonAtBrowser admin = PersonAtBrowser.admin(trial.application());

    admin.send("/account", "/account/tokens/" + id + "/revoke", Map.of());

    assertThat(admin.read("/account")).contains("You have no token with the number " + id);
    assertThat(call("GET", "/api/deliveries", token).statusCode()).isEqualTo(200);
  }

  @Test
  void without_a_database_nobody_is_told_to_be_unknown() {
    begin("acts");
    String token = make("mine");

    trial.application().getBean(HikariDataSource.class).close();

    HttpResponse<String> answer = call("GET", "/api/deliveries", token);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("The database cannot be reached.");
  }

  @Test
  void what_a_program_does_is_the_act_of_its_person() {
    DemoWorld world = world();
    begin("acts");
    CLOCK.forward(Duration.ofMinutes(1));
    world.brokenDeals();
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
    String token = make("replays");
    String parked = found("\"id\":\"(\\d+)\"", call("GET", "/api/deliveries", token).body());

    assertThat(call("POST", "/api/deliveries/" + parked + "/replay", token).statusCode())
        .isEqualTo(200);
    assertThat(call("POST", "/api/deliveries/" + parked + "/replay", "shared").statusCode())
        .isEqualTo(409);

    assertThat(call("GET", "/api/deliveries/" + parked, token).body()).contains("by ada");
    assertThat(audit(Optional.empty()).subList(0, 2))
        .containsExactly(
            "the API POST /api/deliveries/{id}/replay " + parked + " answered 409",
            "ada POST /api/deliveries/{id}/replay " + parked + " answered 200");
    assertThat(audit(Optional.of("ada")))
        .containsExactly(
            "ada POST /api/deliveries/{id}/replay " + parked + " answered 200",
            "ada token made replays ",
            "ada login  from 127.0.0.1");
  }

  @Test
  void the_page_of_the_audit_is_newest_first_and_of_one_person_if_asked() {
    begin("acts");
    Audit audit = trial.application().getBean(Audit.class);
    for (int i = 1; i <= 60; i++) {
      audit.note(i % 2 == 0 ? "even" : "odd", "act " + i, "<b>" + i + "</b>", "");
    }

    String newest = ada.read("/audit");
    assertThat(newest)
        .contains("act 60<", "act 11<", "&lt;b&gt;60")
        .doesNotContain("act 10<", "<b>");
    String older = found("href=\"(/audit\\?by=&amp;before=\\d+)\"", newest).replace("&amp;", "&");
    assertThat(ada.read(older)).contains("act 10<", "act 1<").doesNotContain("act 11<");
    assertThat(ada.read("/audit?by=even")).contains("act 2<").doesNotContain("act 59<");
  }

  private void begin(String role) {
    start(
        Map.of(
            "ledgerbridge.admin-password",
            PersonAtBrowser.PASSWORD,
            "ledgerbridge.api-token",
            "shared"));
    trial.application().getBean(ChangePeople.class).add("test", "ada", ADAS, role);
    ada = new PersonAtBrowser(trial.application());
    assertThat(Browser.to(ada.login("ada", ADAS))).isEqualTo("/");
  }

  private String make(String label) {
    String page = ada.send("/account", "/account/tokens", Map.of("label", label)).body();
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).as(page).isTrue();
    return token.group();
  }

  private HttpResponse<String> call(String method, String path, String token) {
    Browser program = new Browser().with("Authorization", "Bearer " + token);
    String address =
        "http://localhost:"
            + trial.application().getEnvironment().getProperty("local.server.port")
            + path;
    return method.equals("GET") ? program.get(address) : program.post(address, "");
  }

  private String stored() {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select hash from person_token")
        .query(String.class)
        .single();
  }

  private List<String> audit(Optional<String> who) {
    return trial.application().getBean(Audit.class).list(who, Optional.empty(), 100).stream()
        .map(each -> String.join(" ", each.who(), each.act(), each.subject(), each.detail()))
        .toList();
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
