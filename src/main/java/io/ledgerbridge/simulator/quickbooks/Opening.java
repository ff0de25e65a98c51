package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a new company has on its first day. The ids are those of Intuit's sample company. */
record Opening(Books books, Entries entries) {
  static final String AUTOMATED_RATE = "3";

  void write(String realm) {
    preferences();
    companyInfo(realm);
    accounts();
    terms();
    payment("1", "Cash", "NON_CREDIT_CARD");
    payment("2", "Check", "NON_CREDIT_CARD");
    payment("3", "Credit card", "CREDIT_CARD");
    new OpeningTax(books, entries).write();
    books.skip("Account", 100);
  }

  private void accounts() {
    account("35", "Checking", "Bank", "Checking");
    account("4", "Undeposited Funds", "Other Current Asset", "UndepositedFunds");
    account("79", "Sales of Product Income", "Income", "SalesOfProductIncome");
    account("1", "Services", "Income", "ServiceFeeIncome");
    account("86", "Discounts given", "Income", "DiscountsRefundsGiven");
    account("8", "Bank Charges", "Expense", "BankCharges");
    account("80", "Cost of Goods Sold", "Cost of Goods Sold", "SuppliesMaterialsCogs");
    account("81", "Inventory Asset", "Other Current Asset", "Inventory");
    account("41", "Mastercard", "Credit Card", "CreditCard");
    account("84", "Accounts Receivable (A/R)", "Accounts Receivable", "AccountsReceivable");
  }

  private void terms() {
    term("1", "Due on receipt", 0);
    term("2", "Net 15", 15);
    term("3", "Net 30", 30);
    term("4", "Net 60", 60);
  }

  private void account(String id, String name, String type, String subType) {
    add("Account", id, name, Json.object().put("AccountType", type).put("AccountSubType", subType));
  }

  private void term(String id, String name, int days) {
    add("Term", id, name, Json.object().put("DueDays", days));
  }

  private void payment(String id, String name, String type) {
    add("PaymentMethod", id, name, Json.object().put("Type", type));
  }

  private void add(String entity, String id, String name, ObjectNode rest) {
    entries.create(Kinds.named(entity), rest.put("Id", id).put("Name", name), Options.NONE);
  }

  private void companyInfo(String realm) {
    ObjectNode info = books.companyInfo();
    info.put("Id", "1").put("SyncToken", "0").put("domain", "QBO").put("sparse", false);
    info.put("CompanyName", "Simulated company " + realm);
    info.put("LegalName", "Simulated company " + realm);
    info.put("Country", books.country()).put("FiscalYearStartMonth", "January");
    info.put("SupportedLanguages", "en")
        .put("DefaultTimeZone", books.times().clock().getZone().getId());
    info.putObject("Email").put("Address", "books@example.com");
    info.set(
        "NameValue",
        Json.of(
                """
                {"NameValue": [
                  {"Name": "OfferingSku", "Value": "QuickBooks Online Plus"},
                  {"Name": "SubscriptionStatus", "Value": "PAID"},
                  {"Name": "ItemCategoriesFeature", "Value": "true"}]}
                """)
            .get("NameValue"));
    dated(info);
  }

  private void preferences() {
    ObjectNode preferences = books.preferences();
    preferences.setAll(
        Json.of(
            """
            {"Id": "1", "SyncToken": "0", "domain": "QBO", "sparse": false,
             "AccountingInfoPrefs": {"FirstMonthOfFiscalYear": "January", "UseAccountNumbers": false,
               "TaxYearMonth": "January", "ClassTrackingPerTxn": false,
               "ClassTrackingPerTxnLine": false, "TrackDepartments": false,
               "CustomerTerminology": "Customers", "DepartmentTerminology": "Location"},
             "ProductAndServicesPrefs": {"ForSales": true, "ForPurchase": true,
               "QuantityWithPriceAndRate": true, "QuantityOnHand": true},
             "SalesFormsPrefs": {"CustomTxnNumbers": false, "AllowDeposit": true,
               "AllowDiscount": true, "AllowEstimates": true, "AllowServiceDate": true,
               "AllowShipping": false, "ETransactionPaymentEnabled": false,
               "DefaultTerms": {"value": "3"}, "DefaultDiscountAccount": "86",
               "AutoApplyCredit": false, "AutoApplyPayments": false, "UsingPriceLevels": false,
               "CustomField": [
                 {"CustomField": [{"Name": "SalesFormsPrefs.UseSalesCustom1",
                   "Type": "BooleanType", "BooleanValue": true}]},
                 {"CustomField": [{"Name": "SalesFormsPrefs.SalesCustomName1",
                   "Type": "StringType", "StringValue": "Crew #"}]}]},
             "VendorAndPurchasesPrefs": {"TrackingByCustomer": true, "BillableExpenseTracking": true,
               "UseCustomTxnNumbers": false},
             "TaxPrefs": {"UsingSalesTax": true, "TaxGroupCodeRef": {"value": "2"}},
             "CurrencyPrefs": {"MultiCurrencyEnabled": false},
             "OtherPrefs": {"NameValue": [
               {"Name": "WarnDuplicateCheckNumber", "Value": "true"},
               {"Name": "WarnDuplicateBillNumber", "Value": "false"}]}}
            """));
    preferences
        .withObject("/CurrencyPrefs")
        .putObject("HomeCurrency")
        .put("value", books.currency());
    if (books.american()) {
      preferences.withObject("/TaxPrefs").put("PartnerTaxEnabled", true);
    }
    dated(preferences);
  }

  private void dated(ObjectNode entity) {
    String now = books.times().now();
    entity.putObject("MetaData").put("CreateTime", now).put("LastUpdatedTime", now);
  }
}
