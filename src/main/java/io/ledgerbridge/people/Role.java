package io.ledgerbridge.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** What a person may do: look at everything, or also act. */
public enum Role {
  LOOKS,
  ACTS;

  /** As it is stored and sent. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Who acts may look, too. */
  List<GrantedAuthority> authorities() {
    return AuthorityUtils.createAuthorityList(
        Arrays.stream(values())
            .filter(each -> each.compareTo(this) <= 0)
            .map(each -> "ROLE_" + each.name())
            .toList());
  }
}
