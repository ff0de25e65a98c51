package io.ledgerbridge.routefiles;

import java.beans.Introspector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans of the application by name and type, read without starting it. */
final class KnownBeans {
  private static final String OURS = "io.ledgerbridge";

  private KnownBeans() {}

  static Map<String, Class<?>> all() {
    Map<String, Class<?>> beans = new HashMap<>();
    classes()
        .forEach(
            each -> {
              beans.put(Introspector.decapitalize(each.getSimpleName()), each);
              Arrays.stream(each.getDeclaredMethods())
                  .filter(method -> method.isAnnotationPresent(Bean.class))
                  .forEach(method -> beans.put(method.getName(), method.getReturnType()));
            });
    return beans;
  }

  private static Stream<Class<?>> classes() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Component.class));
    return scan.findCandidateComponents(OURS).stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
  }
}
