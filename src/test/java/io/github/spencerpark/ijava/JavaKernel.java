package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.Attachment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.ContentType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * An imitation of stock IJava 1.3.0's kernel for tests, with its names and its rules: its default imports and no others,
 * one snippet after the other, each must be defined at once, the last snippet's expression is the result.
 */
public final class JavaKernel extends BaseKernel implements AutoCloseable {

    private static final List<String> STARTUP = List.of("java.util.*", "java.io.*", "java.math.*", "java.net.*",
            "java.util.concurrent.*", "java.util.prefs.*", "java.util.regex.*",
            "static io.github.spencerpark.ijava.runtime.Display.*", "static io.github.spencerpark.ijava.runtime.Kernel.*");

    private static JavaKernel running;

    private final List<DisplayData> published = new ArrayList<>();
    private final Execution execution;
    private final JShell shell;

    /** A kernel whose cells run, or are only compiled. */
    public JavaKernel(boolean runs) {
        this(runs, System.getProperty("java.class.path"));
    }

    /** A kernel with a class path, IJAVA_CLASSPATH. */
    public JavaKernel(boolean runs, String classPath) {
        running = this;
        execution = new Execution(runs);
        shell = JShell.builder().executionEngine(execution, Map.of())
                .compilerOptions("--class-path", classPath, "-proc:none").build();
        STARTUP.forEach(each -> shell.eval("import " + each + ";"));
        Attachment.attach(this, new ShellReplyEnvironment(null, null, null, null) {
            @Override
            public <T extends ContentType<T>> void publish(T content) {
                published.add((DisplayData) content);
            }
        });
    }

    public static JavaKernel getKernelInstance() {
        return running;
    }

    /** All displays and updates so far, in order. */
    public List<DisplayData> published() {
        return published;
    }

    @Override
    public DisplayData eval(String cell) {
        Object result = null;
        String rest = cell;
        CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        while (info.completeness().isComplete()) {
            result = evalOne(info.source());
            rest = info.remaining();
            info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        }
        if (info.completeness() != Completeness.EMPTY) {
            throw new IllegalStateException("Incomplete: " + rest);
        }
        return result == null ? null : result instanceof DisplayData data ? data : getRenderer().render(result);
    }

    private Object evalOne(String source) {
        Object result = null;
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() != null) {
                continue;
            }
            if (event.exception() != null) {
                throw new IllegalStateException(source.strip() + " threw " + event.exception(), event.exception());
            }
            if (!event.status().isDefined()) {
                throw new IllegalStateException(source.strip() + "\ndoes not compile: "
                        + shell.diagnostics(event.snippet()).map(each -> each.getMessage(null)).toList());
            }
            result = isValue(event.snippet()) ? execution.value : null;
        }
        return result;
    }

    private static boolean isValue(Snippet snippet) {
        return switch (snippet.subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo("Java", "", "", "", "", "", "");
    }

    @Override
    public void close() {
        shell.close();
    }

    private static final class Execution extends DirectExecutionControl implements ExecutionControlProvider {

        private final boolean runs;
        private Object value;

        Execution(boolean runs) {
            this.runs = runs;
        }

        @Override
        public String invoke(String className, String method) throws RunException, InternalException, EngineTerminationException {
            return runs ? super.invoke(className, method) : "";
        }

        @Override
        protected String invoke(Method snippet) throws Exception {
            value = snippet.invoke(null);
            return "";
        }

        @Override
        public String name() {
            return "IJava";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return this;
        }
    }
}
