package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of one sales document: checked, numbered, added up. */
final class SalesLines {
  private static final int MOST = 750;

  private final Draft draft;
  private final Tax tax;
  private final Rounding rounding;
  private final List<ObjectNode> kept = new ArrayList<>();
  private final Map<String, BigDecimal> byTaxCode = new LinkedHashMap<>();
  private Optional<ObjectNode> discount = Optional.empty();
  private BigDecimal subtotal = BigDecimal.ZERO;
  private BigDecimal gross = BigDecimal.ZERO;
  private BigDecimal sinceInline = BigDecimal.ZERO;
  private boolean real;

  SalesLines(Draft draft, Tax tax) {
    this.draft = draft;
    this.tax = tax;
    this.rounding = Rounding.of(draft.entity());
  }

  Sums complete() {
    List<ObjectNode> sent = Json.objects(draft.entity().path("Line"));
    if (sent.isEmpty()) {
      throw Rejection.missing("Line");
    }
    if (sent.size() > MOST) {
      throw Rejection.business("A transaction can have at most " + MOST + " lines.");
    }
    sent.forEach(this::take);
    if (!real) {
      throw Rejection.missing("Line");
    }
    BigDecimal off =
        discount.map(line -> DiscountLine.complete(draft, line, subtotal)).orElse(BigDecimal.ZERO);
    write();
    return new Sums(subtotal, off, gross, byTaxCode, rounding);
  }

  private void take(ObjectNode line) {
    String type = line.path("DetailType").asText("");
    switch (type) {
      case "SalesItemLineDetail" -> item(line);
      case "GroupLineDetail" -> group(line);
      case "DescriptionOnly" -> text(line);
      case "DiscountLineDetail" -> discount(line);
      case "SubTotalLineDetail" -> {}
      default -> throw Rejection.missing("Line.DetailType");
    }
  }

  private void item(ObjectNode line) {
    if (!line.has("Amount")) {
      throw Rejection.missing("Line.Amount");
    }
    boolean sold = SalesItemLine.check(draft, line);
    real |= sold;
    kept.add(line);
    if (sold) {
      add(line);
    } else {
      line.put("Amount", BigDecimal.ZERO);
    }
  }

  private void add(ObjectNode line) {
    ObjectNode detail = (ObjectNode) line.get("SalesItemLineDetail");
    tax.line(draft.entity(), line, detail);
    BigDecimal amount = rounding.round(line.get("Amount").decimalValue());
    line.set("Amount", DecimalNode.valueOf(amount));
    byTaxCode.merge(Json.ref(detail, "TaxCodeRef"), amount, BigDecimal::add);
    subtotal = subtotal.add(amount);
    gross = gross.add(detail.path("TaxInclusiveAmt").decimalValue());
    sinceInline = sinceInline.add(amount);
  }

  /** A bundle is worth its inner lines. */
  private void group(ObjectNode line) {
    BigDecimal before = subtotal;
    List<ObjectNode> inner = Json.objects(line.path("GroupLineDetail").path("Line"));
    int size = kept.size();
    inner.forEach(this::take);
    kept.subList(size, kept.size()).clear();
    line.set("Amount", DecimalNode.valueOf(subtotal.subtract(before)));
    real = true;
    kept.add(line);
  }

  private void text(ObjectNode line) {
    line.remove("Amount");
    if (line.path("Description").asText().equals("Subtotal:")) {
      line.set("Amount", DecimalNode.valueOf(sinceInline));
      sinceInline = BigDecimal.ZERO;
      real = true;
    }
    kept.add(line);
  }

  private void discount(ObjectNode line) {
    if (discount.isPresent()) {
      throw Rejection.business("A transaction can have only one discount line.");
    }
    discount = Optional.of(line);
  }

  private void write() {
    ArrayNode lines = Json.array();
    for (ObjectNode line : kept) {
      number(line, lines.size() + 1);
      lines.add(line);
    }
    ObjectNode sum = lines.addObject();
    sum.set("Amount", DecimalNode.valueOf(subtotal));
    sum.put("DetailType", "SubTotalLineDetail").putObject("SubTotalLineDetail");
    discount.ifPresent(
        line -> {
          number(line, kept.size() + 1);
          lines.add(line);
        });
    draft.entity().set("Line", lines);
  }

  private static void number(ObjectNode line, int number) {
    line.put("Id", Integer.toString(number)).put("LineNum", number);
  }
}
