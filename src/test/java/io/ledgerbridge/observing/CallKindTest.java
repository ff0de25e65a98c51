package io.ledgerbridge.observing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No id and no name of anybody gets into a label. */
class CallKindTest {

  @ParameterizedTest
  @CsvSource({
    "/crm/objects/2026-03/deals/search, search",
    "/crm/v3/objects/deals/search, search",
    "/crm/objects/2026-03/deals/batch/read, batch-read",
    "/crm/objects/2026-03/deals/batch/update, batch-write",
    "/crm/v4/associations/deals/contacts/batch/read, associations",
    "/crm/objects/2026-03/deals/4711, record",
    "/crm/properties/2026-03/deals, definitions",
    "/crm/pipelines/2026-03/deals, definitions",
    "/account-info/2026-03/details, account",
    "/automation/2026-03/actions/callbacks/ap-1-2/complete, action-callback",
    "/oauth/v2/private-apps/get/access-token-info, token-info",
    "/something/new/4711, other"
  })
  void a_call_to_hubspot_is_told_in_a_word(String path, String kind) {
    assertThat(CallKind.ofHubSpot(path)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v3/company/9130/query, query",
    "GET, /v3/company/9130/cdc, cdc",
    "GET, /v3/company/9130/companyinfo/9130, companyinfo",
    "POST, /v3/company/9130/invoice, create-invoice",
    "POST, /v3/company/9130/4711, other"
  })
  void a_call_to_quickbooks_is_told_by_its_resource(String method, String path, String kind) {
    assertThat(CallKind.ofQuickBooks(method, path)).isEqualTo(kind);
  }
}
