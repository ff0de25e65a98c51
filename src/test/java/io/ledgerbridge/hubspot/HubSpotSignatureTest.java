package io.ledgerbridge.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotSignatureTest {

  private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
  private static final String URI = "https://www.example.com/webhook_uri";
  private static final String BODY = "{\"example_field\":\"example_value\"}";
  private static final String SENT = "1693657560000";
  private static final String V3 = "oaA3M5dEtt6kFsseJD/Hv/x+JNl1vsoxFj4oxmwP6Go=";
  private static final String V2 =
      "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900";
  private static final String EVENTS =
      "[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,\"occurredAt\":1564113600000,"
          + "\"subscriptionType\":\"contact.creation\",\"attemptNumber\":0,\"objectId\":123,"
          + "\"changeSource\":\"CRM\",\"changeFlag\":\"NEW\",\"appId\":54321}]";
  private static final String V1 =
      "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de";

  @Test
  void v1_of_hubspots_own_example_is_valid() {
    assertThat(valid(older("POST", URI, EVENTS, "v1", V1))).isTrue();
  }

  @Test
  void v2_of_hubspots_own_examples_is_valid() {
    String get = "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e";
    assertThat(valid(older("GET", URI, "", "v2", get))).isTrue();
    assertThat(valid(older("POST", URI, BODY, "v2", V2))).isTrue();
  }

  @Test
  void v3_of_hubspots_own_example_is_valid() {
    String single = "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=";
    assertThat(valid(v3("POST", URI, "{'example_field':'example_value'}", single, SENT))).isTrue();
    assertThat(valid(v3("POST", URI, BODY, V3, SENT))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-300000, true", "-300001, false", "0, true", "300000, true", "300001, false"})
  void v3_holds_five_minutes_in_both_directions(long ageInMillis, boolean valid) {
    Instant now = Instant.ofEpochMilli(Long.parseLong(SENT)).plus(Duration.ofMillis(ageInMillis));
    assertThat(at(now).isValid(v3("POST", URI, BODY, V3, SENT))).isEqualTo(valid);
  }

  @Test
  void v3_fails_when_anything_signed_was_changed() {
    assertThat(valid(v3("PUT", URI, BODY, V3, SENT))).isFalse();
    assertThat(valid(v3("POST", URI + "?a=b", BODY, V3, SENT))).isFalse();
    assertThat(valid(v3("POST", URI, BODY + " ", V3, SENT))).isFalse();
    assertThat(valid(v3("POST", URI, BODY, V3, "1693657560001"))).isFalse();
    assertThat(valid(v3("POST", URI, BODY, V3.replace('o', 'p'), SENT))).isFalse();
  }

  @Test
  void v1_and_v2_fail_when_anything_signed_was_changed() {
    assertThat(valid(older("POST", URI, EVENTS + " ", "v1", V1))).isFalse();
    assertThat(valid(older("POST", URI, BODY + " ", "v2", V2))).isFalse();
    assertThat(valid(older("PUT", URI, BODY, "v2", V2))).isFalse();
    assertThat(valid(older("POST", URI + "/", BODY, "v2", V2))).isFalse();
    assertThat(valid(older("POST", URI, BODY, "v1", V2))).isFalse();
  }

  @Test
  void another_secret_makes_nothing_valid() {
    HubSpotSignature other = new HubSpotSignature("zzzz", Clock.systemUTC());
    assertThat(other.isValid(older("POST", URI, EVENTS, "v1", V1))).isFalse();
    HubSpotSignature none = new HubSpotSignature(" ", Clock.systemUTC());
    assertThat(none.isValid(older("POST", URI, EVENTS, "v1", V1))).isFalse();
  }

  /** The expected values were computed outside this code, with openssl. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.com/a%20b?x=%2C%40&y=%2f",
        "https://www.example.com/a%20b?x=,@&y=/"
      })
  void v3_is_valid_over_the_uri_decoded_as_hubspot_documents(String called) {
    assertThat(valid(v3("GET", called, "", "D4fOunQ7VOmT41e5lxt2KtF1YFg3Ghcj4AWO75Oq/Yg=", SENT)))
        .isTrue();
  }

  @Test
  void v3_is_valid_over_the_undecoded_uri_too_as_in_hubspots_libraries() {
    String called = "https://www.example.com/a%20b?x=%2C%40&y=%2f";
    assertThat(valid(v3("GET", called, "", "OFKQOsFCHdSJeQqg/B9Fi0lDteFAg5AJJuILftIS8eQ=", SENT)))
        .isTrue();
  }

  @Test
  void a_bad_v3_is_not_rescued_by_a_good_v2() {
    SignedRequest both =
        new SignedRequest(
            "POST",
            URI,
            BODY.getBytes(UTF_8),
            Optional.of(V2),
            Optional.of("v2"),
            Optional.of("AAAA"),
            Optional.of(SENT));
    assertThat(valid(both)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "not base64 %%%", "ünïcödé", "====", "AAAA"})
  void a_malformed_signature_is_not_valid_and_no_exception(String signature) {
    assertThat(valid(v3("POST", URI, BODY, signature, SENT))).isFalse();
    assertThat(valid(older("POST", URI, BODY, "v2", signature))).isFalse();
    assertThat(valid(older("POST", URI, BODY, "v1", signature))).isFalse();
    assertThat(valid(older("POST", URI, BODY, signature, V2))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "yesterday", "-9223372036854775808", "99999999999999999999"})
  void a_malformed_timestamp_is_not_valid_and_no_exception(String timestamp) {
    assertThat(valid(v3("POST", URI, BODY, V3, timestamp))).isFalse();
  }

  @Test
  void a_request_without_any_signature_is_not_valid() {
    Optional<String> none = Optional.empty();
    assertThat(valid(new SignedRequest("POST", URI, new byte[0], none, none, none, none)))
        .isFalse();
    Optional<String> v3 = Optional.of(V3);
    assertThat(valid(new SignedRequest("POST", URI, BODY.getBytes(UTF_8), none, none, v3, none)))
        .isFalse();
  }

  @Test
  void the_headers_are_taken_by_their_names() {
    Map<String, String> headers =
        Map.of("X-HubSpot-Signature-v3", V3, "X-HubSpot-Request-Timestamp", SENT);
    assertThat(valid(SignedRequest.of("POST", URI, BODY.getBytes(UTF_8), headers::get))).isTrue();
    Map<String, String> old =
        Map.of("X-HubSpot-Signature", V2, "X-HubSpot-Signature-Version", "v2");
    assertThat(valid(SignedRequest.of("POST", URI, BODY.getBytes(UTF_8), old::get))).isTrue();
  }

  private static boolean valid(SignedRequest request) {
    return at(Instant.ofEpochMilli(Long.parseLong(SENT)).plusSeconds(1)).isValid(request);
  }

  private static HubSpotSignature at(Instant now) {
    return new HubSpotSignature(SECRET, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static SignedRequest older(
      String method, String uri, String body, String version, String signature) {
    return new SignedRequest(
        method,
        uri,
        body.getBytes(UTF_8),
        Optional.of(signature),
        Optional.of(version),
        Optional.empty(),
        Optional.empty());
  }

  private static SignedRequest v3(
      String method, String uri, String body, String signature, String timestamp) {
    return new SignedRequest(
        method,
        uri,
        body.getBytes(UTF_8),
        Optional.empty(),
        Optional.empty(),
        Optional.of(signature),
        Optional.of(timestamp));
  }
}
