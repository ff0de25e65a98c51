package io.ledgerbridge.review;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where the two sides do not agree.
 *
 * @param sentence what is wrong, with which record, what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
    Code code,
    String flow,
    String objectType,
    String objectId,
    String objectName,
    String realm,
    String documentId,
    String documentNumber,
    Long delivery,
    String sentence) {

  /** What can be wrong. */
  public enum Code {
    /** The record should have a document and has none: it is enrolled. */
    MISSING,
    /** A person must act on it, or it still waits. */
    NOT_DELIVERED,
    /** The document was deleted in QuickBooks. */
    DELETED,
    /** The document was voided in QuickBooks. */
    VOIDED,
    /** The document's total was changed in QuickBooks after it was made. */
    TOTAL_CHANGED,
    /** The document's total is not HubSpot's. */
    TOTAL_DIFFERS,
    /** Two documents say to be made of the same record. */
    TWICE,
    /** A document says to be ours, and no delivery knows it. */
    UNKNOWN_DOCUMENT
  }
}
