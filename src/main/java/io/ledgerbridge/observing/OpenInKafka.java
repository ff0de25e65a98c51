package io.ledgerbridge.observing;

import io.ledgerbridge.kafka.Broker;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.OptionalLong;

/** The events that wait in Kafka, beside the inbox rows; none while Kafka does not say. */
record OpenInKafka(Broker broker) implements Figure {

  @Override
  public String name() {
    return OpenInbox.NAME;
  }

  @Override
  public String meaning() {
    return OpenInbox.MEANING;
  }

  @Override
  public List<Row<Number>> read() {
    OptionalLong open = broker.open();
    return open.isPresent()
        ? List.of(Row.of(Tags.of("state", "kafka"), open.getAsLong()))
        : List.of();
  }
}
