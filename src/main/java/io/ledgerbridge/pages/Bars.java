package io.ledgerbridge.pages;

import io.ledgerbridge.delivery.Figures.Hour;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The picture of a day: a bar an hour, as high as what was delivered in it.
 *
 * @param y of its upper edge, in a picture that is {@value #HEIGHT} high
 */
record Bars(int x, int y, int height, Instant from, long delivered) {
  static final int HEIGHT = 80;
  private static final int STEP = 20;

  static List<Bars> of(List<Hour> hours) {
    long most = hours.stream().mapToLong(Hour::delivered).max().orElse(0);
    List<Bars> bars = new ArrayList<>();
    for (Hour hour : hours) {
      int height = most == 0 ? 0 : (int) Math.ceil((double) hour.delivered() * HEIGHT / most);
      bars.add(
          new Bars(bars.size() * STEP, HEIGHT - height, height, hour.from(), hour.delivered()));
    }
    return bars;
  }
}
