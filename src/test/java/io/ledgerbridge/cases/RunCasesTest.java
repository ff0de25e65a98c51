package io.ledgerbridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that must fail, and what they say. */
class RunCasesTest {
  private static final String GOOD =
      """
      given:
        deal: { id: 4711, dealname: Acme renewal, dealstage: closedwon, amount: 180.00 }
        contacts: [ { email: ada@example.com, firstname: Ada, lastname: Lovelace } ]
        lines: [ { hs_sku: SKU-1, name: Widget, quantity: 2, price: 100.00, hs_discount_percentage: 10 } ]
        quickbooks:
          items: [ { Name: Widget, Sku: SKU-1 } ]
      when: deal-won-to-invoice
      then:
        created:
          Invoice:
            TotalAmt: 180.00
            SalesTermRef: null
            Line: [ { Amount: 180.00 }, { DetailType: SubTotalLineDetail } ]
          Customer: { DisplayName: { matches: ^Ada } }
        notCreated: [ Item ]
        times: 1
        writtenBack: { quickbooks_invoice_number: 1001, quickbooks_invoice_total: 180.00 }
      """;

  @TempDir Path folder;

  @Test
  void a_good_case_passes_and_leaves_nothing_for_the_next() {
    assertThat(problems(GOOD)).isEmpty();
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void a_wrong_total_names_the_field_and_both_values() {
    assertThat(problems(GOOD.replace("TotalAmt: 180.00", "TotalAmt: 200.01")))
        .isEqualTo("created Invoice differs:\nTotalAmt\nExpected: 200.01\n     got: 180.0");
  }

  @Test
  void a_document_of_another_kind_is_not_the_one_that_was_expected() {
    assertThat(problems(GOOD.replace("    Invoice:", "    Estimate:")))
        .isEqualTo("expected a new Estimate, came [a new Invoice]");
  }

  @Test
  void a_field_that_is_not_there_differs() {
    assertThat(problems(GOOD.replace("TotalAmt: 180.00", "CustomerMemo: { value: Thanks }")))
        .contains("CustomerMemo\nExpected: {\"value\":\"Thanks\"}\n     got: nothing");
  }

  @Test
  void a_field_that_must_be_absent_differs_when_it_is_there() {
    assertThat(problems(GOOD.replace("SalesTermRef: null", "DocNumber: null")))
        .contains("DocNumber\nExpected: nothing\n     got: 1001");
  }

  @Test
  void a_text_that_does_not_match_differs() {
    assertThat(problems(GOOD.replace("^Ada", "^Grace")))
        .contains("DisplayName\nExpected: something that matches ^Grace\n     got: Ada Lovelace");
  }

  @Test
  void a_list_is_compared_as_a_whole() {
    assertThat(problems(GOOD.replace(", { DetailType: SubTotalLineDetail } ]", " ]")))
        .contains("Line[]: Expected 1 values but got 2");
  }

  @Test
  void a_deal_that_parks_instead_tells_its_sentence() {
    assertThat(problems(GOOD.replace("Name: Widget, Sku: SKU-1", "Name: Gadget")))
        .contains("expected delivered\n     came parked PRODUCT_UNKNOWN: Deal 4711 'Acme renewal'")
        .contains("expected 1 documents, came 0");
  }

  @Test
  void a_deal_that_is_delivered_is_not_parked() {
    assertThat(problems(then("parked: { code: NO_CONTACT, sentence: no contact }")))
        .contains("expected parked NO_CONTACT: no contact\n     came delivered as number 1001")
        .contains("expected 0 documents, came 1");
  }

  @Test
  void a_deal_that_parks_for_another_reason_differs() {
    String parked = then("parked: { code: PRODUCT_UNKNOWN, sentence: Gizmo }");
    assertThat(problems(parked.replace("Name: Widget, Sku: SKU-1", "Name: Gadget")))
        .contains("expected parked PRODUCT_UNKNOWN: Gizmo\n     came parked PRODUCT_UNKNOWN: Deal");
  }

  @Test
  void a_deal_that_is_delivered_is_not_filtered() {
    assertThat(problems(then("filtered: true"))).contains("expected filtered\n     came delivered");
  }

  @Test
  void a_deal_that_is_filtered_is_not_delivered() {
    assertThat(problems(GOOD.replace("closedwon", "contractsent")))
        .contains("expected delivered\n     came nothing: the flow did not take the record");
  }

  @Test
  void a_record_that_must_not_be_created_is_shown() {
    assertThat(problems(GOOD.replace("notCreated: [ Item ]", "notCreated: [ Customer ]")))
        .contains("expected no new Customer, came {\"DisplayName\":\"Ada Lovelace\"");
  }

  @Test
  void another_number_of_documents_differs() {
    assertThat(problems(GOOD.replace("times: 1", "times: 2")))
        .isEqualTo("expected 2 documents, came 1");
  }

  @Test
  void another_value_written_back_differs() {
    assertThat(problems(GOOD.replace("number: 1001", "number: 7")))
        .contains("writtenBack differs:\nquickbooks_invoice_number\nExpected: 7\n     got: 1001");
  }

  @Test
  void an_unknown_key_is_named_with_the_known_ones() {
    assertThat(problems(GOOD.replace("notCreated:", "notMade:")))
        .contains("the key 'then.notMade' is not known; known here: [created, ");
  }

  @Test
  void a_reason_that_does_not_exist_is_named_with_those_that_do() {
    assertThat(problems(then("parked: { code: NO_LINES }")))
        .contains("the key 'then.parked.code' cannot be 'NO_LINES'; it can be one of [NO_LINE_IT");
  }

  @Test
  void a_case_that_expects_nothing_is_refused() {
    assertThat(problems(then("notCreated: [ Item ]"))).startsWith("the key 'then' is missing:");
  }

  @Test
  void broken_yaml_is_a_sentence() {
    assertThat(problems("given:\n  deal: { id: 4711\nwhen: x\n"))
        .startsWith("line 3: this is not YAML that can be read: ");
    assertThat(problems("given:\n  deal: [ 4711 ]\n"))
        .isEqualTo("line 2: the key 'given.deal' is not a mapping of keys to values");
    assertThat(problems("")).contains("the file is empty");
  }

  @Test
  void a_workflow_that_is_told_something_else_differs() {
    assertThat(problems(asked("{ state: SUCCESS, documentNumber: 1001, total: 180.00 }")))
        .isEmpty();
    assertThat(problems(asked("{ state: FAIL_CONTINUE, reason: no contact }")))
        .contains("expected workflow FAIL_CONTINUE\n     came SUCCESS ")
        .contains("expected workflow reason: no contact\n     came ");
    assertThat(problems(asked("{ state: SUCCESS, documentNumber: 7 }")))
        .isEqualTo("workflow differs:\ndocumentNumber\nExpected: 7\n     got: 1001");
    assertThat(problems(asked("[ { state: SUCCESS }, { state: SUCCESS } ]")))
        .isEqualTo("expected 2 executions of actions, came 1");
  }

  @Test
  void an_answer_alone_means_that_nothing_else_came_of_it() {
    assertThat(
            problems(asked("{ state: SUCCESS }").replaceAll("(?s)created:.*?workflow", "workflow")))
        .contains("expected nothing but the workflow's answer\n     came delivered")
        .contains("expected 0 documents, came 1");
  }

  @Test
  void an_unknown_action_and_an_unclear_record_are_named() {
    assertThat(problems(asked("{ state: SUCCESS }").replace("create-invoice", "create-coffee")))
        .startsWith("there is no action 'create-coffee'; actions are [create-invoice, ");
    assertThat(
            problems(asked("{ state: SUCCESS }").replace("given:", "given:\n  quote: { id: 1 }")))
        .contains("for an action, say it in 'of'");
    assertThat(problems("of: payment\n" + asked("{ state: SUCCESS }")))
        .startsWith("the key 'given.payment' is missing:");
    assertThat(problems("inputs: { term: Net 30 }\n" + asked("{ state: SUCCESS }")))
        .startsWith("the key 'inputs.term' is not known; inputs are [company, terms");
  }

  @Test
  void a_property_that_hubspot_does_not_know_is_named() {
    assertThat(problems(GOOD.replace("hs_discount_percentage", "hs_discount_percentge")))
        .startsWith("HubSpot would not take the key 'given.lines[0]': ")
        .contains("Property \\\"hs_discount_percentge\\\" does not exist");
  }

  @Test
  void a_property_of_the_account_is_declared_in_the_case() {
    String own = GOOD.replace("amount: 180.00 }", "amount: 180.00, shirt_size: XL }");
    assertThat(problems(own)).contains("shirt_size");
    assertThat(
            problems(
                own.replace(
                    "  lines:", "  portal: { properties: { deals: [shirt_size] } }\n  lines:")))
        .isEmpty();
  }

  @Test
  void a_record_that_quickbooks_refuses_is_named() {
    assertThat(problems(GOOD.replace("Name: Widget, Sku", "Nmae: Widget, Sku")))
        .startsWith("the key 'given.quickbooks.items[0]': QuickBooks refuses this: ");
  }

  @Test
  void an_unknown_flow_and_an_unknown_input_are_named() {
    assertThat(problems(GOOD.replace("deal-won-to-invoice", "deal-lost-to-tears")))
        .startsWith("the key 'when': no flow 'deal-lost-to-tears' is loaded; flows are [");
    assertThat(problems("inputs: { term: Net 30 }\n" + GOOD))
        .startsWith("the key 'inputs.term' is not known; inputs are [company, terms");
  }

  @Test
  void a_setting_that_the_application_does_not_read_is_named() {
    assertThat(problems("settings: { CUSTOMER_MODUS: sync-filter }\n" + GOOD))
        .isEqualTo(
            "the key 'settings.CUSTOMER_MODUS' is not known; the settings are those of .env.example");
  }

  @Test
  void a_fault_that_is_never_met_fails_the_case() {
    String faults = "  faults: [ { quickbooks: create Estimate, answer: 429 } ]\nwhen:";
    assertThat(problems(GOOD.replace("when:", faults)))
        .isEqualTo(
            "a fault was never met: no call, or too few, like 'POST /v3/company/[^/]+/estimate'");
  }

  @Test
  void a_call_that_no_fault_can_hit_is_named_with_those_that_can() {
    String faults = "  faults: [ { quickbooks: make Invoice, answer: 429 } ]\nwhen:";
    assertThat(problems(GOOD.replace("when:", faults)))
        .isEqualTo(
            "the key 'faults.quickbooks' cannot be 'make Invoice'; it can be like: create Invoice,"
                + " query, changes, token");
  }

  @Test
  void only_what_is_parked_can_be_replayed_or_dismissed() {
    assertThat(problems(GOOD.replace("then:", "afterwards: [ { replay: Grace } ]\nthen:")))
        .isEqualTo("the key 'afterwards.replay': the delivery is delivered, not parked");
    String dismiss = "afterwards: [ { dismiss: { by: Grace, note: No } } ]\nthen:";
    assertThat(problems(GOOD.replace("then:", dismiss)))
        .isEqualTo("the key 'afterwards.dismiss': the delivery is delivered, not parked");
  }

  @Test
  void two_things_at_once_are_refused() {
    assertThat(problems(GOOD.replace("then:", "afterwards: [ { wait: 1m, delete: deal } ]\nthen:")))
        .isEqualTo("the key 'afterwards': one thing at a time, each in its own braces");
  }

  @Test
  void a_flow_that_comes_before_needs_its_record() {
    assertThat(problems("before: [ quote-signed-to-invoice ]\n" + GOOD))
        .isEqualTo("the key 'given.quote' is missing: what quote-signed-to-invoice takes");
  }

  @Test
  void a_mapping_of_nothing_is_refused() {
    String mappings = "  mappings: { items: { SKU-1: Nowhere } }\nwhen:";
    assertThat(problems(GOOD.replace("when:", mappings)))
        .startsWith("the key 'given.mappings': Nothing was imported:")
        .contains("Nowhere");
  }

  @Test
  void after_a_case_that_failed_the_next_one_passes() {
    problems(GOOD.replace("hs_discount_percentage", "hs_discount_percentge"));
    assertThat(problems(GOOD)).isEmpty();
  }

  private static String asked(String workflow) {
    return "through: action\n"
        + GOOD.replace("when: deal-won-to-invoice", "when: create-invoice")
        + "  workflow: "
        + workflow
        + "\n";
  }

  private static String then(String outcome) {
    return GOOD.substring(0, GOOD.indexOf("then:")) + "then:\n  " + outcome + "\n";
  }

  private String problems(String yaml) {
    try {
      Path file = Files.writeString(folder.resolve("one.case.yaml"), yaml);
      return String.join("\n", SharedRun.CASES.run(file).problems());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
