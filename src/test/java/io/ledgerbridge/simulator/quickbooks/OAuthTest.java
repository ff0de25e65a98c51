package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OAuthTest extends Simulation {
  static final String TOKEN = "/oauth2/v1/tokens/bearer";
  private static final String ASK =
      "/connect/oauth2?client_id=simulated-client-id&response_type=code"
          + "&scope=com.intuit.quickbooks.accounting&redirect_uri=http://localhost/back";

  String first() {
    return simulator.refreshToken(QuickBooksSimulator.DEFAULT_REALM);
  }

  @Test
  void a_refresh_gives_an_access_token_and_a_new_refresh_token() {
    String old = first();
    Reply reply = client.refresh(old);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/token_type").asText()).isEqualTo("bearer");
    assertThat(reply.at("/expires_in").asInt()).isEqualTo(3600);
    assertThat(reply.at("/x_refresh_token_expires_in").asInt()).isEqualTo(8640000);
    assertThat(reply.json().has("x_refresh_token_hard_expires_in")).isFalse();
    assertThat(reply.at("/refresh_token").asText()).isNotEqualTo(old).isEqualTo(first());
    Client fresh = client.with(reply.at("/access_token").asText());
    assertThat(fresh.get("preferences").status()).isEqualTo(200);
  }

  @Test
  void a_replaced_token_brings_its_successor_for_a_day_and_then_nothing() {
    String old = first();
    String next = client.refresh(old).at("/refresh_token").asText();
    assertThat(client.refresh(old).at("/refresh_token").asText()).isEqualTo(next);
    clock.forward(Duration.ofHours(25));
    Reply late = client.refresh(old);
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.at("/error").asText()).isEqualTo("invalid_grant");
    assertThat(late.at("/error_description").asText())
        .isEqualTo("Incorrect or invalid refresh token");
  }

  @Test
  void without_grace_a_replaced_token_dies_at_once() {
    simulator.settings().graceOfReplacedToken(Duration.ZERO);
    String old = first();
    client.refresh(old);
    assertThat(client.refresh(old).at("/error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void rotation_can_come_with_each_third_refresh_only() {
    simulator.settings().rotateEvery(3);
    String old = first();
    assertThat(client.refresh(old).at("/refresh_token").asText()).isEqualTo(old);
    assertThat(client.refresh(old).at("/refresh_token").asText()).isEqualTo(old);
    assertThat(client.refresh(old).at("/refresh_token").asText()).isNotEqualTo(old);
  }

  @Test
  void a_token_that_nobody_refreshed_for_a_hundred_days_is_dead() {
    clock.forward(Duration.ofDays(99));
    assertThat(client.refresh(first()).status()).isEqualTo(200);
    clock.forward(Duration.ofDays(101));
    assertThat(client.refresh(first()).at("/error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void the_hard_limit_is_told_to_who_asks() {
    Reply reply =
        Client.send(
            client
                .basic(TOKEN, simulator.clientSecret())
                .header("x-include-refresh-token-hard-expires-in", "true")
                .POST(
                    BodyPublishers.ofString("grant_type=refresh_token&refresh_token=" + first())));
    assertThat(reply.at("/x_refresh_token_hard_expires_in").asLong()).isEqualTo(157680000L);
  }

  @Test
  void a_code_is_exchanged_once() {
    String body =
        "grant_type=authorization_code&redirect_uri=x&code="
            + simulator.issueCode(QuickBooksSimulator.DEFAULT_REALM);
    Reply reply = client.form(TOKEN, simulator.clientSecret(), body);
    assertThat(client.with(reply.at("/access_token").asText()).get("preferences").status())
        .isEqualTo(200);
    assertThat(client.form(TOKEN, simulator.clientSecret(), body).at("/error").asText())
        .isEqualTo("invalid_grant");
  }

  @Test
  void consent_leads_back_with_a_code_and_the_company() {
    Reply reply = Client.send(client.basic(ASK + "&state=a%20b", "-").GET());
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.response().headers().firstValue("Location").orElseThrow())
        .startsWith("http://localhost/back?code=AB11")
        .endsWith("&state=a+b&realmId=" + QuickBooksSimulator.DEFAULT_REALM);
  }

  @Test
  void a_code_is_good_only_for_the_address_that_it_went_to() {
    String form =
        "grant_type=authorization_code&redirect_uri=http://localhost/another&code=" + code(ASK);

    assertThat(client.form(TOKEN, simulator.clientSecret(), form).at("/error").asText())
        .isEqualTo("invalid_grant");
  }

  @Test
  void a_code_is_good_only_with_the_proof_key_that_it_was_asked_for_with() {
    // The pair of RFC 7636, appendix B.
    String ask =
        ASK
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            + "&code_challenge_method=S256";
    String form =
        "grant_type=authorization_code&redirect_uri=http://localhost/back&code=%s&code_verifier=%s";
    String good = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    assertThat(
            client
                .form(TOKEN, simulator.clientSecret(), form.formatted(code(ask), "another"))
                .status())
        .isEqualTo(400);
    assertThat(
            client.form(TOKEN, simulator.clientSecret(), form.formatted(code(ask), good)).status())
        .isEqualTo(200);
  }

  @Test
  void the_user_can_say_no_and_another_scope_is_refused() {
    simulator.settings().refusesConsent(true);
    assertThat(location(ASK + "&state=s"))
        .isEqualTo("http://localhost/back?error=access_denied&state=s");
    simulator.settings().refusesConsent(false);
    assertThat(location(ASK.replace("accounting", "payment") + "&state=s"))
        .isEqualTo("http://localhost/back?error=invalid_scope&state=s");
    assertThat(Client.send(client.basic(ASK.replace("simulated", "x"), "-").GET()).status())
        .isEqualTo(400);
  }

  private String location(String ask) {
    return Client.send(client.basic(ask, "-").GET())
        .response()
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private String code(String ask) {
    return location(ask + "&state=s").replaceFirst(".*code=([^&]*).*", "$1");
  }

  @Test
  void a_wrong_secret_is_an_invalid_client() {
    Reply reply = client.form(TOKEN, "wrong", "grant_type=refresh_token&refresh_token=" + first());
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.at("/error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void revoking_one_token_ends_the_connection() {
    Reply revoked =
        client.form(
            "/v2/oauth2/tokens/revoke",
            simulator.clientSecret(),
            "{\"token\": \"%s\"}".formatted(first()));
    assertThat(revoked.status()).isEqualTo(200);
    assertThat(client.get("preferences").status()).isEqualTo(401);
    assertThat(client.refresh(first()).at("/error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void an_expired_token_is_answered_by_the_gateway_in_lower_case() {
    clock.forward(Duration.ofHours(1));
    Reply reply = client.get("preferences");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.at("/fault/error/0/message").asText())
        .isEqualTo("message=AuthenticationFailed; errorCode=003200; statusCode=401");
    assertThat(reply.at("/fault/error/0/detail").asText()).isEqualTo("Token expired");
    assertThat(reply.at("/fault/error/0/code").asText()).isEqualTo("3200");
    assertThat(reply.at("/fault/type").asText()).isEqualTo("AUTHENTICATION");
  }

  @Test
  void an_unknown_token_is_refused() {
    Reply reply = client.with("abc").get("preferences");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.at("/fault/error/0/detail").asText())
        .isEqualTo("Malformed bearer token: too short or too long");
  }

  @Test
  void the_token_of_one_company_does_not_open_another() {
    canadian();
    Reply reply = client.at(CANADIAN).get("preferences");
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.at("/fault/error/0/code").asText()).isEqualTo("3100");
    assertThat(reply.at("/fault/type").asText()).isEqualTo("SERVICE");
  }

  @Test
  void the_same_seed_gives_the_same_tokens() {
    try (QuickBooksSimulator twin = new QuickBooksSimulator(0, clock, 7)) {
      assertThat(twin.refreshToken(QuickBooksSimulator.DEFAULT_REALM)).isEqualTo(first());
    }
  }
}
