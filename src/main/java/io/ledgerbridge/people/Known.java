package io.ledgerbridge.people;

import java.util.Optional;

/** What stands for somebody after a login, whichever way it went. */
interface Known {
  /** The record accessor of those that are records. */
  Optional<Person> person();
}
