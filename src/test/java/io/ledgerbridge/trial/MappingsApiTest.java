package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.quickbooks.Companies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mappings through the API of the running application. */
class MappingsApiTest extends TrialTest {

  @Test
  void a_file_goes_in_all_of_it_or_nothing_and_comes_out_again() throws Exception {
    world();
    start(Map.of());
    String realm = trial.quickbooks().company().realm();
    String alias = trial.application().getBean(Companies.class).find(realm).orElseThrow().alias();

    HttpResponse<String> good = put(alias + ":\n  methods: { Kärtchen: Cash }\n");
    HttpResponse<String> wrong = put(alias + ":\n  methods: { a: Cash, b: Shells }\n");

    assertThat(good.body()).isEqualTo("{\"mappings\":1}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("line 2: ", "no payment method 'Shells'");
    assertThat(trial.application().getBean(Mappings.class).all(realm, Kind.METHOD)).hasSize(1);
    HttpResponse<String> out = send(request().GET().build());
    assertThat(out.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
    assertThat(out.body()).contains("Kärtchen:", "name: \"Cash\"");
  }

  private HttpResponse<String> put(String yaml) throws Exception {
    return send(
        request()
            .header("Content-Type", "application/yaml")
            .PUT(BodyPublishers.ofString(yaml))
            .build());
  }

  private HttpRequest.Builder request() {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/mappings"));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
