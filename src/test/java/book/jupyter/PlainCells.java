package book.jupyter;

import java.lang.reflect.Method;
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
 * How IJava and its successor evaluate a cell, imitated: one snippet after the other, each must be defined at once, the last
 * snippet's expression is the result.
 */
public final class PlainCells implements AutoCloseable {

    private final Execution execution;
    private final JShell shell;

    /** Cells that run, or are only compiled. */
    public PlainCells(boolean runs, String classPath, List<String> imports) {
        execution = new Execution(runs);
        shell = JShell.builder().executionEngine(execution, Map.of())
                .compilerOptions("--class-path", classPath, "-proc:none").build();
        imports.forEach(each -> shell.eval("import " + each + ";"));
    }

    /** Returns the value of the cell's last expression, or null. */
    public Object eval(String cell) {
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
        return result;
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
            return "plain";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return this;
        }
    }
}
