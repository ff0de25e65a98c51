package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HubSpotOAuthTest extends HubSpotCase {

  @Test
  void a_refresh_gives_a_token_for_half_an_hour_and_the_same_refresh_token() {
    Reply reply = refresh(hubSpot.refreshToken());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("/refresh_token")).isEqualTo(hubSpot.refreshToken());
    assertThat(reply.text("/expires_in")).isEqualTo("1800");
    assertThat(reply.text("/hub_id")).isEqualTo("62515");
    token = reply.text("/access_token");
    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(200);

    clock.forward(Duration.ofMinutes(30));

    Reply expired = get("/crm/v3/objects/deals");
    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.text("/category")).isEqualTo("EXPIRED_AUTHENTICATION");
  }

  @Test
  void the_older_address_answers_the_tokens_alone() {
    Reply reply = token("v1", "grant_type=refresh_token&refresh_token=" + hubSpot.refreshToken());

    assertThat(reply.text("/access_token")).isNotBlank();
    assertThat(reply.text("/hub_id")).isEmpty();
  }

  @Test
  void it_can_rotate_the_refresh_token() {
    hubSpot.settings().rotatesRefreshToken(true);
    String old = hubSpot.refreshToken();

    assertThat(refresh(old).text("/refresh_token")).isNotEqualTo(old);
    assertThat(refresh(old).text("/error")).isEqualTo("invalid_grant");
  }

  @Test
  void after_an_uninstall_no_token_is_worth_anything() {
    String refresh = hubSpot.refreshToken();
    token = refresh(refresh).text("/access_token");
    hubSpot.disconnect();

    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(401);
    Reply refused = refresh(refresh);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/status")).isEqualTo("BAD_REFRESH_TOKEN");
    assertThat(refused.text("/error")).isEqualTo("invalid_grant");
    assertThat(refresh(hubSpot.connectAgain()).status()).isEqualTo(200);
  }

  @Test
  void a_code_is_exchanged_once() {
    String form = "grant_type=authorization_code&redirect_uri=x&code=" + hubSpot.issueCode();

    assertThat(token("v3", form).text("/access_token")).isNotBlank();
    assertThat(token("v3", form).text("/error")).isEqualTo("invalid_grant");
  }

  @Test
  void a_consent_names_the_portal_and_what_was_granted() {
    hubSpot.settings().consentingPortal(77).missingScopes(Set.of("automation"));
    String form =
        "grant_type=authorization_code&redirect_uri=http://localhost/back&code="
            + query("&scope=oauth%20crm.objects.deals.read&optional_scope=automation", "code");

    Reply reply = token("v3", form);

    assertThat(reply.text("/hub_id")).isEqualTo("77");
    assertThat(reply.at("/scopes"))
        .extracting(JsonNode::asText)
        .containsExactly("oauth", "crm.objects.deals.read");
    token = reply.text("/access_token");
    assertThat(get("/account-info/v3/details").text("/portalId")).isEqualTo("77");
  }

  @Test
  void a_code_is_good_only_for_the_address_that_it_went_to() {
    String form =
        "grant_type=authorization_code&redirect_uri=http://localhost/another&code="
            + query("&scope=oauth", "code");

    assertThat(token("v3", form).text("/error")).isEqualTo("invalid_grant");
  }

  @Test
  void the_user_can_say_no() {
    hubSpot.settings().refusesConsent(true);

    assertThat(query("&scope=oauth", "error")).isEqualTo("access_denied");
  }

  @Test
  void a_revoked_refresh_token_takes_its_access_tokens_with_it() {
    String refresh = hubSpot.refreshToken();
    token = refresh(refresh).text("/access_token");

    assertThat(revoke(refresh).status()).isEqualTo(204);

    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(401);
    assertThat(refresh(refresh).text("/error")).isEqualTo("invalid_grant");
    assertThat(revoke(refresh).status()).isEqualTo(400);
  }

  @Test
  void a_wrong_secret_is_an_invalid_client() {
    String refresh = hubSpot.refreshToken();
    hubSpot.clientSecret("another");

    Reply reply =
        post(
            "v3",
            "grant_type=refresh_token&client_id=x&client_secret=y&refresh_token=" + refresh,
            "");
    assertThat(reply.text("/error")).isEqualTo("invalid_client");
  }

  private Reply refresh(String refreshToken) {
    return token("v3", "grant_type=refresh_token&refresh_token=" + refreshToken);
  }

  private Reply token(String version, String form) {
    String app = "&client_id=" + hubSpot.clientId() + "&client_secret=" + hubSpot.clientSecret();
    return post(version, form, app);
  }

  private Reply revoke(String refreshToken) {
    String app = "&client_id=" + hubSpot.clientId() + "&client_secret=" + hubSpot.clientSecret();
    return call("v3/token/revoke", BodyPublishers.ofString("token=" + refreshToken + app));
  }

  private Reply post(String version, String form, String app) {
    return call(version + "/token", BodyPublishers.ofString(form + app));
  }

  private Reply call(String address, HttpRequest.BodyPublisher body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(hubSpot.url() + "/oauth/" + address))
              .POST(body)
              .build();
      return Reply.of(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A parameter of the address that a browser is sent back to. */
  private String query(String more, String name) {
    try {
      URI ask =
          URI.create(
              hubSpot.url()
                  + "/oauth/authorize?redirect_uri=http://localhost/back&state=s&client_id="
                  + hubSpot.clientId()
                  + more);
      String back =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(ask).build(), BodyHandlers.ofString())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      return back.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
