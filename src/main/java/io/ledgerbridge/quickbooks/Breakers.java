package io.ledgerbridge.quickbooks;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/**
 * A circuit breaker for each company. Camel's own EIP knows one for a route, so that one company's
 * outage would stop the others.
 */
public class Breakers {
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private final CircuitBreakerRegistry registry;
  private final Clock clock;

  public Breakers(Clock clock) {
    this.clock = clock;
    registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(8)
                .failureRateThreshold(50)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(
                    IntervalFunction.ofExponentialRandomBackoff(FIRST, 2.0, 0.2, LONGEST))
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .build());
  }

  /**
   * @throws QuickBooksFault.Pause when the calls of the company fail too often to go on
   */
  public void permit(@Header("realm") String realm) {
    try {
      breaker(realm).acquirePermission();
    } catch (CallNotPermittedException open) {
      throw new QuickBooksFault.Pause(
          QuickBooksFault.BREAKER, "QuickBooks fails or does not answer at all", "", 5);
    }
  }

  /**
   * What became of a permitted call: silence and errors of the server count as failures, refusals
   * do not.
   */
  public void made(
      @Header("realm") String realm,
      @Header(Exchange.HTTP_RESPONSE_CODE) Integer status,
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception fault) {
    if (fault instanceof NotSent) {
      breaker(realm).releasePermission();
    } else if (fault != null || status == null || status >= 500) {
      breaker(realm).onError(0, TimeUnit.MILLISECONDS, new IllegalStateException("no answer"));
    } else {
      breaker(realm).onSuccess(0, TimeUnit.MILLISECONDS);
    }
  }

  /** Whether the company's calls go through as a rule. */
  public boolean closed(String realm) {
    return breaker(realm).getState() == CircuitBreaker.State.CLOSED;
  }

  private CircuitBreaker breaker(String realm) {
    return registry.circuitBreaker(realm);
  }
}
