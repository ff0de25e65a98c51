package io.ledgerbridge.doctor;

import io.ledgerbridge.kafka.Broker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether Kafka keeps webhooks' events, where the inbox is there. */
record KafkaQuestion(Optional<Broker> broker) implements Question {
  private static final String NAME = "kafka";

  @Override
  public List<Diagnosis> ask() {
    return broker.map(KafkaQuestion::of).stream().toList();
  }

  private static Diagnosis of(Broker broker) {
    return broker
        .trouble()
        .map(sentence -> Diagnosis.bad(NAME, sentence, "Look at KAFKA_BROKERS and KAFKA_TOPIC."))
        .orElseGet(() -> Diagnosis.good(NAME, waiting(broker.open())));
  }

  private static String waiting(OptionalLong open) {
    return open.isPresent()
        ? "The topic is there; %d events wait in it.".formatted(open.getAsLong())
        : "The topic is there; how many events wait in it is not told.";
  }
}
