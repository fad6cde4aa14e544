package book.evaluate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;

/** JShell's execution engine in this JVM: runs compiled snippets on the {@link CellThread}, keeps the last value as an object. */
final class CellExecution extends DirectExecutionControl implements ExecutionControlProvider {

    private static final int CAUSES = 8;

    private final CellThread thread;
    private Runnable tick = () -> { };
    private Object value;
    private boolean abandoned;
    private boolean runs = true;

    CellExecution(CellThread thread) {
        super(new CellClasses());
        this.thread = thread;
    }

    void begin(Runnable nextTick) {
        tick = nextTick;
        abandoned = false;
        value = null;
    }

    /** Returns the value of the snippet that was executed last, and forgets it. */
    Object takeValue() {
        Object taken = value;
        value = null;
        return taken;
    }

    /** Does something during which nothing that is compiled runs. */
    <T> T compiling(Supplier<T> something) {
        runs = false;
        try {
            return something.get();
        } finally {
            runs = true;
        }
    }

    /** Notes that the cell continues although it was told to stop. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        value = null;
        if (!runs) {
            return "";
        }
        try {
            value = thread.run(() -> snippet.invoke(null), tick);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SPIResolutionException) {
                throw e;
            }
            throw translatable(e.getCause(), 0);
        } catch (CellThread.Abandoned e) {
            abandoned = true;
            throw translatable(e, 0);
        } catch (Throwable e) {
            throw translatable(e, 0);
        }
        return "";
    }

    /** Returns the exception in JShell's own form, with its causes: JShell then translates the snippets' frames of each. */
    private static UserException translatable(Throwable thrown, int depth) {
        UserException user = new UserException(thrown.getMessage(), thrown.getClass().getName(), thrown.getStackTrace());
        if (thrown.getCause() != null && depth < CAUSES) {
            user.initCause(translatable(thrown.getCause(), depth + 1));
        }
        return user;
    }

    @Override
    public String name() {
        return "cells";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return this;
    }
}
