package io.ledgerbridge.findings;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line each in the log. */
public final class TellFindings {
  private static final Logger LOG = LoggerFactory.getLogger(TellFindings.class);

  private TellFindings() {}

  public static void tell(List<Finding> findings) {
    findings.forEach(each -> LOG.info("{}: {} {}", each.code(), each.sentence(), each.remedy()));
  }
}
