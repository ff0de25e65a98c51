package io.ledgerbridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.InboxSettings;
import io.ledgerbridge.config.KafkaSettings;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.EnrolTold;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.kafka.Broker;
import io.ledgerbridge.kafka.KafkaHealth;
import io.ledgerbridge.kafka.PartitionsHere;
import io.ledgerbridge.kafka.ReadKafka;
import io.ledgerbridge.kafka.TellKafka;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import java.util.HashMap;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the inbox on Kafka; while it is off none of them is made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({InboxSettings.class, KafkaSettings.class})
class KafkaBeans {
  private static final String STORE = "inbox.store";
  private static final String KAFKA = "kafka";

  @Bean
  @ConditionalOnProperty(name = STORE, havingValue = KAFKA)
  ComponentCustomizer kafkaBrokers(KafkaSettings settings) {
    return ComponentCustomizer.builder(KafkaComponent.class)
        .build(
            component -> {
              component.getConfiguration().setBrokers(settings.brokers());
              component
                  .getConfiguration()
                  .setAdditionalProperties(new HashMap<>(settings.properties()));
            });
  }

  @Bean
  @ConditionalOnProperty(name = STORE, havingValue = KAFKA)
  EnrolTold enrolTold(Inbox inbox, Portals portals, Leases leases, Lanes lanes) {
    return new EnrolTold(inbox, portals, leases, lanes);
  }

  @Bean
  @ConditionalOnProperty(name = STORE, havingValue = KAFKA)
  TellKafka tellKafka(ObjectMapper json) {
    return new TellKafka(json);
  }

  @Bean
  @ConditionalOnProperty(name = STORE, havingValue = KAFKA)
  ReadKafka readKafka(ObjectMapper json) {
    return new ReadKafka(json);
  }

  @Bean
  @ConditionalOnProperty(name = STORE, havingValue = KAFKA)
  PartitionsHere partitionsHere(Leases leases) {
    PartitionsHere here = new PartitionsHere();
    leases.place(here);
    return here;
  }

  @Bean
  @ConditionalOnProperty(name = STORE, havingValue = KAFKA)
  Broker broker(KafkaSettings settings) {
    return new Broker(settings);
  }

  @Bean
  @ConditionalOnProperty(name = STORE, havingValue = KAFKA)
  KafkaHealth kafkaInbox(Broker broker) {
    return new KafkaHealth(broker);
  }
}
