package io.ledgerbridge.hubspotapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.actions.Action;
import io.ledgerbridge.actions.ActionInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed app is what the declaration of the actions makes. */
class AppFilesTest {
  private static final String COMMAND = "./mvnw -q test -Dtest=AppFilesTest -Drenew=true";
  private static final Path FOLDER = Path.of("hubspot-app");
  private static final AppChoices EXAMPLE = AppChoices.at("https://ledgerbridge.example.com");

  @Test
  void the_committed_files_are_those_of_the_declaration() throws IOException {
    Map<String, String> files = AppFiles.of(EXAMPLE);
    if (Boolean.getBoolean("renew")) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = FOLDER.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }

    assertThat(committed())
        .as("%s is stale. Renew it: %s", FOLDER, COMMAND)
        .isEqualTo(new TreeMap<>(files));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void an_action_takes_its_records_and_asks_for_its_inputs(Action action) throws IOException {
    JsonNode config = config("workflow-actions/" + action.id());

    assertThat(config.path("actionUrl").asText())
        .isEqualTo("https://ledgerbridge.example.com/hubspot/actions/" + action.id());
    assertThat(texts(config.path("objectTypes")))
        .isEqualTo(action.objects().stream().map(Enum::name).toList());
    assertThat(config.path("inputFields").findValuesAsText("name"))
        .isEqualTo(action.inputs().stream().map(ActionInput::field).toList());
    assertThat(texts(config.at("/inputFieldDependencies/0/dependentFieldNames")))
        .isEqualTo(
            action.inputs().stream()
                .filter(ActionInput::dependsOnAccount)
                .map(ActionInput::field)
                .toList());
    assertThat(config.path("outputFields").findValuesAsText("name"))
        .containsExactly("documentId", "documentNumber", "documentUrl", "total", "reason");
  }

  @Test
  void terms_are_chosen_after_the_account_from_what_quickbooks_has() throws IOException {
    JsonNode config = config("workflow-actions/create-invoice");

    assertThat(texts(config.at("/inputFieldDependencies/0/dependentFieldNames")))
        .containsExactly("terms", "customer", "products");
    assertThat(config.at("/inputFieldDependencies/0/controllingFieldName").asText())
        .isEqualTo("account");
    assertThat(config.at("/inputFields/1/typeDefinition/optionsUrl").asText())
        .isEqualTo("https://ledgerbridge.example.com/hubspot/actions/options");
    assertThat(config.at("/labels/en/inputFieldLabels/terms").asText()).isEqualTo("Payment terms");
    assertThat(config.at("/labels/pt-br/inputFieldLabels/terms").asText())
        .isEqualTo("Condições de pagamento");
  }

  @Test
  void what_is_unconfirmed_can_be_chosen_otherwise() throws IOException {
    AppChoices choices =
        new AppChoices("https://bridge.example.com/", true, true, "_2", "help@example.com");
    Map<String, String> files = AppFiles.of(choices);

    JsonNode app = json(files.get("src/app/app-hsmeta.json"));
    JsonNode invoice = json(files.get("src/app/workflow-actions/create-invoice-hsmeta.json"));
    assertThat(app.at("/config/auth/type").asText()).isEqualTo("oauth");
    assertThat(texts(app.at("/config/auth/redirectUrls")))
        .containsExactly("https://bridge.example.com/connect/hubspot/callback");
    assertThat(app.at("/config/support/supportEmail").asText()).isEqualTo("help@example.com");
    assertThat(invoice.path("uid").asText()).isEqualTo("create_invoice_action_2");
    assertThat(invoice.at("/config/objectTypes")).isEmpty();
  }

  @Test
  void the_app_declares_the_scopes_that_the_consent_asks_for() throws IOException {
    Properties settings = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/application.properties")) {
      settings.load(in);
    }
    AppChoices oauth = new AppChoices("https://bridge.example.com", true, false, "", "a@b.example");
    JsonNode auth = json(AppFiles.of(oauth).get("src/app/app-hsmeta.json")).at("/config/auth");

    assertThat(settings.getProperty("hubspot.scopes"))
        .isEqualTo(
            "${HUBSPOT_SCOPES:" + String.join(" ", texts(auth.path("requiredScopes"))) + "}");
    assertThat(settings.getProperty("hubspot.optional-scopes"))
        .isEqualTo(
            "${HUBSPOT_OPTIONAL_SCOPES:"
                + String.join(" ", texts(auth.path("optionalScopes")))
                + "}");
  }

  @Test
  void the_token_of_an_app_for_one_account_has_all_scopes_from_the_start() throws IOException {
    JsonNode auth = json(AppFiles.of(EXAMPLE).get("src/app/app-hsmeta.json")).at("/config/auth");

    assertThat(texts(auth.path("requiredScopes")))
        .contains("automation", "crm.objects.commercepayments.read", "crm.objects.deals.read")
        .doesNotContain("oauth");
    assertThat(auth.path("optionalScopes")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://bridge.example.com", "bridge.example.com", "https://", "ftp://a", "a b"})
  void an_address_that_hubspot_cannot_call_is_refused(String address) {
    assertThatThrownBy(() -> AppChoices.at(address))
        .hasMessageContaining("is no address that HubSpot can call");
  }

  @Test
  void every_language_has_the_words_that_are_used_and_no_others() {
    Set<String> used = used();
    for (String language : Words.LANGUAGES) {
      assertThat(Words.in(language).keys()).as(language).isEqualTo(used);
    }
  }

  @Test
  void a_word_that_is_missing_is_named() {
    assertThatThrownBy(() -> Words.in("en").of("create-coffee.name"))
        .hasMessage("hubspot-app/en.properties has no 'create-coffee.name'");
  }

  private static Set<String> used() {
    Set<String> used = new TreeSet<>(List.of("app", "option.true", "option.false"));
    used.addAll(List.of("rule.made", "rule.failed"));
    for (Action action : Action.values()) {
      used.addAll(List.of(action.id() + ".name", action.id() + ".about"));
    }
    for (ActionInput input : ActionInput.values()) {
      String key = "input." + input.field();
      used.addAll(List.of(key, key + ".about"));
    }
    Stream.of("documentId", "documentNumber", "documentUrl", "total", "reason")
        .forEach(output -> used.add("output." + output));
    return used;
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/');
        committed.put(name, Files.readString(file));
      }
    }
    return committed;
  }

  private static JsonNode config(String component) throws IOException {
    return json(AppFiles.of(EXAMPLE).get("src/app/" + component + "-hsmeta.json")).path("config");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
