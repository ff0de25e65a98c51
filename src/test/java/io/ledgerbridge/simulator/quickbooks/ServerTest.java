package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.Fault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServerTest extends Simulation {
  String sale;

  @BeforeEach
  void open() {
    sale = invoice(customer(company, "Ada"), "", line(item(company, "Widget"), "5", ""));
  }

  int invoices() {
    return company.all("Invoice").size();
  }

  @Test
  void a_repeated_request_id_gets_the_first_answer_again() {
    Reply first = client.post("invoice?requestid=job-1", sale);
    clock.forward(Duration.ofMinutes(1));
    Reply again = client.post("invoice?requestid=job-1", sale);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(invoices()).isEqualTo(1);
    client.post("invoice?requestid=job-2", sale);
    assertThat(invoices()).isEqualTo(2);
  }

  @Test
  void a_request_id_belongs_to_one_company() {
    simulator.addCompany("1", "US", "USD");
    String body = quoted("{'DisplayName': 'Grace'}");
    client.post("customer?requestid=a", body);
    Client.of(simulator, "1").post("customer?requestid=a", body);
    assertThat(simulator.company("1").all("Customer")).hasSize(1);
  }

  @Test
  void request_ids_can_be_ignored() {
    simulator.settings().ignoreRequestId(true);
    client.post("invoice?requestid=job-1", sale);
    client.post("invoice?requestid=job-1", sale);
    assertThat(invoices()).isEqualTo(2);
  }

  @Test
  void request_ids_can_be_forgotten_after_a_while() {
    order("settings", "{'requestIdMemory': 2000}");
    client.post("invoice?requestid=job-1", sale);
    clock.forward(Duration.ofMillis(1999));
    client.post("invoice?requestid=job-1", sale);
    assertThat(invoices()).isEqualTo(1);
    clock.forward(Duration.ofMillis(1));
    client.post("invoice?requestid=job-1", sale);
    assertThat(invoices()).isEqualTo(2);
  }

  @Test
  void books_are_closed_and_opened_and_tokens_ended_by_order() {
    String dated = sale.replace("\"Line\"", "\"TxnDate\": \"2026-01-05\", \"Line\"");
    order("settings", "{'booksClosed': '2026-01-31'}");
    assertThat(client.post("invoice", dated).code()).isEqualTo("6200");
    order("settings", "{'booksClosed': ''}");
    assertThat(client.post("invoice", dated).status()).isEqualTo(200);
    Client.send(
        HttpRequest.newBuilder(URI.create(simulator.url() + "/__simulator/access-tokens"))
            .DELETE());
    assertThat(client.post("invoice", dated).status()).isEqualTo(401);
  }

  @Test
  void a_fault_with_a_rate_hits_about_that_share_and_tells_its_hits() {
    order("faults", "{'match': 'GET .*', 'times': 0, 'rate': 0.3, 'status': 429, 'retryAfter': 7}");
    List<Reply> replies = IntStream.range(0, 200).mapToObj(i -> client.get("preferences")).toList();
    List<Reply> hit = replies.stream().filter(reply -> reply.status() == 429).toList();
    assertThat(hit).hasSizeBetween(30, 90);
    assertThat(hit).allMatch(reply -> reply.header("Retry-After").equals("7"));
    assertThat(asked("faults")).contains("\"hits\":" + hit.size());
  }

  private void order(String what, String body) {
    Reply reply =
        Client.send(
            HttpRequest.newBuilder(URI.create(simulator.url() + "/__simulator/" + what))
                .POST(HttpRequest.BodyPublishers.ofString(quoted(body))));
    assertThat(reply.status()).as(reply.text()).isEqualTo(204);
  }

  private String asked(String what) {
    return Client.send(
            HttpRequest.newBuilder(URI.create(simulator.url() + "/__simulator/" + what)).GET())
        .text();
  }

  @Test
  void a_refused_request_is_tried_again_unless_refusals_are_stored() {
    String taken = quoted("{'DisplayName': 'Ada'}");
    String free = quoted("{'DisplayName': 'Grace'}");
    assertThat(client.post("customer?requestid=a", taken).code()).isEqualTo("6240");
    assertThat(client.post("customer?requestid=a", free).status()).isEqualTo(200);
    simulator.settings().replayFailures(true);
    assertThat(client.post("customer?requestid=b", taken).code()).isEqualTo("6240");
    assertThat(client.post("customer?requestid=b", free).code()).isEqualTo("6240");
  }

  @Test
  void a_request_id_has_fifty_characters_at_most() {
    assertThat(client.post("invoice?requestid=" + "x".repeat(51), sale).code()).isEqualTo("2130");
    assertThat(client.post("invoice?requestid=" + "x".repeat(50), sale).status()).isEqualTo(200);
  }

  @Test
  void an_answer_lost_after_the_work_is_found_by_the_same_request_id() {
    simulator.server().faults().arm(Fault.dropAfter("POST .*/invoice", 1, 1));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> client.post("invoice?requestid=job-1", sale)))
        .isNotNull();
    assertThat(invoiceOf(client.post("invoice?requestid=job-1", sale)).get("Id").asText())
        .isEqualTo("1");
    assertThat(invoices()).isEqualTo(1);
  }

  @Test
  @Timeout(30)
  void repeats_at_the_same_time_create_one_document() throws Exception {
    List<Reply> replies = together(20, () -> client.post("invoice?requestid=job-1", sale));
    assertThat(replies).allMatch(reply -> reply.status() == 200);
    assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
    assertThat(invoices()).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void a_thousand_invoices_at_once_have_a_thousand_numbers() throws Exception {
    List<Reply> replies = together(1000, () -> client.post("invoice", sale));
    Set<String> numbers =
        replies.stream()
            .map(reply -> invoiceOf(reply).get("DocNumber").asText())
            .collect(Collectors.toSet());
    assertThat(numbers).hasSize(1000).contains("1001", "2000");
  }

  static List<Reply> together(int times, Callable<Reply> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Reply>> all =
          threads.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList());
      List<Reply> replies = new java.util.ArrayList<>();
      for (Future<Reply> each : all) {
        replies.add(each.get());
      }
      return replies;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void over_the_limit_the_answer_is_xml_until_the_clock_moves_on() {
    simulator.settings().perSecond(2).perMinute(3);
    assertThat(client.get("preferences").status()).isEqualTo(200);
    assertThat(client.get("preferences").status()).isEqualTo(200);
    Reply third = client.get("preferences");
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.response().headers().firstValue("Content-Type").orElseThrow()).contains("xml");
    assertThat(third.text())
        .contains("<Error code=\"3001\">")
        .contains("message=ThrottleExceeded; errorCode=003001; statusCode=429");
    clock.forward(Duration.ofSeconds(1));
    assertThat(client.get("preferences").status()).isEqualTo(200);
    assertThat(client.get("preferences").status()).isEqualTo(429);
    clock.forward(Duration.ofMinutes(1));
    assertThat(client.get("preferences").status()).isEqualTo(200);
  }

  @Test
  @Timeout(30)
  void one_request_too_many_at_the_same_time_is_refused() throws Exception {
    simulator.settings().concurrent(1);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    simulator.onPayload(
        (entity, json) -> {
          inside.countDown();
          await(leave);
        });
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<Reply> held = thread.submit(() -> client.post("invoice", sale));
    await(inside);
    assertThat(client.get("preferences").status()).isEqualTo(429);
    leave.countDown();
    assertThat(held.get().status()).isEqualTo(200);
    assertThat(client.get("preferences").status()).isEqualTo(200);
    thread.shutdown();
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void reads_and_writes_are_counted_apart() {
    client.get("preferences");
    client.query("select * from Customer");
    client.postedQuery("select * from Customer");
    client.get("cdc?entities=Invoice&changedSince=2026-11-23");
    client.post("invoice", sale);
    assertThat(company.reads()).isEqualTo(4);
    assertThat(company.writes()).isEqualTo(1);
  }

  @Test
  void every_answer_has_a_number_for_support() {
    Reply reply = client.get("preferences");
    assertThat(reply.response().headers().firstValue("intuit_tid")).isPresent();
    assertThat(reply.response().headers().firstValue("QBO-Version")).isPresent();
    assertThat(client.with("x").get("preferences").response().headers().firstValue("intuit_tid"))
        .isPresent();
  }

  @Test
  void who_does_not_ask_for_json_gets_xml() {
    HttpRequest.Builder plain =
        HttpRequest.newBuilder(
                URI.create(simulator.url() + "/v3/company/" + company.realm() + "/preferences"))
            .header("Authorization", "Bearer " + client.token());
    Reply reply = Client.send(plain.GET());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).startsWith("<?xml").contains("<Preferences>");
  }

  @Test
  void a_company_whose_subscription_ended_refuses_everything() {
    company.subscriptionEnded(true);
    assertThat(client.get("preferences").code()).isEqualTo("6190");
    assertThat(client.post("invoice", sale).code()).isEqualTo("6190");
  }

  @Test
  void a_body_that_is_not_called_json_is_refused() {
    Reply reply =
        Client.send(
            client
                .request("invoice")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(sale)));
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void unknown_resources_are_refused_and_other_addresses_not_found() {
    assertThat(client.post("journal", "{}").code()).isEqualTo("500");
    assertThat(client.get("journal/1").code()).isEqualTo("500");
    HttpRequest.Builder elsewhere =
        HttpRequest.newBuilder(URI.create(simulator.url() + "/v4/company"));
    assertThat(Client.send(elsewhere.GET()).status()).isEqualTo(404);
  }

  @Test
  void a_batch_answers_each_item_for_itself() {
    String body =
        """
        {'BatchItemRequest': [
          {'bId': 'b1', 'operation': 'create', 'Vendor': {'DisplayName': 'Ada'}},
          {'bId': 'b2', 'operation': 'create', 'Customer': {'DisplayName': 'Grace'}},
          {'bId': 'b3', 'Query': 'select * from Customer where GivenName = 1'},
          {'bId': 'b4', 'Query': 'select * from Customer maxresults 1'}]}
        """;
    Reply reply = client.post("batch?requestid=b", quoted(body));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/BatchItemResponse/0/Fault/Error/0/code").asText()).isEqualTo("6240");
    assertThat(reply.at("/BatchItemResponse/1/Customer/Id").asText()).isEqualTo("2");
    assertThat(reply.at("/BatchItemResponse/2/QueryResponse").isEmpty()).isTrue();
    assertThat(reply.at("/BatchItemResponse/3/QueryResponse/maxResults").asInt()).isEqualTo(1);
    assertThat(client.post("batch?requestid=b", quoted(body)).text()).isEqualTo(reply.text());
  }

  @Test
  void a_batch_has_thirty_items_at_most_and_its_own_limit() {
    String item = "{'bId': 'b', 'Query': 'select * from Customer'}";
    String tooMany =
        IntStream.range(0, 31).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));
    assertThat(client.post("batch", quoted("{'BatchItemRequest': " + tooMany + "}")).code())
        .isEqualTo("1040");
    simulator.settings().batchesPerMinute(2);
    String one = quoted("{'BatchItemRequest': [" + item + "]}");
    assertThat(client.post("batch", one).status()).isEqualTo(200);
    assertThat(client.post("batch", one).status()).isEqualTo(429);
  }

  @Test
  void cleared_it_is_new_but_its_tokens_still_work() {
    client.post("invoice?requestid=job-1", sale);
    simulator.clear();
    assertThat(invoices()).isZero();
    assertThat(company.writes()).isZero();
    customer(company, "Ada");
    item(company, "Widget");
    assertThat(invoiceOf(client.post("invoice?requestid=job-1", sale)).get("DocNumber").asText())
        .isEqualTo("1001");
  }

  @Test
  void companies_keep_their_books_apart() {
    Company other = simulator.addCompany("77", "US", "USD");
    assertThat(other.all("Customer")).isEmpty();
    assertThat(client.at("77").get("preferences").status()).isEqualTo(403);
    assertThat(Client.of(simulator, "77").get("preferences").status()).isEqualTo(200);
  }
}
