package io.ledgerbridge.actions;

/** What a workflow can use after an action, by the name of the output field. */
public enum ActionOutput {
  DOCUMENT_ID("documentId"),
  DOCUMENT_NUMBER("documentNumber"),
  DOCUMENT_URL("documentUrl"),
  TOTAL("total"),
  /** Why no document was made, in one sentence; empty when there is one. */
  REASON("reason");

  private final String field;

  ActionOutput(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }
}
