package io.ledgerbridge.observing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the route {@code metrics} reads every fifteen seconds, and a scrape only repeats. */
public class Gauges {
  private final Map<Figure, MultiGauge> figures = new LinkedHashMap<>();
  private final Clock clock;
  private volatile Instant readAt;

  Gauges(MeterRegistry registry, List<Figure> figures, Clock clock) {
    this.clock = clock;
    this.readAt = clock.instant();
    figures.forEach(each -> this.figures.put(each, gauge(registry, each)));
    Gauge.builder("ledgerbridge.figures.age", this, Gauges::age)
        .description("How long ago the gauges of this node were read from the database")
        .baseUnit("seconds")
        .register(registry);
  }

  /** Reads all of them; what cannot be read keeps its last value, and their age tells it. */
  public void read() {
    figures.forEach((figure, gauge) -> gauge.register(figure.read(), true));
    readAt = clock.instant();
  }

  private double age() {
    return Duration.between(readAt, clock.instant()).toMillis() / 1000.0;
  }

  private static MultiGauge gauge(MeterRegistry registry, Figure figure) {
    return MultiGauge.builder(figure.name()).description(figure.meaning()).register(registry);
  }
}
