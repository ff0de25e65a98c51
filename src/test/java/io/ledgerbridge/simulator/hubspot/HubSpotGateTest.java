package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotGateTest extends HubSpotCase {

  @Test
  void only_accepted_tokens_come_in() {
    token = "other";
    Reply refused = get("/crm/v3/objects/deals");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/category")).isEqualTo("INVALID_AUTHENTICATION");
    assertThat(refused.text("/correlationId")).hasSize(36);

    hubSpot.acceptToken("other");
    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(200);
    hubSpot.revokeToken("other");
    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(401);
  }

  @Test
  void the_same_seed_gives_the_same_correlation_ids() {
    token = "other";
    try (HubSpotSimulator twin = new HubSpotSimulator(0, clock, 42)) {
      String here = get("/crm/v3/objects/deals").text("/correlationId");
      assertThat(here).isEqualTo("ba419d35-0dfe-8af7-aee7-bbe10c45c028");
      assertThat(twin.portalId()).isEqualTo(62515);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/crm/v3/objects/deals", "/crm/objects/2026-03/0-3"})
  void a_missing_scope_is_named(String path) {
    hubSpot.settings().missingScopes(Set.of("crm.objects.deals.write"));

    assertThat(get(path).status()).isEqualTo(200);
    assertThat(post(path + "/search", "{}").status()).isEqualTo(200);
    Reply refused = post(path, "{'properties':{}}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/category")).isEqualTo("MISSING_SCOPES");
    assertThat(refused.text("/errors/0/context/requiredGranularScopes/0"))
        .isEqualTo("crm.objects.deals.write");
  }

  @Test
  void properties_and_payments_have_scopes_of_their_own() {
    hubSpot
        .settings()
        .missingScopes(Set.of("crm.schemas.deals.read", "crm.objects.commercepayments.read"));

    assertThat(get("/crm/v3/properties/deals").status()).isEqualTo(403);
    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(200);
    assertThat(get("/crm/v3/objects/commerce_payments").status()).isEqualTo(403);
    assertThat(get("/account-info/v3/details").status()).isEqualTo(200);
  }

  @Test
  void the_rolling_limit_frees_itself_after_ten_seconds() {
    hubSpot.settings().requestsPerTenSeconds(2);
    get("/crm/v3/objects/deals");
    clock.forward(Duration.ofSeconds(6));
    Reply second = get("/crm/v3/objects/deals");
    assertThat(second.header("X-HubSpot-RateLimit-Max")).isEqualTo("2");
    assertThat(second.header("X-HubSpot-RateLimit-Remaining")).isEqualTo("0");

    Reply refused = get("/crm/v3/objects/deals");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("/message"))
        .isEqualTo("You have reached your ten_secondly_rolling limit.");
    assertThat(refused.text("/errorType")).isEqualTo("RATE_LIMIT");
    assertThat(refused.text("/policyName")).isEqualTo("TEN_SECONDLY_ROLLING");
    assertThat(search("deals", "{}").status()).isEqualTo(200);
    clock.forward(Duration.ofSeconds(4));
    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(200);
    assertThat(get("/crm/v3/objects/deals").status()).isEqualTo(429);
  }

  @Test
  void searches_have_a_limit_for_each_second_and_no_headers() {
    hubSpot.settings().searchesPerSecond(1);
    Reply first = search("deals", "{}");
    Reply second = search("deals", "{}");
    clock.forward(Duration.ofSeconds(1));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("X-HubSpot-RateLimit-Max")).isEmpty();
    assertThat(second.status()).isEqualTo(429);
    assertThat(second.text("/policyName")).isEqualTo("SECONDLY");
    assertThat(search("deals", "{}").status()).isEqualTo(200);
  }

  @Test
  void every_other_answer_tells_what_is_left() {
    Reply reply = get("/crm/v3/objects/deals");

    assertThat(reply.header("X-HubSpot-RateLimit-Interval-Milliseconds")).isEqualTo("10000");
    assertThat(reply.header("X-HubSpot-RateLimit-Max")).isEqualTo("190");
    assertThat(reply.header("X-HubSpot-RateLimit-Daily-Remaining")).isEqualTo("649999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account-info/v3/details", "/account-info/2026-03/details"})
  void the_account_tells_its_zone_and_currency(String path) {
    hubSpot.settings().timeZone("Europe/Berlin").companyCurrency("EUR").uiDomain("app-eu1.x.com");

    Reply reply = get(path);

    assertThat(reply.at("/portalId").asLong()).isEqualTo(62515);
    assertThat(reply.text("/timeZone")).isEqualTo("Europe/Berlin");
    assertThat(reply.text("/companyCurrency")).isEqualTo("EUR");
    assertThat(reply.text("/uiDomain")).isEqualTo("app-eu1.x.com");
    assertThat(reply.text("/utcOffset")).isEqualTo("+02:00");
    assertThat(reply.at("/utcOffsetMilliseconds").asLong()).isEqualTo(7_200_000);
  }
}
