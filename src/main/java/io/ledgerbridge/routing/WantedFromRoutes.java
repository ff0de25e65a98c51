package io.ledgerbridge.routing;

import io.ledgerbridge.delivery.FlowInputs;
import io.ledgerbridge.inbox.WantedProperties;
import io.ledgerbridge.routefiles.LoadedRoutes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What our mappers read, and what the loaded route files name as <code>properties[x]</code> or as a
 * trigger.
 */
public class WantedFromRoutes implements WantedProperties {
  private static final Pattern USED = Pattern.compile("properties\\[['\"]?(\\w+)['\"]?]");
  private static final Pattern TRIGGER =
      Pattern.compile("trigger:\\s*['\"]?(\\w+(?:\\s*,\\s*\\w+)*)");
  private static final Pattern NUMBER = Pattern.compile("documentNumber:\\s*(.+)");
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, List<String>> MAPPED =
      Map.of(
          "quotes",
          List.of(
              "hs_title",
              "hs_quote_amount",
              "hs_currency",
              "hs_status",
              "hs_quote_number",
              "hs_expiration_date",
              "hs_net_payment_terms",
              "hs_quote_esign_status",
              "hs_sign_status",
              "hs_esign_date",
              "hs_esign_num_signers_required",
              "hs_esign_num_signers_completed",
              "hs_lastmodifieddate"),
          "commerce_payments",
          List.of(
              "hs_initial_amount",
              "hs_fees_amount",
              "hs_platform_fee",
              "hs_net_amount",
              "hs_refunds_amount",
              "hs_latest_status",
              "hs_initiated_date",
              "hs_currency_code",
              "hs_payment_method_type",
              "hs_reference_number",
              "hs_payment_source_app",
              "hs_payment_source_name",
              "hs_processor_type",
              "hs_order_discount_amount",
              "hs_order_discount_percentage",
              "hs_presentment_to_portal_currency_dated_exchange_rate",
              "hs_billing_address_line_1",
              "hs_billing_address_line_2",
              "hs_billing_address_city",
              "hs_billing_address_state",
              "hs_billing_address_zip",
              "hs_billing_address_country",
              "hs_shipping_address_line_1",
              "hs_shipping_address_line_2",
              "hs_shipping_address_city",
              "hs_shipping_address_state",
              "hs_shipping_address_zip",
              "hs_shipping_address_country",
              "hs_lastmodifieddate"),
          "discounts",
          List.of("hs_label", "hs_type", "hs_value", "hs_sort_order"),
          "fees",
          List.of("hs_label", "hs_type", "hs_value", "hs_sort_order"),
          "taxes",
          List.of("hs_label", "hs_type", "hs_value", "hs_sort_order"),
          "deals",
          List.of(
              "dealname",
              "amount",
              "deal_currency_code",
              "hs_exchange_rate",
              "dealstage",
              "pipeline",
              "closedate",
              "hs_is_closed_won",
              "hs_lastmodifieddate"),
          "line_items",
          List.of(
              "name",
              "description",
              "hs_sku",
              "hs_product_id",
              "quantity",
              "price",
              "discount",
              "hs_discount_percentage",
              "amount",
              "tax",
              "hs_tax_rate_group_id",
              "recurringbillingfrequency",
              "hs_recurring_billing_period",
              "hs_recurring_billing_start_date",
              "hs_recurring_billing_number_of_payments",
              "hs_tcv",
              "hs_acv",
              "hs_arr",
              "hs_mrr",
              "hs_position_on_quote"),
          "contacts",
          List.of(
              "firstname",
              "lastname",
              "email",
              "phone",
              "mobilephone",
              "company",
              "address",
              "city",
              "state",
              "zip",
              "country"),
          "companies",
          List.of(
              "name", "domain", "phone", "address", "address2", "city", "state", "zip", "country"));
  private static final Map<String, List<String>> HISTORIES =
      Map.of(
          "deals",
          List.of("dealstage"),
          "quotes",
          List.of(
              "hs_status",
              "hs_quote_esign_status",
              "hs_sign_status",
              "hs_esign_num_signers_completed",
              "hs_esign_date"),
          "commerce_payments",
          List.of("hs_latest_status", "hs_refunds_amount"));
  private final LoadedRoutes routes;
  private final FlowInputs inputs;
  private final Map<String, Supplier<Set<String>>> more;
  private final BooleanSupplier companies;

  /**
   * @param inputs what was chosen for a flow outside its file
   * @param more what the configured rules ask, by object type
   * @param companies whether anything but a flow wants the associated company
   */
  public WantedFromRoutes(
      LoadedRoutes routes,
      FlowInputs inputs,
      Map<String, Supplier<Set<String>>> more,
      BooleanSupplier companies) {
    this.companies = companies;
    this.routes = routes;
    this.inputs = inputs;
    this.more = more;
  }

  @Override
  public Collection<String> of(String objectType) {
    Set<String> wanted = new TreeSet<>(MAPPED.getOrDefault(objectType, List.of()));
    if (HISTORIES.containsKey(objectType)) {
      wanted.addAll(named(USED, objectType));
      wanted.addAll(numbering());
      wanted.addAll(memos(objectType));
      wanted.addAll(histories(objectType));
    }
    wanted.addAll(more.getOrDefault(objectType, Set::of).get());
    return wanted;
  }

  @Override
  public Collection<String> histories(String objectType) {
    Set<String> triggers = new TreeSet<>(HISTORIES.getOrDefault(objectType, List.of()));
    named(TRIGGER, objectType).forEach(names -> triggers.addAll(List.of(names.split("\\s*,\\s*"))));
    return triggers;
  }

  /** Whether any flow makes the associated company the customer. */
  public boolean companies() {
    return texts().stream().anyMatch(text -> text.matches("(?s).*customer:\\s*['\"]?company\\b.*"))
        || routes.ids().stream()
            .flatMap(id -> inputs.given(id, "customer").stream())
            .map(String::trim)
            .anyMatch("company"::equals)
        || companies.getAsBoolean();
  }

  /** What the patterns of document numbers name; a type that has no such property ignores it. */
  private Set<String> numbering() {
    Stream<String> chosen =
        routes.ids().stream().flatMap(id -> inputs.given(id, "document-number").stream());
    Stream<String> written =
        texts().stream()
            .flatMap(text -> NUMBER.matcher(text).results())
            .map(match -> match.group(1));
    return Stream.concat(chosen, written)
        .flatMap(pattern -> PART.matcher(pattern).results())
        .map(match -> match.group(1))
        .filter(name -> !name.equals("id"))
        .collect(Collectors.toSet());
  }

  /** What the memos of the environment and the console name, of flows that take the type. */
  private Set<String> memos(String objectType) {
    Set<String> names = new TreeSet<>();
    routes.ids().stream()
        .filter(
            id -> routes.textOf(id).filter(text -> text.contains(source(objectType))).isPresent())
        .flatMap(id -> inputs.given(id, "memo").stream())
        .map(USED::matcher)
        .forEach(matcher -> matcher.results().forEach(found -> names.add(found.group(1))));
    return names;
  }

  private Set<String> named(Pattern pattern, String objectType) {
    String source = source(objectType);
    Set<String> names = new TreeSet<>();
    for (String text : texts()) {
      Matcher matcher = pattern.matcher(text);
      while (text.contains(source) && matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  private static String source(String objectType) {
    return "hubspot-" + objectType.replace("commerce_", "") + "-source";
  }

  private List<String> texts() {
    return routes.ids().stream().flatMap(id -> routes.textOf(id).stream()).distinct().toList();
  }
}
