package io.ledgerbridge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.tracking.QuickBooksEvent.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationTest {
  private static final String CLOUD =
      """
      {
        "specversion": "1.0", "id": "88cd52aa-33b6-4351-9aa4-47572edbd068",
        "source": "intuit.dsnBgbseACLLRZNxo2dfc4evmEJdxde58xeeYcZliOU=",
        "type": "qbo.account.created.v1", "datacontenttype": "application/json",
        "time": "2025-09-10T21:31:25.179851517Z", "intuitentityid": "1234",
        "intuitaccountid": "310687", "data": {}
      }
      """;

  @Test
  void the_older_shape_of_intuits_example_is_read() {
    List<QuickBooksEvent> events =
        read(
            """
            {"eventNotifications": [{"realmId": "310687", "dataChangeEvent": {"entities": [
              {"id": "1234", "operation": "Create", "name": "Account",
               "lastUpdated": "2025-09-08T20:52:31.657Z"}]}}]}
            """);

    assertThat(events)
        .containsExactly(
            new QuickBooksEvent(
                "notified|310687|Account|1234|create|2025-09-08T20:52:31.657Z",
                "310687",
                "Account",
                "1234",
                Operation.CREATE,
                Instant.parse("2025-09-08T20:52:31.657Z")));
  }

  @Test
  void cloud_events_of_intuits_example_are_read() {
    assertThat(read("[" + CLOUD + "]"))
        .containsExactly(
            new QuickBooksEvent(
                "cloud|intuit.dsnBgbseACLLRZNxo2dfc4evmEJdxde58xeeYcZliOU=|88cd52aa-33b6-4351-9aa4-47572edbd068",
                "310687",
                "Account",
                "1234",
                Operation.CREATE,
                Instant.parse("2025-09-10T21:31:25.179851517Z")));
  }

  @Test
  void the_company_may_be_named_after_its_changes_and_there_may_be_several() {
    assertThat(
            read(
                """
                {"eventNotifications": [
                  {"dataChangeEvent": {"more": {}, "entities": [
                     {"id": 7, "operation": "Void", "name": "Invoice",
                      "lastUpdated": "2026-11-23T10:00:00-08:00"},
                     {"id": "8", "operation": "Delete", "name": "salesreceipt",
                      "lastUpdated": "2026-11-23T10:00:00Z"}]},
                   "realmId": 1},
                  {"realmId": "2", "dataChangeEvent": {"entities": [
                     {"id": "9", "operation": "Emailed", "name": "Estimate",
                      "lastUpdated": "2026-11-23T10:00:00Z"}]}}], "other": [[]]}
                """))
        .extracting(event -> event.realm() + " " + event.entity() + " " + event.operation())
        .containsExactly("1 Invoice VOID", "1 SalesReceipt DELETE", "2 Estimate EMAILED");
  }

  @ParameterizedTest
  @CsvSource({
    "created, CREATE",
    "updated, UPDATE",
    "deleted, DELETE",
    "merged, MERGE",
    "voided, VOID",
    "emailed, EMAILED",
    "void, VOID",
    "painted, UPDATE"
  })
  void verbs_of_cloud_events_in_any_spelling(String verb, Operation operation) {
    assertThat(read("[" + CLOUD.replace("created", verb) + "]"))
        .extracting(QuickBooksEvent::operation)
        .containsExactly(operation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "null",
        "{}",
        "[]",
        "{'type': 'qbo.account.created.v1'}",
        "{'type': 'qbo.bill.created.v1', 'intuitentityid': '1', 'intuitaccountid': '2',"
            + " 'time': '2025-09-10T21:31:25Z'}",
        "{'type': 'qbo', 'intuitentityid': '1', 'intuitaccountid': '2',"
            + " 'time': '2025-09-10T21:31:25Z'}",
        "{'type': 'qbo.account.created.v1', 'intuitentityid': 'x', 'intuitaccountid': '2',"
            + " 'time': '2025-09-10T21:31:25Z'}",
        "{'type': 'qbo.account.created.v1', 'intuitentityid': '1', 'intuitaccountid': {},"
            + " 'time': '2025-09-10T21:31:25Z'}",
        "{'type': 'qbo.account.created.v1', 'intuitentityid': '1', 'intuitaccountid': '2',"
            + " 'time': 'yesterday'}",
        "{'type': 'qbo.account.created.v1', 'intuitentityid': '1', 'intuitaccountid': '2',"
            + " 'time': '+999999999-12-31T23:59:59Z'}"
      })
  void one_event_that_cannot_be_read_takes_no_other_with_it(String bad) {
    assertThat(read("[" + bad.replace('\'', '"') + "," + CLOUD + "]"))
        .extracting(QuickBooksEvent::id)
        .containsExactly("1234");
  }

  @Test
  void neither_depth_nor_length_takes_others_with_it() {
    String deep = "{\"data\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
    String number = "{\"intuitentityid\": " + "9".repeat(5000) + "}";
    assertThat(read("[" + deep + "," + number + "," + CLOUD + "]")).hasSize(1);
  }

  @Test
  void without_following_documents_only_names_are_of_interest() {
    String invoice = CLOUD.replace("account.created", "invoice.updated");
    byte[] body = ("[" + invoice + "," + CLOUD + "]").getBytes(StandardCharsets.UTF_8);

    assertThat(new Notification(false).read(body))
        .extracting(QuickBooksEvent::entity)
        .containsExactly("Account");
    assertThat(new Notification(true).read(body)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "{\"eventNotifications\": {}}", "{\"eventNotifications\": [7, {}]}"})
  void a_notification_of_nothing_is_one(String body) {
    assertThat(read(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "7", "\"x\"", "{", "[{", "[]]", "{} 1", "<html>"})
  void what_is_neither_object_nor_array_is_refused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<QuickBooksEvent> read(String body) {
    return new Notification(true).read(body.getBytes(StandardCharsets.UTF_8));
  }
}
