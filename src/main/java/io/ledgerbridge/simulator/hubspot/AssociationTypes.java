package io.ledgerbridge.simulator.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which associations there can be, with HubSpot's type ids and the labels an account made. */
final class AssociationTypes {
  /**
   * from, to, type id, type id of the other direction, label. HubSpot does not tell the other
   * direction of 297, 393, 411, 413, 415 and 428: there it is guessed.
   */
  private static final String HUBSPOT_DEFINED =
      """
      deal contact 3 4
      deal company 341 342
      deal company 5 6 Primary
      deal line_item 19 20
      deal quote 63 64
      deal invoice 176 175
      deal commerce_payment 392 391
      deal order 511 512
      deal subscription 300 299
      deal ticket 27 28
      quote contact 69 70
      quote contact 702 703 Signer
      quote contact 1226 1227 Billing contact
      quote company 71 72
      quote company 1334 1335 Billing company
      quote line_item 67 68
      quote quote_template 286 285
      quote discount 362 361
      quote fee 364 363
      quote tax 366 365
      quote invoice 408 407
      quote commerce_payment 398 397
      quote subscription 304 303
      quote order 731 730
      commerce_payment contact 387 388
      commerce_payment company 389 390
      commerce_payment line_item 395 396
      commerce_payment invoice 542 541
      commerce_payment order 524 523
      commerce_payment subscription 393 394
      commerce_payment discount 428 427
      commerce_payment fee 1326 1327
      commerce_payment ticket 1354 1355
      invoice contact 177 178
      invoice company 179 180
      invoice line_item 409 410
      invoice discount 411 412
      invoice fee 413 414
      invoice tax 415 416
      invoice order 517 518
      invoice subscription 622 623
      order contact 507 508
      order line_item 513 514
      subscription contact 295 296
      subscription company 297 298
      subscription line_item 301 302
      contact company 279 280
      contact company 1 2 Primary
      contact company 930 931 Billing contact
      line_item discount 368 367
      """;

  private final List<AssociationType> types = new CopyOnWriteArrayList<>(hubSpotDefined());

  List<AssociationType> between(ObjectType from, ObjectType to) {
    return types.stream().filter(type -> type.joins(from, to)).toList();
  }

  /** The plain type that every associated pair of these has. */
  AssociationType plain(ObjectType from, ObjectType to) {
    return between(from, to).stream()
        .filter(type -> type.label().isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    from.singular() + " and " + to.singular() + " cannot be associated"));
  }

  Optional<AssociationType> find(ObjectType from, ObjectType to, int id) {
    return between(from, to).stream().filter(type -> type.id() == id).findFirst();
  }

  Optional<AssociationType> find(ObjectType from, ObjectType to, String label) {
    return between(from, to).stream()
        .filter(type -> type.label().filter(label::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  /** Makes a label of the account, as its users do. */
  synchronized AssociationType define(ObjectType from, ObjectType to, String label) {
    int id =
        types.stream()
            .filter(type -> type.category().equals("USER_DEFINED"))
            .mapToInt(AssociationType::id)
            .max()
            .orElse(34);
    AssociationType made =
        new AssociationType(from, to, "USER_DEFINED", id + 1, id + 2, Optional.of(label));
    types.add(made);
    types.add(made.reversed());
    return made;
  }

  private static List<AssociationType> hubSpotDefined() {
    List<AssociationType> types = new ArrayList<>();
    for (String line : HUBSPOT_DEFINED.split("\n")) {
      AssociationType type = hubSpotDefined(line.split(" ", 5));
      types.add(type);
      types.add(type.reversed());
    }
    return types;
  }

  private static AssociationType hubSpotDefined(String[] words) {
    return new AssociationType(
        ObjectType.of(words[0]),
        ObjectType.of(words[1]),
        "HUBSPOT_DEFINED",
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        words.length > 4 ? Optional.of(words[4]) : Optional.empty());
  }
}
