package org.dflib.jjava.kernel;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Imitates what JJava's cells see of their kernel. */
public final class JavaNotebookStatics {

    private JavaNotebookStatics() {
    }

    public static JavaKernel getKernelInstance() {
        System.err.println("'getKernelInstance()' was deprecated in favor of 'kernel()' and will be eventually removed.");
        return kernel();
    }

    public static JavaKernel kernel() {
        return (JavaKernel) BaseKernel.notebookKernel();
    }
}
