package io.ledgerbridge.simulator.hubspot;

/** Associates two records that are there, as a HubSpot user does. */
record AssociateRecords(Crm crm, ObjectType from, String fromId, ObjectType to, String toId) {

  void plainly() {
    by(types().plain(from, to));
  }

  /** A label that the account does not have yet is made. */
  void labelled(String label) {
    by(types().find(from, to, label).orElseGet(() -> types().define(from, to, label)));
  }

  void typed(int typeId) {
    by(
        types()
            .find(from, to, typeId)
            .orElseThrow(() -> AssociationEndpoints.unknownType(from, typeId)));
  }

  private void by(AssociationType type) {
    long near = crm.alive(from, fromId).number();
    long far = crm.alive(to, toId).number();
    crm.associations().add(type, near, far);
  }

  private AssociationTypes types() {
    return crm.associations().types();
  }
}
