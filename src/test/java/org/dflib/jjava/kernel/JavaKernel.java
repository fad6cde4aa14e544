package org.dflib.jjava.kernel;

import book.jupyter.PlainCells;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.ContentType;

/** A small kernel on JJava's base library for tests: its way to find and to teach the running kernel, its default imports. */
public final class JavaKernel extends BaseKernel implements AutoCloseable {

    private static final List<String> STARTUP = List.of("java.util.*", "java.io.*", "java.math.*", "java.net.*", "java.time.*",
            "java.util.concurrent.*", "java.util.prefs.*", "java.util.regex.*",
            "static org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.*", "static org.dflib.jjava.kernel.JavaNotebookStatics.*");

    private final List<DisplayData> published = new ArrayList<>();
    private final PlainCells cells = new PlainCells(true, System.getProperty("java.class.path"), STARTUP);

    /** Starts the kernel; JJava has one in each JVM. */
    public JavaKernel() {
        super("JJava", "imitated", new LanguageInfo("Java", "", "", "", "", null, ""), List.of(), null, new Channel(),
                new CommManager(), new Renderer(), null, new MagicsRegistry(), false, new StringStyler("", "", "", line -> ""));
        installNotebookKernel();
        ((Channel) io).open(published);
    }

    /** All displays and updates so far, in order. */
    public List<DisplayData> published() {
        return published;
    }

    @Override
    public Object evalRaw(String cell) {
        return cells.eval(cell);
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        return null;
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return null;
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_MAYBE;
    }

    @Override
    public void close() {
        uninstallNotebookKernel();
        cells.close();
    }

    private static final class Channel extends JupyterIO {

        Channel() {
            super(StandardCharsets.UTF_8);
        }

        void open(List<DisplayData> published) {
            setEnv(new Publications(published));
        }
    }

    private static final class Publications extends ShellReplyEnvironment {

        private final List<DisplayData> published;

        Publications(List<DisplayData> published) {
            super(null, null, null, null);
            this.published = published;
        }

        @Override
        public <T extends ContentType<T>> void publish(T content) {
            published.add((DisplayData) content);
        }
    }
}
