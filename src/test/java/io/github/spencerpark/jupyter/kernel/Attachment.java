package io.github.spencerpark.jupyter.kernel;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;

/** Gives a kernel of the base library somewhere to publish; the method for it is visible in this package only. */
public final class Attachment {

    private Attachment() {
    }

    public static void attach(BaseKernel kernel, ShellReplyEnvironment environment) {
        kernel.getIO().setEnv(environment);
    }
}
