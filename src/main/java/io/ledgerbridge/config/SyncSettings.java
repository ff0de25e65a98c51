package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is copied from QuickBooks to HubSpot.
 *
 * @param products whether products are
 * @param productsCompany alias or realm of the company whose products; blank for the default
 *     company of the portal
 */
@ConfigurationProperties("sync")
public record SyncSettings(boolean products, String productsCompany) {}
