package io.ledgerbridge.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test once on each engine. */
final class EachDatabase implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return Arrays.stream(Engine.values()).map(engine -> invocation(engine, ofClass(context)));
  }

  private static ExtensionContext ofClass(ExtensionContext method) {
    return method.getParent().orElseThrow();
  }

  private static TestTemplateInvocationContext invocation(Engine engine, ExtensionContext owner) {
    return new TestTemplateInvocationContext() {
      @Override
      public String getDisplayName(int index) {
        return engine.toString();
      }

      @Override
      public List<Extension> getAdditionalExtensions() {
        return List.of(new Given(engine, owner));
      }
    };
  }

  private record Given(Engine engine, ExtensionContext owner) implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Database.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Database database =
          owner
              .getStore(Namespace.create(EachDatabase.class))
              .getOrComputeIfAbsent(engine, key -> new Open(engine.create()), Open.class)
              .database();
      database.empty();
      return database;
    }
  }

  /** Closed with its test class. */
  private record Open(Database database) implements CloseableResource {
    @Override
    public void close() {
      database.close();
    }
  }
}
