package io.ledgerbridge.simulator.hubspot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens to quotes in HubSpot itself: the sales person publishes, the buyer signs. */
public final class Quotes {
  /** Those seen on accounts; HubSpot documents none of them as the one that tells of signing. */
  public static final List<String> SIGNATURE =
      List.of(
          "hs_quote_esign_status",
          "hs_sign_status",
          "hs_esign_num_signers_completed",
          "hs_esign_date");

  private static final ObjectType QUOTES = ObjectType.of("quotes");
  private final Crm crm;
  private final Map<String, PropertyDefinition> definitions;

  Quotes(Crm crm) {
    this.crm = crm;
    this.definitions =
        SIGNATURE.stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> crm.definitions().find(QUOTES, name).orElseThrow()));
  }

  /**
   * The account has only these properties of a signature from now on, in the beginning all.
   *
   * @param names some of {@link #SIGNATURE}
   */
  public void signatureProperties(Set<String> names) {
    Set<String> unknown = new HashSet<>(names);
    unknown.removeAll(SIGNATURE);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "No property of a signature: " + unknown + "; there are " + SIGNATURE);
    }
    definitions.forEach(
        (name, definition) -> {
          if (names.contains(name)) {
            crm.definitions().put(QUOTES, definition);
          } else {
            crm.definitions().remove(QUOTES, name);
          }
        });
  }

  /** It becomes visible to the buyer, gets a number and a link, and is locked. */
  public void publish(String id) {
    update(id, Map.of("hs_status", "APPROVAL_NOT_NEEDED"));
  }

  /** All who must sign have signed. */
  public void sign(String id) {
    sign(id, required(id));
  }

  /**
   * @param signers how many have signed by now; the signature is complete with the last one
   */
  public void sign(String id, int signers) {
    CrmRecord quote = crm.alive(QUOTES, id);
    if (!"true".equals(quote.property("hs_locked").orElse(""))) {
      throw new IllegalStateException("Quote " + id + " is not published: nobody can sign it");
    }
    Map<String, String> signed = new HashMap<>();
    int required = required(id);
    signed.put("hs_esign_num_signers_required", Integer.toString(required));
    signed.put("hs_esign_num_signers_completed", Integer.toString(signers));
    signed.put("hs_quote_esign_status", signers < required ? "PENDING_SIGNATURE" : "SIGNED");
    if (signers >= required) {
      signed.put("hs_sign_status", "ESIGN_COMPLETED");
      signed.put("hs_esign_date", Timestamps.iso(crm.now()));
      if (quote.property("hs_template_type").filter("CPQ_QUOTE"::equals).isPresent()) {
        signed.put("hs_status", "ACCEPTED");
      }
    }
    signed.keySet().removeIf(name -> crm.definitions().find(QUOTES, name).isEmpty());
    update(id, signed);
  }

  private int required(String id) {
    String required = "hs_esign_num_signers_required";
    return crm.alive(QUOTES, id).property(required).map(Integer::valueOf).orElse(1);
  }

  private void update(String id, Map<String, String> properties) {
    crm.update(QUOTES, id, properties, Origin.PERSON);
  }
}
