package io.ledgerbridge.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The nightly comparison of both sides.
 *
 * @param nightly whether there is one
 * @param period how far it looks back
 */
@ConfigurationProperties("reconcile")
public record ReconcileSettings(boolean nightly, Duration period) {}
