package book.jvm;

/** What is done when the program ends, also by Ctrl-C. */
final class ShutdownHook {

    private ShutdownHook() {
    }

    /** Forgets a hook; when the program is ending already, the hook has its turn. */
    static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the program is ending
        }
    }
}
