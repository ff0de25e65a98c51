package io.ledgerbridge.doctor;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Whether this machine's clock is right: HubSpot's own is asked. Signatures last five minutes. */
record ClockQuestion(Look look, String hubspot, Clock clock) implements Question {
  private static final String NAME = "clock";
  private static final Duration MOST = Duration.ofSeconds(60);

  @Override
  public List<Diagnosis> ask() {
    Look.Seen seen = look.get(hubspot);
    if (seen.date() == null) {
      return List.of(
          Diagnosis.mind(
              NAME,
              "HubSpot's clock at " + hubspot + " could not be read: " + seen.body(),
              "Let this machine reach it, through the proxy if there is one."));
    }
    return List.of(of(seen.date()));
  }

  private Diagnosis of(String date) {
    try {
      Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration apart = Duration.between(theirs, clock.instant()).abs();
      String said = "This clock and HubSpot's are " + apart.toSeconds() + " s apart.";
      return apart.compareTo(MOST) < 0
          ? Diagnosis.good(NAME, said)
          : Diagnosis.bad(NAME, said, "Set this machine's clock, and let NTP keep it.");
    } catch (DateTimeException e) {
      return Diagnosis.mind(NAME, "HubSpot says the time '" + date + "'.", "Compare it by hand.");
    }
  }
}
