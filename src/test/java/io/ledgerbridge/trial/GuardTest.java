package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may use the API and connect accounts. */
class GuardTest extends TrialTest {
  private static final String PUBLIC = "https://bridge.example.com";

  @Test
  void behind_a_public_address_the_password_and_the_token_open_and_nothing_else() {
    start(
        Map.of(
            "ledgerbridge.public-url",
            PUBLIC,
            "ledgerbridge.admin-password",
            "pass:wörd",
            "ledgerbridge.api-token",
            "secret-1"));

    HttpResponse<String> nobody = new Browser().get(here("/connect/hubspot"));
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate"))
        .contains("Basic realm=\"Ledgerbridge\", charset=\"UTF-8\"");
    assertThat(status("/connect/hubspot", basic("admin:wrong"))).isEqualTo(401);
    assertThat(status("/connect/hubspot", basic("root:pass:wörd"))).isEqualTo(401);
    assertThat(status("/connect/hubspot", "Basic ???")).isEqualTo(401);
    assertThat(status("/connect/hubspot", "Bearer ")).isEqualTo(401);
    assertThat(status("/api/counts", basic("admin:pass:wörd"))).isEqualTo(200);
    assertThat(status("/api/counts", "Bearer secret-1")).isEqualTo(200);
    HttpResponse<String> let =
        new Browser().with("Authorization", basic("admin:pass:wörd")).get(here("/connect/hubspot"));
    assertThat(let.statusCode()).isEqualTo(302);
    assertThat(let.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    assertThat(Browser.to(let)).contains("redirect_uri=https%3A%2F%2Fbridge.example.com%2Fconnect");
    assertThat(new Browser().get(here("/connect/hubspot/callback?code=1&state=2")).statusCode())
        .as("its cookie alone guards the way back")
        .isEqualTo(400);
  }

  @Test
  void a_page_of_somebody_else_gets_nothing_done_by_the_password_that_the_browser_adds() {
    start(Map.of("ledgerbridge.public-url", PUBLIC, "ledgerbridge.admin-password", "password"));
    String off = "/api/flows/deal-won-to-invoice/off";

    assertThat(post(off, "Origin", "https://evil.example.com")).isEqualTo(401);
    assertThat(post(off, "Sec-Fetch-Site", "cross-site")).isEqualTo(401);
    assertThat(post(off, "Origin", PUBLIC)).isEqualTo(200);
    assertThat(post(off, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(status("/api/counts", "Bearer ")).isEqualTo(401);
  }

  @Test
  void a_public_address_of_this_machine_alone_leaves_its_doors_open_to_it() {
    start(Map.of("ledgerbridge.public-url", "http://localhost:8080"));

    assertThat(new Browser().get(here("/api/counts")).statusCode()).isEqualTo(200);
    assertThat(new Browser().get(here("/connect/quickbooks")).statusCode()).isEqualTo(302);
    assertThat(
            new Browser()
                .with("X-Forwarded-For", "10.0.0.1")
                .get(here("/connect/quickbooks"))
                .statusCode())
        .isEqualTo(401);
  }

  private int post(String path, String header, String value) {
    return new Browser()
        .with("Authorization", basic("admin:password"))
        .with(header, value)
        .post(here(path), "")
        .statusCode();
  }

  private int status(String path, String authorization) {
    return new Browser().with("Authorization", authorization).get(here(path)).statusCode();
  }

  static String basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private String here(String path) {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port")
        + path;
  }
}
