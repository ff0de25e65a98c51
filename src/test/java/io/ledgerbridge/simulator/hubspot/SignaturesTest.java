package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The vectors of HubSpot's own client libraries. */
class SignaturesTest {
  private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
  private static final String URI = "https://www.example.com/webhook_uri";

  @Test
  void v1_hashes_secret_and_body() {
    String body =
        "[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,\"occurredAt\":1564113600000,"
            + "\"subscriptionType\":\"contact.creation\",\"attemptNumber\":0,\"objectId\":123,"
            + "\"changeSource\":\"CRM\",\"changeFlag\":\"NEW\",\"appId\":54321}]";

    assertThat(Signatures.v1(SECRET, body))
        .isEqualTo("232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de");
  }

  @Test
  void v2_hashes_method_and_address_too() {
    assertThat(Signatures.v2(SECRET, "GET", URI, ""))
        .isEqualTo("eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e");
    assertThat(Signatures.v2(SECRET, "POST", URI, "{\"example_field\":\"example_value\"}"))
        .isEqualTo("9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900");
  }

  @Test
  void v3_signs_method_address_body_and_time() {
    assertThat(
            Signatures.v3(SECRET, "POST", URI, "{'example_field':'example_value'}", 1693657560000L))
        .isEqualTo("K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=");
    assertThat(
            Signatures.v3(
                SECRET, "POST", URI, "{\"example_field\":\"example_value\"}", 1693657560000L))
        .isEqualTo("oaA3M5dEtt6kFsseJD/Hv/x+JNl1vsoxFj4oxmwP6Go=");
  }

  @Test
  void v3_decodes_the_few_documented_signs_and_no_others() {
    assertThat(Signatures.v3(SECRET, "POST", "https://a.b/c%3Ad%40e?x=%20%26", "", 1))
        .isEqualTo(Signatures.v3(SECRET, "POST", "https://a.b/c:d@e?x=%20%26", "", 1))
        .isNotEqualTo(Signatures.v3(SECRET, "POST", "https://a.b/c:d@e?x= &", "", 1));
  }
}
