package io.ledgerbridge;

import io.ledgerbridge.nodes.Traces;
import io.ledgerbridge.observing.SpanTraces;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces, where they are switched on. */
@Configuration(proxyBeanMethods = false)
class TracingBeans {
  private static final String SWITCH = "management.tracing.enabled";

  @Bean
  @ConditionalOnProperty(name = SWITCH, havingValue = "false", matchIfMissing = true)
  Traces off() {
    return Traces.OFF;
  }

  @Bean
  @ConditionalOnProperty(name = SWITCH, havingValue = "true")
  Traces traces(Tracer tracer, Propagator propagator) {
    return new SpanTraces(tracer, propagator);
  }

  /**
   * The doors are spans; what routes do inside is not, since the parts and calls of {@link Traces}
   * are. No call out carries a trace: it is nobody's business there.
   */
  @Bean
  @ConditionalOnProperty(name = SWITCH, havingValue = "true")
  CamelContextConfiguration camelTraces() {
    OpenTelemetryTracer tracer = new OpenTelemetryTracer();
    tracer.setExcludePatterns(
        "direct:*,seda:*,timer:*,quartz:*,kamelet:*,bean:*,log:*,micrometer:*,http:*,https:*,"
            + "smtp:*,smtps:*");
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext camel) {
        tracer.init(camel);
      }

      @Override
      public void afterApplicationStart(CamelContext camel) {}
    };
  }
}
