package io.ledgerbridge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuickBooksSettingsTest {

  @Test
  void one_company_needs_no_list() {
    assertThat(settings("9130", "AB11").companies())
        .containsExactly(new CompanyToConnect("9130", Optional.empty(), "AB11"));
  }

  @Test
  void several_companies_have_names_if_they_want_and_a_token_each() {
    assertThat(settings("east:9131, 9132", "AB1, AB2").companies())
        .containsExactly(
            new CompanyToConnect("9131", Optional.of("east"), "AB1"),
            new CompanyToConnect("9132", Optional.empty(), "AB2"));
  }

  @Test
  void companies_that_are_connected_already_need_no_token() {
    assertThat(settings("9131,9132", "").companies())
        .extracting(CompanyToConnect::refreshToken)
        .containsExactly("", "");
  }

  @Test
  void nothing_set_is_no_company() {
    assertThat(settings("", "").companies()).isEmpty();
  }

  @Test
  void a_token_too_few_is_told() {
    assertThatThrownBy(() -> settings("9131,9132", "AB1").companies())
        .isInstanceOf(WrongSetting.class)
        .hasMessage(
            "QUICKBOOKS_REALM_ID names 2 companies and QUICKBOOKS_REFRESH_TOKEN has 1 tokens. Give"
                + " one token for each company, in the same order.");
  }

  private static QuickBooksSettings settings(String realms, String tokens) {
    Duration any = Duration.ofSeconds(1);
    return new QuickBooksSettings(
        "sandbox", "", "", "", "", realms, tokens, 0, 0, 0, any, "Clearing", 30, 0, 80);
  }
}
