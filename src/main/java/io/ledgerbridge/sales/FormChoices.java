package io.ledgerbridge.sales;

/**
 * What a person chose to stand on the form; blank where nothing was chosen.
 *
 * @param tracking name or id of a QuickBooks class
 * @param location name or id of a QuickBooks location (department)
 * @param documentNumber pattern of the number, where the company numbers its documents itself:
 *     {@code {id}} stands for the record's id, {@code {x}} for its property {@code x}
 * @param recurring {@code first-payment}, or {@code skip} for leaving recurring lines out
 * @param exchangeRate {@code quickbooks}, or {@code hubspot} for the rate that HubSpot says
 */
public record FormChoices(
    String tracking,
    String location,
    String documentNumber,
    String recurring,
    String exchangeRate) {
  public static final FormChoices NONE = new FormChoices("", "", "", "", "");
}
