package io.ledgerbridge.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens after the first look, one thing at a time, each a minute after the one before.
 *
 * @param await so much time passes; then Ledgerbridge looks again
 * @param replay who has the parked delivery tried again
 * @param dismiss who says that nothing is to be made of it
 * @param action id of the action that the workflow brings the record to, for another time
 * @param delete the kind of record that is deleted in HubSpot
 * @param restore the kind of record that was deleted and is restored
 * @param merge properties of another record of the same kind that the record is merged with
 * @param deal properties that are changed, like those of {@code quote} and {@code payment}
 * @param contact properties of the first contact that are changed
 * @param lines that are added to the record, like {@code contacts} and {@code companies}
 * @param quickbooks what is added to the company, or changed where the {@code Id} is there
 * @param faults that are met from now on
 */
record Event(
    @JsonProperty("wait") Optional<Duration> await,
    Optional<String> replay,
    Optional<Dismissal> dismiss,
    Optional<String> action,
    Optional<Subject> delete,
    Optional<Subject> restore,
    Map<String, String> merge,
    Map<String, String> deal,
    Map<String, String> quote,
    Map<String, String> payment,
    Map<String, String> contact,
    List<Map<String, String>> lines,
    List<Map<String, String>> contacts,
    List<Map<String, String>> companies,
    Optional<BooksGiven> quickbooks,
    List<FaultGiven> faults) {

  /** A person's word. */
  record Dismissal(String by, String note) {
    Dismissal {
      Case.require(by != null, "dismiss.by", "the name of a person");
      Case.require(note != null, "dismiss.note", "why nothing is to be made of it");
    }
  }

  Event {
    long optional =
        Stream.of(await, replay, dismiss, action, delete, restore, quickbooks)
            .filter(Optional::isPresent)
            .count();
    long given =
        Stream.of(merge, deal, quote, payment, contact, lines, contacts, companies, faults)
            .filter(Objects::nonNull)
            .count();
    if (optional + given != 1) {
      throw new UnreadableCase("the key 'afterwards': one thing at a time, each in its own braces");
    }
    merge = merge == null ? Map.of() : merge;
    contact = contact == null ? Map.of() : contact;
    lines = Given.list(lines);
    contacts = Given.list(contacts);
    companies = Given.list(companies);
    faults = Given.list(faults);
  }

  /** The properties of a record that are changed; none where that is not the event. */
  Map<Subject, Map<String, String>> changes() {
    return Given.subjects(deal, quote, payment);
  }
}
