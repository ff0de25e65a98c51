package io.ledgerbridge.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** Deliveries that are under way while Ledgerbridge is renewed. */
class StoredDocumentTest {

  @Test
  void a_document_that_was_stored_by_the_version_before_can_be_read() throws Exception {
    SalesDocument document =
        read(
            """
            { "kind": "INVOICE", "date": "2026-11-23", "currency": "USD", "total": 10.00,
              "source": { "portal": "1", "objectType": "deals", "objectId": "2", "name": "Acme" },
              "party": { "objectType": "contacts", "objectId": "51", "chosen": "the only one",
                "address": { "street": "1 New Street" } },
              "lines": [ { "number": 1, "name": "Widget", "description": "", "quantity": 1,
                "unitPrice": 10.00, "amount": 10.00, "taxable": false } ],
              "choices": { "company": "", "terms": "", "customer": "", "products": "", "memo": "",
                "money": { "depositAccount": "" } },
              "discount": 0 }
            """);

    assertThat(document.details()).isEqualTo(Details.NONE);
    assertThat(document.choices().form()).isEqualTo(FormChoices.NONE);
    assertThat(document.lines().get(0).serviceDate()).isEmpty();
    assertThat(document.lines().get(0).recurring()).isFalse();
    assertThat(document.party().orElseThrow().address().secondLine()).isEmpty();
  }

  private static SalesDocument read(String json) throws JsonProcessingException {
    return JsonMapper.builder().findAndAddModules().build().readValue(json, SalesDocument.class);
  }
}
