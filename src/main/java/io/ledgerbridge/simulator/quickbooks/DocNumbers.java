package io.ledgerbridge.simulator.quickbooks;

import java.util.Locale;
import java.util.function.Predicate;

/** Document numbers: counted by the server unless the company numbers by itself; never twice. */
final class DocNumbers {
  private static final long FIRST = 1001;

  private DocNumbers() {}

  static String key(Kind kind, String number) {
    return "number:" + number.toLowerCase(Locale.ROOT) + ":" + kind.name();
  }

  static void check(Draft draft, Document kind) {
    if (!draft.text("DocNumber").isEmpty()) {
      refuseTaken(draft, kind);
      count(draft, kind);
    } else if (draft.before().isPresent() && !draft.was("DocNumber").isMissingNode()) {
      draft.entity().set("DocNumber", draft.was("DocNumber"));
    } else if (!kind.numberedByHand(draft.books())) {
      draft.entity().put("DocNumber", next(draft, kind));
    }
  }

  private static String next(Draft draft, Document kind) {
    draft.books().skip(kind.counter(), FIRST - 1);
    String number = draft.books().next(kind.counter());
    return inUse(draft, number) ? next(draft, kind) : number;
  }

  private static boolean inUse(Draft draft, String number) {
    Predicate<Kind> uses = kind -> draft.books().taken().inUse(key(kind, number));
    return Kinds.all().stream().anyMatch(uses);
  }

  /** An explicit number on create moves the counter, one on update does not. */
  private static void count(Draft draft, Document kind) {
    if (draft.before().isEmpty() && draft.text("DocNumber").matches("[1-9]\\d{0,14}")) {
      draft.books().skip(kind.counter(), Long.parseLong(draft.text("DocNumber")));
    }
  }

  private static void refuseTaken(Draft draft, Document kind) {
    if (draft.options().allowsDuplicateNumber() || !kind.numberIsUnique(draft)) {
      return;
    }
    String number = draft.text("DocNumber");
    Kinds.all().stream()
        .filter(other -> other == kind || draft.settings().numbersSpanDocuments())
        .flatMap(
            other ->
                draft.books().taken().byAnother(key(other, number), kind, draft.entity()).stream())
        .findFirst()
        .ifPresent(holder -> refuse(number, holder));
  }

  private static void refuse(String number, Taken.Holder holder) {
    throw Rejection.of(
        "6140",
        "Duplicate Document Number Error",
        ("Duplicate Document Number Error : You must specify a different number. This number has"
                + " already been used. DocNumber=%s is assigned to TxnType=%s with TxnId=%s")
            .formatted(number, holder.entity(), holder.id()));
  }
}
