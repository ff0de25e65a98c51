package io.ledgerbridge.observing;

import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Things of this node, counted by one label.
 *
 * @param counted by the value of the label
 */
record CountedFigure(String name, String meaning, String label, Supplier<Map<String, Long>> counted)
    implements Figure {

  @Override
  public List<Row<Number>> read() {
    return counted.get().entrySet().stream()
        .map(each -> Row.<Number>of(Tags.of(label, each.getKey()), each.getValue()))
        .toList();
  }
}
