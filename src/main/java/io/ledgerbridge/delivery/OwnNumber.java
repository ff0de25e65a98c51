package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.mapping.NumberPattern;
import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Reason.Code;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The number of a document in a company that gives them itself. Where another document has it
 * already the next one is tried: {@code INV-4711}, {@code INV-4711-2} …
 */
record OwnNumber(String base) {
  private static final int MOST = 99;

  /** Empty where the pattern gives none. */
  static Optional<OwnNumber> of(Job job) {
    String number = job.getDocument().details().number();
    boolean standard = job.getDocument().choices().form().documentNumber().isBlank();
    return Optional.of(standard && number.isBlank() ? standard(job) : number)
        .filter(text -> !text.isBlank())
        .map(OwnNumber::new);
  }

  /** Of a document that was stored before there were numbers. */
  private static String standard(Job job) {
    return DocumentKind.of(job.getKind()).letters() + "-" + job.row.key().objectId();
  }

  /** The one that was sent last, or the one after it when QuickBooks said that it is taken. */
  String now(Job job) {
    boolean taken = job.row.reasonCode().equals(Optional.of(Code.DUPLICATE_NUMBER.name()));
    return job.row
        .payload()
        .map(OwnNumber::in)
        .filter(sent -> place(sent).isPresent())
        .map(sent -> taken ? after(sent).orElse(sent) : sent)
        .orElse(base);
  }

  /** Empty when the number is none of ours, or all have been tried. */
  Optional<String> after(String taken) {
    return place(taken).filter(place -> place < MOST).map(place -> at(place + 1));
  }

  /** The number in a payload; blank where there is none. */
  static String in(String payload) {
    JsonNode number = Documents.read(payload).path("DocNumber");
    return number.asText("");
  }

  private Optional<Integer> place(String number) {
    return IntStream.rangeClosed(1, MOST)
        .filter(place -> at(place).equals(number))
        .boxed()
        .findFirst();
  }

  private String at(int place) {
    String suffix = place == 1 ? "" : "-" + place;
    return Cut.to(NumberPattern.LENGTH - suffix.length(), base) + suffix;
  }
}
