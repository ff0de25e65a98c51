package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One trace leads from a webhook to the document in QuickBooks, and back to the record. */
class TracesTest extends TrialTest {

  @TestConfiguration
  static class Kept {
    @Bean
    SpanExporter kept() {
      return InMemorySpanExporter.create();
    }
  }

  @Test
  void a_webhook_its_delivery_and_its_write_back_are_one_trace() {
    DemoWorld world = world();
    begin(Map.of("management.tracing.enabled", true));
    world.wonDeals(2);
    Webhooks webhooks = new Webhooks(trial, CLOCK);
    webhooks.won(world.deals().subList(0, 1));
    webhooks.won(world.deals().subList(1, 2));

    steps.enrol();
    steps.deliver();
    steps.writeBack();

    assertThat(invoices()).hasSize(2);
    List<SpanData> all = spans();
    List<SpanData> doors = named(all, "enrol");
    assertThat(doors).extracting(SpanData::getTraceId).doesNotHaveDuplicates().hasSize(2);
    for (SpanData enrol : doors) {
      List<SpanData> trace =
          all.stream().filter(each -> each.getTraceId().equals(enrol.getTraceId())).toList();
      assertThat(trace)
          .extracting(SpanData::getName)
          .as("parts of one delivery")
          .contains("enrol", "deliver", "post", "write-back");
      assertThat(trace).anyMatch(each -> attributes(each).contains("/hubspot/webhooks"));
      SpanData post = named(trace, "post").get(0);
      assertThat(post.getParentSpanId()).isEqualTo(named(trace, "deliver").get(0).getSpanId());
      assertThat(trace)
          .as("the call that makes the document")
          .anyMatch(
              each ->
                  each.getParentSpanId().equals(post.getSpanId())
                      && each.getName().equals("quickbooks create-invoice")
                      && attributes(each).contains("200"));
      assertThat(post.getAttributes().toString()).contains("delivery", "portal", "company");
    }
    assertThat(all).filteredOn(each -> each.getName().equals("write-back")).hasSize(2);
  }

  @Test
  void a_delivery_that_no_webhook_brought_is_a_trace_of_its_own() {
    DemoWorld world = world();
    begin(Map.of("management.tracing.enabled", true));
    world.wonDeals(1);

    pollAndDeliver();

    assertThat(invoices()).hasSize(1);
    List<SpanData> all = spans();
    assertThat(all).extracting(SpanData::getName).contains("deliver");
    SpanData deliver = named(all, "deliver").get(0);
    assertThat(deliver.getParentSpanId()).isEqualTo(SpanId.getInvalid());
    assertThat(named(all, "post").get(0).getTraceId()).isEqualTo(deliver.getTraceId());
  }

  @Test
  void traces_go_to_the_collector_of_the_settings() throws Exception {
    HttpServer collector = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    collector.createContext(
        "/v1/traces",
        call -> {
          sent.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    collector.start();
    DemoWorld world = world();
    start(
        Map.of(
            "TRACING",
            true,
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "http://localhost:" + collector.getAddress().getPort()));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(1);

    pollAndDeliver();

    String spans = sent.poll(30, TimeUnit.SECONDS);
    assertThat(spans).contains("ledgerbridge", "deliver", "create-invoice");
    collector.stop(0);
  }

  @Test
  void nothing_of_it_is_there_while_it_is_off() {
    DemoWorld world = world();
    begin(Map.of());
    world.wonDeals(1);
    new Webhooks(trial, CLOCK).won(world.deals());
    steps.enrol();
    steps.deliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
    for (Class<?> part : List.of(SdkTracerProvider.class, OpenTelemetry.class, Tracer.class)) {
      assertThat(trial.application().getBeanProvider(part).getIfAvailable()).isNull();
    }
    assertThat(deliveriesOf(world.deals().get(0).id()).get(0).trace()).isEmpty();
  }

  private void begin(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("management.otlp.tracing.export.enabled", false);
    trial.quickbooks().onPayload(StrictReader::read);
    trial.start(byHand(settings), OwnClock.class, Kept.class);
    steps = new Steps(trial.application());
    steps.connect();
    CLOCK.forward(Duration.ofMinutes(1));
  }

  private List<SpanData> spans() {
    trial.application().getBean(SdkTracerProvider.class).forceFlush().join(20, TimeUnit.SECONDS);
    return trial.application().getBean(InMemorySpanExporter.class).getFinishedSpanItems();
  }

  private static List<SpanData> named(List<SpanData> spans, String name) {
    return spans.stream().filter(each -> each.getName().equals(name)).toList();
  }

  private static String attributes(SpanData span) {
    return span.getAttributes().toString();
  }
}
