package io.ledgerbridge.doctor;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.console.ConnectionsApi;
import io.ledgerbridge.kafka.Broker;
import io.ledgerbridge.routefiles.LoadedRoutes;
import io.ledgerbridge.routefiles.RouteProblems;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.ProducerTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/doctor}: all questions, asked now. */
@RestController
class DoctorApi {
  private final List<Question> questions;

  DoctorApi(
      AppSettings settings,
      HubSpotSettings hubspot,
      ConnectionsApi connections,
      LoadedRoutes loaded,
      RouteProblems problems,
      DataSource data,
      ProducerTemplate camel,
      Optional<Broker> kafka,
      Clock clock) {
    Look look = new Look(camel);
    this.questions =
        List.of(
            new RoutesQuestion(settings.routesDir(), loaded, problems),
            new DatabaseQuestion(data),
            new KafkaQuestion(kafka),
            new ConnectionsQuestion(connections::list),
            new ClockQuestion(look, hubspot.baseUrl(), clock),
            new AddressQuestion(look, settings.publicUrl()),
            new SignaturesQuestion(look, settings.publicUrl(), hubspot.clientSecret()));
  }

  @GetMapping("/api/doctor")
  List<Diagnosis> ask() {
    return questions.stream().flatMap(each -> each.ask().stream()).toList();
  }
}
