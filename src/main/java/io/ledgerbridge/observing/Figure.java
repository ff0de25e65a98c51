package io.ledgerbridge.observing;

import io.micrometer.core.instrument.MultiGauge.Row;
import java.util.List;

/** A gauge that is read now and then, with a value for each set of its labels. */
interface Figure {
  /** In Micrometer's spelling, with dots. */
  String name();

  /** One sentence without a full stop: what Prometheus shows as its help. */
  String meaning();

  List<Row<Number>> read();
}
