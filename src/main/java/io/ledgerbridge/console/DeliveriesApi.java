package io.ledgerbridge.console;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Deliveries.Query;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.delivery.Trail;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.people.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/deliveries}: list, show, replay, dismiss. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveriesApi {
  private static final int MOST = 500;
  private final Deliveries deliveries;
  private final Replays replays;
  private final Trail trail;
  private final Who who;

  DeliveriesApi(Deliveries deliveries, Replays replays, Trail trail, Who who) {
    this.deliveries = deliveries;
    this.replays = replays;
    this.trail = trail;
    this.who = who;
  }

  /**
   * A page, newest first.
   *
   * @param next the {@code after} of the next page, or null
   */
  record Page(List<DeliveryView> items, String next) {}

  /** Why a delivery is dismissed. */
  record Note(String note) {}

  @GetMapping
  Page list(
      @RequestParam Optional<String> state,
      @RequestParam Optional<String> flow,
      @RequestParam Optional<String> objectType,
      @RequestParam Optional<String> objectId,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = "50") int limit) {
    state.filter(value -> !value.isBlank()).ifPresent(DeliveriesApi::known);
    int size = Math.max(1, Math.min(MOST, limit));
    Query query =
        new Query(
            given(state),
            given(flow),
            given(objectType),
            given(objectId),
            given(after).map(DeliveriesApi::number),
            size);
    List<Delivery> rows = deliveries.list(query);
    String next = rows.size() < size ? null : Long.toString(rows.get(size - 1).id());
    return new Page(rows.stream().map(row -> DeliveryView.of(row, null)).toList(), next);
  }

  @GetMapping("/{id}")
  DeliveryView show(@PathVariable String id) {
    Delivery row = find(id);
    return DeliveryView.of(row, trail.of(row.id()));
  }

  @PostMapping("/{id}/replay")
  DeliveryView replay(@PathVariable String id) {
    if (!replays.replay(find(id), who.name())) {
      throw new ApiRefusal(HttpStatus.CONFLICT, "Only a parked delivery can be replayed.");
    }
    return show(id);
  }

  @PostMapping("/{id}/dismiss")
  DeliveryView dismiss(@PathVariable String id, @RequestBody(required = false) Note note) {
    if (note == null || note.note() == null || note.note().isBlank()) {
      throw new ApiRefusal(
          HttpStatus.BAD_REQUEST, "Say why: send {\"note\": \"…\"} with the request.");
    }
    if (!deliveries.dismiss(find(id), who.name(), note.note())) {
      throw new ApiRefusal(HttpStatus.CONFLICT, "Only a parked delivery can be dismissed.");
    }
    return show(id);
  }

  private Delivery find(String id) {
    return deliveries
        .find(number(id))
        .orElseThrow(
            () -> new ApiRefusal(HttpStatus.NOT_FOUND, "There is no delivery " + id + "."));
  }

  private static Optional<String> given(Optional<String> value) {
    return value.filter(text -> !text.isBlank());
  }

  private static long number(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw new ApiRefusal(HttpStatus.NOT_FOUND, "There is no delivery with that id.");
    }
    return Long.parseLong(id);
  }

  private static void known(String state) {
    if (Arrays.stream(State.values()).noneMatch(each -> each.id().equals(state))) {
      throw new ApiRefusal(HttpStatus.BAD_REQUEST, "There is no state '" + state + "'.");
    }
  }
}
