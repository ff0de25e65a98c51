package io.ledgerbridge.trial;

import java.util.Map;

/** The same bad input, since PostgreSQL refuses texts that H2 takes. */
class BadRequestsOnPostgresTest extends BadRequestsTest {
  BadRequestsOnPostgresTest() {
    requests = Math.min(requests, 6_000);
  }

  @Override
  Map<String, Object> database() {
    return RealPostgres.settings();
  }
}
