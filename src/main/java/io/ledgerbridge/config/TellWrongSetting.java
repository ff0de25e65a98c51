package io.ledgerbridge.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Shows the sentence of a wrong setting at start, and not the stack of the beans around it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TellWrongSetting extends AbstractFailureAnalyzer<WrongSetting> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, WrongSetting wrong) {
    return new FailureAnalysis(
        wrong.getMessage(), "Correct the setting, then start again (see .env.example).", wrong);
  }
}
