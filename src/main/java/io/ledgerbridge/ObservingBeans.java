package io.ledgerbridge;

import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.kafka.Broker;
import io.ledgerbridge.nodes.LeaseWatch;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.Traces;
import io.ledgerbridge.observing.ApiCalls;
import io.ledgerbridge.observing.CountLeases;
import io.ledgerbridge.observing.DeliveryLog;
import io.ledgerbridge.observing.DeliveryWork;
import io.ledgerbridge.observing.EnrolWork;
import io.ledgerbridge.observing.Figures;
import io.ledgerbridge.observing.Gauges;
import io.ledgerbridge.observing.LeasesHealth;
import io.ledgerbridge.observing.Tries;
import io.ledgerbridge.quickbooks.MeteredReads;
import io.ledgerbridge.routefiles.LoadedRoutes;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.DeadRoutes;
import io.ledgerbridge.routing.FlowSwitches;
import io.ledgerbridge.routing.Trying;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that let the application be watched. */
@Configuration(proxyBeanMethods = false)
class ObservingBeans {

  /** There is one Camel context in a process. */
  @Bean
  MeterFilter withoutContext() {
    return MeterFilter.ignoreTags("camelContext");
  }

  @Bean
  ApiCalls apiCalls(MeterRegistry registry, Traces traces) {
    return new ApiCalls(registry, traces);
  }

  @Bean
  LeaseWatch leaseWatch(MeterRegistry registry) {
    return new CountLeases(registry);
  }

  @Bean
  DeliveryLog deliveryLog() {
    return new DeliveryLog();
  }

  @Bean
  DeliveryWork deliveryWork(DeliveryLog log, MeterRegistry registry, Traces traces, Clock clock) {
    return new DeliveryWork(log, new Tries(registry, clock), traces);
  }

  @Bean
  EnrolWork enrolWork(Traces traces) {
    return new EnrolWork(traces);
  }

  @Bean
  DeadRoutes deadRoutes(
      CamelContext camel,
      LoadedRoutes loaded,
      RouteProblems problems,
      FlowSwitches switches,
      Trying trying) {
    return new DeadRoutes(camel, loaded, problems, switches, trying);
  }

  @Bean
  Gauges gauges(
      MeterRegistry registry,
      JdbcClient db,
      Tokens tokens,
      Portals portals,
      PrivateApp privateApp,
      Leases leases,
      DeadRoutes routes,
      Optional<Broker> kafka,
      Clock clock) {
    return Figures.gauges(registry, db, tokens, portals, privateApp, leases, routes, kafka, clock);
  }

  @Bean
  MeterBinder allowance(MeteredReads reads) {
    return registry ->
        Gauge.builder("ledgerbridge.metered.reads.allowance", reads, MeteredReads::allowance)
            .description("Reads of QuickBooks a month that Intuit allows, of all companies")
            .register(registry);
  }

  /** Named as the health page shows it. */
  @Bean("leasing")
  LeasesHealth leasesHealth(Leases leases) {
    return new LeasesHealth(leases);
  }
}
