package book.evaluate;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What every cell may call without an import, with IJava's names: {@code display(o)}, {@code updateDisplay(id, o)},
 * {@code render(o)} and {@code getKernelInstance()}.
 */
public final class Cells {

    private static volatile BaseKernel kernel;

    private Cells() {
    }

    /** Makes {@code next} the kernel of this JVM's cells. */
    static void use(BaseKernel next) {
        kernel = next;
    }

    /**
     * Makes displays appear as plain text on {@code out} from now on, and pictures as files in a folder; for a shell, where
     * no cells are evaluated.
     */
    public static void showOn(PrintStream out, Path pictures) {
        kernel = new CellKernel(new Terminal(out, pictures));
    }

    public static BaseKernel getKernelInstance() {
        if (kernel == null) {
            throw new IllegalStateException("No kernel is running: display works inside a notebook's cell or the book's shell.");
        }
        return kernel;
    }

    /** Returns the value as it would be shown. */
    public static DisplayData render(Object value) {
        return getKernelInstance().getRenderer().render(value);
    }

    /** Returns the value in the given MIME types, such as {@code "text/html"}. */
    public static DisplayData render(Object value, String... types) {
        return getKernelInstance().getRenderer().renderAs(value, types);
    }

    /** Shows the value and returns the id by which it can be updated. */
    public static String display(Object value) {
        return show(render(value));
    }

    public static String display(Object value, String... types) {
        return show(render(value, types));
    }

    public static void updateDisplay(String id, Object value) {
        getKernelInstance().getIO().display.updateDisplay(id, render(value));
    }

    public static void updateDisplay(String id, Object value, String... types) {
        getKernelInstance().getIO().display.updateDisplay(id, render(value, types));
    }

    /** IJava's shorthand for {@code System.out.printf}. */
    public static void printf(String format, Object... values) {
        System.out.printf(format, values);
    }

    private static String show(DisplayData data) {
        if (data.getDisplayId() == null) {
            data.setDisplayId(UUID.randomUUID().toString());
        }
        getKernelInstance().display(data);
        return data.getDisplayId();
    }
}
