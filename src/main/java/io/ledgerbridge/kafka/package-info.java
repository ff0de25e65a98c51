/**
 * The inbox on Kafka, for those who outgrow the one in the database: events wait in a topic, a
 * portal in one partition, and are committed there once their deliveries are stored.
 */
package io.ledgerbridge.kafka;
