package io.ledgerbridge.delivery;

import io.github.resilience4j.core.IntervalFunction;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.nodes.LostLease;
import io.ledgerbridge.quickbooks.Breakers;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.NotSent;
import io.ledgerbridge.quickbooks.QuickBooksFault;
import io.ledgerbridge.quickbooks.Silence;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a job's fault ends: the dead letter of the delivery routes. Each fault becomes a state of
 * the delivery, never only a line in a log.
 */
public class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  // With jitter, so that what failed together does not come again together.
  private static final IntervalFunction BACKOFF =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofSeconds(5), 2.0, 0.2, Duration.ofMinutes(15));
  private final Results results;
  private final Trail trail;
  private final Companies companies;
  private final Mirror mirror;
  private final Breakers breakers;
  private final QuickBooksSettings settings;
  private final Clock clock;

  public Faults(
      Results results,
      Trail trail,
      Companies companies,
      Mirror mirror,
      Breakers breakers,
      QuickBooksSettings settings,
      Clock clock) {
    this.results = results;
    this.trail = trail;
    this.companies = companies;
    this.mirror = mirror;
    this.breakers = breakers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Gives the job the state that its fault calls for. */
  public void settle(
      @ExchangeProperty("job") Job job,
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception fault) {
    try {
      if (job.isOpen()) {
        trail.flush(job);
        put(job, root(fault));
      }
    } catch (LostLease lost) {
      LOG.warn("Delivery {}: {}", job.row.id(), lost.getMessage());
    }
  }

  /** A splitter wraps what its steps throw; what is not known stays as it came. */
  private static Exception root(Exception fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof Park
          || each instanceof LostLease
          || each instanceof QuickBooksFault
          || each instanceof Silence
          || each instanceof NotSent
          || each instanceof InterruptedException
          || Outage.of(each)) {
        return (Exception) each;
      }
    }
    return fault;
  }

  private void put(Job job, Exception fault) {
    if (fault instanceof Park park) {
      results.parked(job, park.reason(), null);
    } else if (fault instanceof LostLease) {
      throw (LostLease) fault;
    } else if (fault instanceof QuickBooksFault answered) {
      answered(job, answered);
    } else if (fault instanceof Silence) {
      silence(job, fault);
    } else if (fault instanceof NotSent || fault instanceof InterruptedException) {
      results.notSent(job);
    } else if (Outage.of(fault)) {
      again(job, "The database could not be reached", fault.toString(), job.sent != null);
    } else {
      broken(job, fault.toString(), stack(fault));
    }
  }

  private void answered(Job job, QuickBooksFault fault) {
    if (fault.code().equals(QuickBooksFault.BREAKER)) {
      results.notSent(job);
      companies.pause(job.realm(), Duration.ofSeconds(5), fault.getMessage());
      return;
    }
    if (fault.definite() && job.sent != null) {
      results.refused(job);
    }
    if (fault instanceof QuickBooksFault.Reconnect) {
      reconnect(job, fault);
    } else if (fault instanceof QuickBooksFault.Pause pause) {
      pause(job, pause);
    } else if (fault instanceof QuickBooksFault.Refused refused) {
      refused(job, refused);
    } else if (fault instanceof QuickBooksFault.Broken) {
      broken(job, fault.getMessage() + " (code " + fault.code() + ")", fault.raw());
    } else {
      again(job, fault.getMessage(), fault.raw(), job.sent != null);
    }
  }

  /**
   * Something made inactive since the mirror was filled: once more with a new mirror, then parked.
   */
  private void refused(Job job, QuickBooksFault.Refused refused) {
    boolean inactive = refused.reason() == Code.REFERENCE_INACTIVE;
    if (inactive) {
      mirror.stale(job.realm());
    }
    Optional<String> next = nextNumber(job, refused);
    if (next.isPresent()) {
      renumbered(job, refused, next.get());
    } else if (inactive && job.row.attempts() == 0) {
      again(job, refused.getMessage(), refused.raw(), false);
    } else {
      String sentence =
          "%s: %s %s; then replay."
              .formatted(job.label(), Sentences.end(refused.getMessage()), refused.advice());
      results.parked(job, new Reason(refused.reason(), sentence), refused.raw());
    }
  }

  /** The number after the one that another document has, where the company numbers by itself. */
  private static Optional<String> nextNumber(Job job, QuickBooksFault.Refused refused) {
    boolean taken = refused.reason() == Code.DUPLICATE_NUMBER && job.sent != null;
    return taken
        ? OwnNumber.of(job).flatMap(own -> own.after(OwnNumber.in(job.sent.payload())))
        : Optional.empty();
  }

  private void renumbered(Job job, QuickBooksFault.Refused refused, String next) {
    results.waiting(
        job,
        new Reason(
            Code.DUPLICATE_NUMBER,
            "%s waits: QuickBooks has another document of the number %s. %s is tried by itself."
                .formatted(job.label(), OwnNumber.in(job.sent.payload()), next)),
        refused.raw(),
        clock.instant());
  }

  /** The company rests as a whole; this delivery is tried again right after. */
  private void pause(Job job, QuickBooksFault.Pause pause) {
    companies.pause(job.realm(), Duration.ofSeconds(pause.seconds()), pause.getMessage());
    results.waiting(
        job,
        new Reason(
            pause.reason(),
            "%s waits: %s %s"
                .formatted(job.label(), Sentences.end(pause.getMessage()), next(pause))),
        pause.raw(),
        clock.instant());
  }

  private static String next(QuickBooksFault.Pause pause) {
    return pause.advice().isEmpty()
        ? "It goes on by itself."
        : pause.advice() + "; it then goes on by itself.";
  }

  /** The connection is blocked already; this delivery is due as soon as it is not. */
  private void reconnect(Job job, QuickBooksFault fault) {
    results.waiting(
        job, Held.reason(job.label(), fault.getMessage()), fault.raw(), clock.instant());
  }

  private void again(Job job, String said, String raw, boolean unknown) {
    if (spent(job)) {
      results.parked(job, failsAlone(job, said), raw);
      return;
    }
    Instant due = unknown ? settled(job) : clock.instant().plus(backoff(job));
    results.waiting(
        job,
        new Reason(
            Code.QUICKBOOKS_UNAVAILABLE,
            job.label() + " waits: " + Sentences.end(said) + " It goes on by itself."),
        raw,
        due);
  }

  private void silence(Job job, Exception fault) {
    if (job.sent == null) {
      again(job, "QuickBooks did not answer", fault.getMessage(), false);
      return;
    }
    if (spent(job)) {
      results.parked(job, failsAlone(job, "no answer"), fault.getMessage());
      return;
    }
    results.waiting(
        job,
        new Reason(
            Code.OUTCOME_UNKNOWN,
            job.label()
                + " waits: QuickBooks did not answer, so it is not known whether the document is"
                + " there. It is looked for before anything is sent again."),
        fault.getMessage(),
        settled(job));
  }

  /** An outage takes no tries away: then the breaker is open, and others fail likewise. */
  private boolean spent(Job job) {
    return job.sent != null
        && job.row.attempts() + 1 >= settings.attempts()
        && breakers.closed(job.realm());
  }

  private static Reason failsAlone(Job job, String said) {
    return new Reason(
        Code.QUICKBOOKS_REFUSED,
        ("%s: QuickBooks failed on it %d times (%s), while it answers others. See the raw answer and"
                + " correct the record, or ask Intuit; then replay: it is looked for first.")
            .formatted(job.label(), job.row.attempts() + 1, said));
  }

  private void broken(Job job, String what, String raw) {
    LOG.error("Delivery {} is broken: {}", job.row.id(), what);
    results.parked(
        job,
        new Reason(
            Code.BROKEN,
            "%s: Ledgerbridge failed (%s). Report it with the raw fault; then replay."
                .formatted(job.label(), what)),
        raw);
  }

  private Instant settled(Job job) {
    Duration backoff = backoff(job);
    boolean longer = backoff.compareTo(settings.settle()) > 0;
    return clock.instant().plus(longer ? backoff : settings.settle());
  }

  private static Duration backoff(Job job) {
    return Duration.ofMillis(BACKOFF.apply(Math.min(job.row.attempts(), 20) + 1));
  }

  private static String stack(Exception fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
