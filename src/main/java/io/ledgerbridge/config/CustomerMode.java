package io.ledgerbridge.config;

/** Who may become a customer: anybody, or only contacts that meet the sync filter. */
public enum CustomerMode {
  MATCH_OR_CREATE,
  SYNC_FILTER
}
