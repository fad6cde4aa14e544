package book.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;

/**
 * The kernel that runs the cells, as far as the book needs it. IJava and the book's own kernel are made on one library; JJava's
 * has other package names.
 */
interface HostKernel {

    /** Where a kernel is found by the cells that it runs: JJava, IJava, the book's. Which of them is here, only a look tells. */
    List<String> DOORS = List.of("org.dflib.jjava.jupyter.kernel.BaseKernel notebookKernel",
            "io.github.spencerpark.ijava.runtime.Kernel getKernelInstance", "book.evaluate.Cells getKernelInstance");

    /** Returns what decides how this kernel shows values. */
    Object renderer();

    /** Teaches the kernel to show what the book's cells give. */
    void teach();

    void display(DisplayData data);

    /** Replaces what was displayed with the same id. */
    void update(DisplayData data);

    static HostKernel of(Object kernel) {
        if (kernel instanceof BaseKernel base) {
            return new IJavaKernel(base);
        }
        if (JJavaKernel.isOne(kernel)) {
            return new JJavaKernel(kernel);
        }
        throw new IllegalArgumentException("The kernel must be the book's, IJava or JJava, got "
                + (kernel == null ? null : kernel.getClass().getName()) + ".");
    }

    /** Returns the kernel that runs this JVM's cells. */
    static HostKernel running() {
        for (String door : DOORS) {
            String[] words = door.split(" ");
            try {
                Object kernel = Class.forName(words[0]).getMethod(words[1]).invoke(null);
                if (kernel != null) {
                    return of(kernel);
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                continue; // another kernel, or none
            }
        }
        throw new IllegalStateException("No kernel is running: Notebook.init() is for a notebook's cell.");
    }
}
