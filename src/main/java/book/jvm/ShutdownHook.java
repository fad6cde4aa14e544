package book.jvm;

/** What is done when the program ends, including by Ctrl-C. */
final class ShutdownHook {

    private ShutdownHook() {
    }

    /** Removes a hook; if the program is already ending, the hook runs. */
    static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the program is ending
        }
    }
}
