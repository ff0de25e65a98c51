package io.ledgerbridge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages depend downward only, and those of one level not on each other. */
class PackagesTest {
  private static final String OURS = "io.ledgerbridge";

  /** From the bottom to the top; the root package stands above all and puts them together. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("config", "sales", "nodes", "routefiles"),
          List.of("connections"),
          List.of("hubspot", "quickbooks"),
          List.of("mapping", "matching"),
          List.of("delivery"),
          List.of("inbox"),
          List.of("actions", "kafka", "sync", "tracking"),
          List.of("findings"),
          List.of("connecting"),
          List.of("doors", "routing"),
          List.of("review", "observing", "startup"),
          List.of("alerts"),
          List.of("people"),
          List.of("console", "hubspotapp"),
          List.of("simulator"),
          List.of("trial"),
          List.of("cases"),
          List.of("editing"),
          List.of("pages", "doctor"),
          List.of("command"));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(OURS);

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_depends_downward_only(String name) {
    classes()
        .that(in(name))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(OURS + ".."))
                .or(in(name))
                .or(resideInAnyPackage(below(name)))
                .or(started(name)))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void every_package_has_its_level() {
    Stream<String> found =
        MAIN.stream()
            .map(JavaClass::getPackageName)
            .filter(each -> each.startsWith(OURS + "."))
            .map(each -> each.substring(OURS.length() + 1).split("\\.")[0]);

    assertThat(packages()).containsAll(found.toList());
  }

  @Test
  void the_two_simulators_do_not_know_each_other() {
    noClasses()
        .that(in("simulator.hubspot"))
        .should()
        .dependOnClassesThat(in("simulator.quickbooks"))
        .check(MAIN);
    noClasses()
        .that(in("simulator.quickbooks"))
        .should()
        .dependOnClassesThat(in("simulator.hubspot"))
        .check(MAIN);
  }

  static Stream<String> packages() {
    return LEVELS.stream().flatMap(List::stream);
  }

  /**
   * The simulators play the other side: they know nothing of ours, though they stand near the top.
   */
  private static String[] below(String name) {
    return name.equals("simulator")
        ? new String[0]
        : LEVELS.stream()
            .takeWhile(level -> !level.contains(name))
            .flatMap(List::stream)
            .map(each -> OURS + "." + each + "..")
            .toArray(String[]::new);
  }

  /** A trial and a command start the whole application, by its one class. */
  private static DescribedPredicate<JavaClass> started(String name) {
    return List.of("trial", "command").contains(name)
        ? equivalentTo(Ledgerbridge.class)
        : DescribedPredicate.alwaysFalse();
  }

  private static DescribedPredicate<JavaClass> in(String name) {
    return resideInAPackage(OURS + "." + name + "..");
  }
}
