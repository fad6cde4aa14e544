package book.browser;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests with a parameter of type {@link Browser} one: {@code @ExtendWith(InTheBrowser.class)} on the class. All tests of a
 * class share it, each finds it as new, and it ends with the class. Without Chromium these tests are skipped.
 */
public final class InTheBrowser implements ExecutionCondition, ParameterResolver, BeforeEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(InTheBrowser.class);

    /** Ends the browser with its class. */
    private record Started(Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean wanted = context.getTestMethod().stream().anyMatch(method -> takesBrowser(method.getParameterTypes()))
            || context.getTestMethod().isEmpty() && Stream.of(context.getRequiredTestClass().getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(BeforeAll.class) && takesBrowser(method.getParameterTypes()));
        return wanted && !Browser.isThere()
            ? ConditionEvaluationResult.disabled("this machine has no Chromium")
            : ConditionEvaluationResult.enabled("there is a Chromium, or it is not needed");
    }

    private static boolean takesBrowser(Class<?>... types) {
        return Arrays.asList(types).contains(Browser.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext ofClass = context.getTestMethod().isEmpty() ? context : context.getParent().orElseThrow();
        return ofClass.getStore(OURS).getOrComputeIfAbsent(Started.class, key -> new Started(Browser.start()), Started.class)
            .browser();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Started started = context.getStore(OURS).get(Started.class, Started.class);
        if (started != null) {
            started.browser().asNew();
        }
    }
}
