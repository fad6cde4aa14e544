package io.github.spencerpark.ijava;

import book.jupyter.PlainCells;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.Attachment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.ContentType;
import java.util.ArrayList;
import java.util.List;

/** An imitation of stock IJava 1.3.0's kernel for tests, with its names, its default imports and no others. */
public final class JavaKernel extends BaseKernel implements AutoCloseable {

    private static final List<String> STARTUP = List.of("java.util.*", "java.io.*", "java.math.*", "java.net.*",
            "java.util.concurrent.*", "java.util.prefs.*", "java.util.regex.*",
            "static io.github.spencerpark.ijava.runtime.Display.*", "static io.github.spencerpark.ijava.runtime.Kernel.*");

    private static JavaKernel running;

    private final List<DisplayData> published = new ArrayList<>();
    private final PlainCells cells;

    /** A kernel whose cells run, or are only compiled. */
    public JavaKernel(boolean runs) {
        this(runs, System.getProperty("java.class.path"));
    }

    /** A kernel with a class path, IJAVA_CLASSPATH. */
    public JavaKernel(boolean runs, String classPath) {
        running = this;
        cells = new PlainCells(runs, classPath, STARTUP);
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
        Object result = cells.eval(cell);
        return result == null ? null : result instanceof DisplayData data ? data : getRenderer().render(result);
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo("Java", "", "", "", "", "", "");
    }

    @Override
    public void close() {
        cells.close();
        running = null;
    }
}
