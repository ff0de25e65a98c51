package io.ledgerbridge.pages;

import io.ledgerbridge.console.ApiRefusal;
import io.ledgerbridge.matching.WrongMappings;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what became of an act: done, or the sentence why not. */
@Component
class Said {
  private final MessageSource messages;

  Said(MessageSource messages) {
    this.messages = messages;
  }

  String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }

  /**
   * @param act answers what is said
   */
  void of(RedirectAttributes to, Supplier<String> act) {
    try {
      to.addFlashAttribute("said", act.get());
    } catch (ApiRefusal | WrongMappings refused) {
      to.addFlashAttribute("wrong", refused.getMessage());
    }
  }
}
