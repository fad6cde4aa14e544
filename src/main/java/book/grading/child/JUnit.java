package book.grading.child;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test with JUnit's engine, for test classes that use more of JUnit than {@code @Test}. */
final class JUnit {

    private static final Launcher LAUNCHER = launcher();

    private JUnit() {
    }

    private static Launcher launcher() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JUnit.class.getClassLoader()); // where JUnit looks for its engines
        try {
            return LauncherFactory.create(LauncherConfig.builder()
                    .enableLauncherSessionListenerAutoRegistration(false).enableLauncherDiscoveryListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false).enableTestExecutionListenerAutoRegistration(false).build());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Loads the engine, so that loading it is not part of the first test's time. */
    static void load() {
        LAUNCHER.execute(LauncherDiscoveryRequestBuilder.request().enableImplicitConfigurationParameters(false).build());
    }

    /** Runs the test, throws what it throws, and returns whether it was found. */
    static boolean run(Class<?> type, String method) throws Throwable {
        Throwable[] thrown = new Throwable[1];
        boolean[] ended = new boolean[1];
        LAUNCHER.execute(LauncherDiscoveryRequestBuilder.request().enableImplicitConfigurationParameters(false)
                .selectors(selectMethod(type, method)).build(), new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                        ended[0] |= identifier.isTest();
                        thrown[0] = thrown[0] != null ? thrown[0] : result.getThrowable().orElse(null);
                    }
                });
        if (thrown[0] != null) {
            throw thrown[0];
        }
        return ended[0];
    }
}
