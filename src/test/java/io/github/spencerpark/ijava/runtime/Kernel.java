package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.JavaKernel;

/** Imitates what IJava's cells see of their kernel. */
public final class Kernel {

    private Kernel() {
    }

    public static JavaKernel getKernelInstance() {
        return JavaKernel.getKernelInstance();
    }
}
