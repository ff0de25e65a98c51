package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseTest extends Simulation {
  String hubspot;

  @BeforeEach
  void vendor() {
    hubspot = create(company, "Vendor", "{'DisplayName': 'HubSpot'}");
  }

  static String fee(String amount, String detail) {
    return "{'Amount': %s, 'DetailType': 'AccountBasedExpenseLineDetail', 'AccountBasedExpenseLineDetail': {%s 'AccountRef': {'value': '8'}}}"
        .formatted(amount, detail);
  }

  static String purchase(String type, String account, String rest, String... lines) {
    return "{'PaymentType': '%s', 'AccountRef': {'value': '%s'}, %s 'Line': [%s]}"
        .formatted(type, account, rest, String.join(",", lines));
  }

  @Test
  void it_names_its_vendor_and_takes_from_the_bank() {
    String rest = "'EntityRef': {'value': '%s', 'type': 'Vendor'},".formatted(hubspot);
    JsonNode purchase =
        taken(
            send("purchase", purchase("Cash", "35", rest, fee("2.90", ""), fee("0.1", ""))),
            "Purchase");
    assertThat(amount(purchase.path("TotalAmt"))).isEqualTo("3");
    assertThat(purchase.at("/EntityRef/name").asText()).isEqualTo("HubSpot");
    assertThat(purchase.at("/AccountRef/name").asText()).isEqualTo("Checking");
    assertThat(purchase.at("/Line/1/Id").asText()).isEqualTo("2");
    assertThat(purchase.at("/Line/0/AccountBasedExpenseLineDetail/AccountRef/name").asText())
        .isEqualTo("Bank Charges");
    assertThat(company.balance("35")).isEqualByComparingTo("-3");
    StrictReader.read("Purchase", purchase.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Cash,35,200",
    "Check,35,200",
    "CreditCard,41,200",
    "Cash,41,400",
    "Check,41,400",
    "CreditCard,35,400",
    "Cash,8,400"
  })
  void the_kind_of_payment_fits_the_account(String type, String account, int status) {
    Reply reply = send("purchase", purchase(type, account, "", fee("5", "")));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(status == 200 ? "" : "6430");
  }

  @Test
  void a_credit_card_owes_it_until_a_credit_comes() {
    send("purchase", purchase("CreditCard", "41", "", fee("5", "")));
    assertThat(company.balance("41")).isEqualByComparingTo("5");
    send("purchase", purchase("CreditCard", "41", "'Credit': true,", fee("2", "")));
    assertThat(company.balance("41")).isEqualByComparingTo("3");
    assertThat(send("purchase", purchase("Cash", "35", "'Credit': true,", fee("2", ""))).code())
        .isEqualTo("6000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2020 | PaymentType | {'AccountRef': {'value': '35'}, 'Line': []}",
        "2020 | AccountRef | {'PaymentType': 'Cash', 'Line': []}",
        "2020 | Line | {'PaymentType': 'Cash', 'AccountRef': {'value': '35'}}",
        "2170 | PaymentType | {'PaymentType': 'Gold', 'AccountRef': {'value': '35'}}",
        "2500 | EntityRef | {'PaymentType': 'Cash', 'AccountRef': {'value': '35'}, 'EntityRef': {'value': '77'}}",
        "2500 | EntityRef | {'PaymentType': 'Cash', 'AccountRef': {'value': '35'}, 'EntityRef': {'value': '1', 'type': 'Customer'}}",
        "2020 | Line.AccountBasedExpenseLineDetail | {'PaymentType': 'Cash', 'AccountRef': {'value': '35'}, 'Line': [{'Amount': 1, 'DetailType': 'AccountBasedExpenseLineDetail'}]}",
        "2020 | Line.AccountBasedExpenseLineDetail.AccountRef | {'PaymentType': 'Cash', 'AccountRef': {'value': '35'}, 'Line': [{'Amount': 1, 'DetailType': 'AccountBasedExpenseLineDetail', 'AccountBasedExpenseLineDetail': {}}]}",
        "2500 | Line.AccountBasedExpenseLineDetail.AccountRef | {'PaymentType': 'Cash', 'AccountRef': {'value': '35'}, 'Line': [{'Amount': 1, 'DetailType': 'AccountBasedExpenseLineDetail', 'AccountBasedExpenseLineDetail': {'AccountRef': {'value': '999'}}}]}",
        "6100 | Line.AccountBasedExpenseLineDetail.TaxCodeRef | {'PaymentType': 'Cash', 'AccountRef': {'value': '35'}, 'Line': [{'Amount': 1, 'DetailType': 'AccountBasedExpenseLineDetail', 'AccountBasedExpenseLineDetail': {'AccountRef': {'value': '8'}, 'TaxCodeRef': {'value': '2'}}}]}"
      })
  void what_the_sheet_refuses_is_refused(String code, String element, String body) {
    Reply reply = send("purchase", body);
    assertThat(reply.code()).as(reply.text()).isEqualTo(code);
    assertThat(reply.element()).isEqualTo(element);
  }

  @Test
  void a_taken_number_is_refused_but_not_for_checks_that_nobody_warns_of() {
    String number = "'DocNumber': 'HS-FEE-1',";
    send("purchase", purchase("Cash", "35", number, fee("5", "")));
    assertThat(send("purchase", purchase("Cash", "35", number, fee("5", ""))).detail())
        .contains("DocNumber=HS-FEE-1 is assigned to TxnType=Purchase");
    String check = purchase("Check", "35", number, fee("5", ""));
    assertThat(send("purchase", check).code()).isEqualTo("6140");
    ((ObjectNode) company.preferences().at("/OtherPrefs/NameValue/0")).put("Value", "false");
    assertThat(send("purchase", check).status()).isEqualTo(200);
  }

  @Test
  void purchases_are_counted_by_themselves_unless_the_company_numbers_them() {
    String body = purchase("Cash", "35", "", fee("5", ""));
    company.prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
    assertThat(taken(send("purchase", body), "Purchase").path("DocNumber").asText())
        .isEqualTo("1001");
    company.prefer("VendorAndPurchasesPrefs", "UseCustomTxnNumbers", true);
    assertThat(taken(send("purchase", body), "Purchase").has("DocNumber")).isFalse();
  }

  @Test
  void products_can_be_bought_when_the_company_does_so() {
    item(company, "Widget");
    String line =
        "{'Amount': 6, 'DetailType': 'ItemBasedExpenseLineDetail', 'ItemBasedExpenseLineDetail': {'ItemRef': {'value': '1'}, 'Qty': 2, 'UnitPrice': %s}}";
    assertThat(send("purchase", purchase("Cash", "35", "", line.formatted("4"))).code())
        .isEqualTo("6070");
    String body = purchase("Cash", "35", "", line.formatted("3"));
    assertThat(amount(taken(send("purchase", body), "Purchase").get("TotalAmt"))).isEqualTo("6");
    company.prefer("ProductAndServicesPrefs", "ForPurchase", false);
    assertThat(send("purchase", body).code()).isEqualTo("5030");
  }

  @Test
  void it_is_found_by_its_kind_of_payment() {
    send("purchase", purchase("Cash", "35", "", fee("5", "")));
    assertThat(
            client
                .query("select * from Purchase where PaymentType = 'Cash' and TotalAmt = '5.00'")
                .at("/QueryResponse/Purchase"))
        .hasSize(1);
    assertThat(client.query("select * from Purchase where PrivateNote = 'x'").code())
        .isEqualTo("4001");
  }

  @Test
  void nobody_is_sent_a_purchase() {
    JsonNode purchase =
        taken(send("purchase", purchase("Cash", "35", "", fee("5", ""))), "Purchase");
    String path = "purchase/%s/send?sendTo=a%%40example.com".formatted(purchase.get("Id").asText());
    assertThat(send(path, "").code()).isEqualTo("500");
  }
}
