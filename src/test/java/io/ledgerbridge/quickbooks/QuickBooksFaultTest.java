package io.ledgerbridge.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.quickbooks.QuickBooksFault.Broken;
import io.ledgerbridge.quickbooks.QuickBooksFault.Pause;
import io.ledgerbridge.quickbooks.QuickBooksFault.Reconnect;
import io.ledgerbridge.quickbooks.QuickBooksFault.Refused;
import io.ledgerbridge.quickbooks.QuickBooksFault.TryAgain;
import io.ledgerbridge.sales.Reason.Code;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickBooksFaultTest {
  private static final String EXPIRED =
      """
      {
        "warnings": null, "intuitObject": null,
        "fault": {
          "error": [{
            "message": "message=AuthenticationFailed; errorCode=003200; statusCode=401",
            "detail": "Token expired", "code": "3200", "element": null
          }],
          "type": "AUTHENTICATION"
        },
        "report": null, "queryResponse": null, "batchItemResponse": [], "requestId": null,
        "time": 1633520295688, "status": null, "cdcresponse": []
      }
      """;
  private static final String THROTTLED =
      """
      <IntuitResponse time="2016-10-10T12:14:28.801-07:00" xmlns="http://schema.intuit.com/finance/v3">
        <Fault type="SERVICE"><Error code="3001">
          <Message>message=ThrottleExceeded; errorCode=003001; statusCode=429</Message>
          <Detail>The request limit was reached.  Try again later</Detail>
        </Error></Fault>
      </IntuitResponse>
      """;

  @Test
  void a_connection_that_is_worth_nothing_waits_for_a_new_one() {
    String lost =
        """
        { "Fault": { "Error": [ { "Message": "Authorization Failure", "code": "120" } ] } }
        """;

    assertThat(QuickBooksFault.of(new Answer(401, lost, "")))
        .isInstanceOf(QuickBooksFault.Reconnect.class)
        .hasMessageContaining("Connect it as its admin");
    Pause app = (Pause) QuickBooksFault.of(new Answer(403, "", ""));
    assertThat(app.reason()).isEqualTo(Code.RECONNECT_NEEDED);
    Pause expired = (Pause) QuickBooksFault.of(new Answer(401, EXPIRED, ""));
    assertThat(expired.reason()).isEqualTo(Code.QUICKBOOKS_UNAVAILABLE);
    assertThat(expired.advice()).isEmpty();
  }

  @Test
  void a_refusal_parks_with_intuits_own_words_and_our_advice() {
    String body =
        """
        {
          "Fault": {
            "Error": [
              {
                "Message": "Duplicate Name Exists Error",
                "Detail": "The name supplied already exists. : Another customer, vendor or employee is already using this name. Please use a different name.",
                "code": "6240", "element": ""
              }
            ],
            "type": "ValidationFault"
          },
          "time": "2016-04-15T09:01:18.141-07:00"
        }
        """;

    QuickBooksFault fault = fault(400, body);

    assertThat(fault)
        .hasMessage(
            "QuickBooks: The name supplied already exists. : Another customer, vendor or employee is"
                + " already using this name. Please use a different name.");
    assertThat(fault.code()).isEqualTo("6240");
    assertThat(fault.raw()).isEqualTo(body);
    assertThat(fault.definite()).isTrue();
    assertThat(fault)
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(Code.NAME_TAKEN);
              assertThat(refused.advice()).isEqualTo("Rename the other record in QuickBooks");
            });
  }

  @ParameterizedTest(name = "{0} parks as {1}")
  @CsvSource({
    "610, REFERENCE_INACTIVE",
    "2020, QUICKBOOKS_REFUSED",
    "2040, QUICKBOOKS_REFUSED",
    "2500, REFERENCE_INACTIVE",
    "5030, QUICKBOOKS_REFUSED",
    "6000, QUICKBOOKS_REFUSED",
    "6100, TAX_CODE_UNMAPPED",
    "6140, DUPLICATE_NUMBER",
    "6190, SUBSCRIPTION_ENDED",
    "6200, PERIOD_CLOSED",
    "6210, PERIOD_CLOSED",
    "6240, NAME_TAKEN",
    "6250, REFERENCE_INACTIVE",
    "4711, QUICKBOOKS_REFUSED"
  })
  void what_a_person_must_put_right_parks_for_its_reason(String code, Code reason) {
    assertThat(fault(400, validation(code)))
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
        .satisfies(refused -> assertThat(refused.advice()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010", "2060", "2080", "2110", "2130", "2170", "4000", "4001", "6070"})
  void what_only_we_can_get_wrong_is_broken(String code) {
    assertThat(fault(400, validation(code))).isInstanceOf(Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "1010", "10000"})
  void what_may_go_through_later_is_tried_again(String code) {
    assertThat(fault(400, validation(code))).isInstanceOf(TryAgain.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"140", "150"})
  void a_company_that_is_locked_rests(String code) {
    assertThat(fault(400, validation(code))).isInstanceOf(Pause.class);
  }

  @Test
  void the_first_of_several_errors_decides_and_all_are_kept() {
    String body =
        """
        {"Fault":{"Error":[{"Message":"a","code":"6140"},{"Message":"b","code":"6240"}]}}
        """;

    assertThat(fault(400, body).code()).isEqualTo("6140");
    assertThat(fault(400, body)).hasMessage("QuickBooks: a");
    assertThat(fault(400, body).raw()).contains("6240");
  }

  @Test
  void a_fault_under_status_200_is_a_fault_too() {
    assertThat(fault(200, validation("6140"))).isInstanceOf(Refused.class);
    assertThat(new Answer(200, validation("6140"), "").good()).isFalse();
    assertThat(new Answer(200, EXPIRED, "").good()).isFalse();
  }

  @Test
  void the_gateways_lower_case_shape_is_understood() {
    assertThat(fault(401, EXPIRED))
        .asInstanceOf(InstanceOfAssertFactories.type(Pause.class))
        .satisfies(pause -> assertThat(pause.code()).isEqualTo("3200"))
        .satisfies(pause -> assertThat(pause.raw()).isEqualTo(EXPIRED));
    assertThat(fault(400, EXPIRED.replace("3200", "6190")))
        .hasMessage("QuickBooks: Token expired")
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Code.SUBSCRIPTION_ENDED));
  }

  @Test
  void the_gateways_shape_without_a_detail_gives_its_message() {
    String body = EXPIRED.replace("\"Token expired\"", "null").replace("3200", "6190");

    assertThat(fault(400, body))
        .hasMessage("QuickBooks: message=AuthenticationFailed; errorCode=006190; statusCode=401");
  }

  @ParameterizedTest(name = "{0}: {1} for {2} seconds")
  @CsvSource({"401, 3200, 300", "403, 403, 300", "429, 3001, 60"})
  void the_status_counts_first_whatever_the_body_is(int status, String code, int seconds) {
    for (String body : new String[] {"", THROTTLED, EXPIRED, "<html>no</html>", "{\"Fault\":"}) {
      QuickBooksFault fault = fault(status, body);

      assertThat(fault)
          .asInstanceOf(InstanceOfAssertFactories.type(Pause.class))
          .satisfies(pause -> assertThat(pause.seconds()).isEqualTo(seconds));
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.raw()).isEqualTo(body);
      assertThat(fault.definite()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"403, 3100", "401, 120", "401, 130"})
  void an_account_that_does_not_let_the_app_in_waits_for_a_person(int status, String code) {
    QuickBooksFault fault =
        fault(status, EXPIRED.replace("003200", "00" + code).replace("3200", code));

    assertThat(fault).isInstanceOf(Reconnect.class);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.definite()).isTrue();
    assertThat(fault).hasMessageContaining(code).hasMessageContaining("onnect it");
  }

  @Test
  void a_person_without_the_right_parks_the_document_and_not_the_company() {
    assertThat(fault(403, validation("5020"))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 599})
  void an_error_of_the_server_says_nothing_of_what_was_booked(int status) {
    for (String body :
        new String[] {"", "<html>Bad gateway</html>", THROTTLED, validation("10000"), "{\"Fau"}) {
      QuickBooksFault fault = fault(status, body);

      assertThat(fault).as(body).isInstanceOf(TryAgain.class);
      assertThat(fault.definite()).isFalse();
      assertThat(fault.raw()).isEqualTo(body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "\"ok\"",
        "{\"Invoice\": {\"Id\": \"145\"",
        "<html>Maintenance</html>",
        "{\"Invoice\": {}}",
        "{\"Invoice\": null}",
        "{\"time\": \"x\"}"
      })
  void a_200_without_the_document_says_nothing_of_what_was_booked(String body) {
    assertThatThrownBy(() -> new Answer(200, body, "").entity("Invoice"))
        .isInstanceOf(TryAgain.class)
        .satisfies(fault -> assertThat(((TryAgain) fault).definite()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Not found</html>",
        "{\"Fault\": {\"Error\": [{\"Message\": \"cut",
        "{\"Fault\": {}}",
        "{\"Fault\": {\"Error\": []}}",
        "{\"Fault\": \"none\"}",
        "null"
      })
  void a_refusal_that_cannot_be_read_parks_with_its_status(String body) {
    assertThat(fault(400, body))
        .isInstanceOf(Refused.class)
        .hasMessage("QuickBooks answered 400 and nothing that can be read");
    assertThat(fault(404, body).code()).isEqualTo("404");
    assertThat(fault(404, body).raw()).isEqualTo(body);
  }

  @Test
  void an_error_without_words_or_code_is_no_exception_of_ours() {
    assertThat(fault(400, "{\"Fault\":{\"Error\":[{}]}}"))
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Code.QUICKBOOKS_REFUSED));
    assertThat(fault(400, "{\"Fault\":{\"Error\":[{\"Message\":\"m\",\"code\":6140}]}}").code())
        .isEqualTo("6140");
  }

  @Test
  void a_good_answer_gives_its_document_with_every_digit_of_its_numbers() {
    Answer answer =
        new Answer(
            200, "{\"Invoice\":{\"Id\":\"145\",\"TotalAmt\":1861.08},\"time\":\"t\"}", "tid");

    assertThat(answer.good()).isTrue();
    assertThat(answer.entity("Invoice").path("TotalAmt").decimalValue()).isEqualTo("1861.08");
  }

  private static QuickBooksFault fault(int status, String body) {
    return QuickBooksFault.of(new Answer(status, body, "1-2-3"));
  }

  private static String validation(String code) {
    return """
        {"Fault":{"Error":[{"Message":"m","Detail":"d","code":"%s","element":""}],
         "type":"ValidationFault"},"time":"2016-04-15T09:01:18.141-07:00"}
        """
        .formatted(code);
  }
}
