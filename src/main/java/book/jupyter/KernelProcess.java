package book.jupyter;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** The kernel's process among others: it leaves when Jupyter has died, and takes an interrupt signal as meant for its cell. */
final class KernelProcess {

    private static final long POLL_MILLIS = 1000;

    private KernelProcess() {
    }

    /** Jupyter says in JPY_PARENT_PID who it is; a kernel without a parent would run on for ever. */
    static void watchParent() {
        String parent = System.getenv("JPY_PARENT_PID");
        if (parent == null || !parent.matches("[1-9]\\d{0,17}")) {
            return;
        }
        Optional<ProcessHandle> jupyter = ProcessHandle.of(Long.parseLong(parent));
        Thread watch = new Thread(() -> {
            while (jupyter.isPresent() && jupyter.get().isAlive()) {
                pause();
            }
            leave();
        }, "watch parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            return; // look at once
        }
    }

    /** Ends the process even if a cell's thread or a shutdown hook hangs; pending messages get a moment. */
    static void leave() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /**
     * Lets SIGINT call {@code action}. The class for it is in every JDK (module jdk.unsupported) but not official, hence the
     * reflection; where it is missing, SIGINT ends the kernel as it ends any program.
     */
    static void onInterruptSignal(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler calls = (proxy, method, values) -> {
                if (method.getName().equals("handle")) {
                    action.run();
                }
                return null;
            };
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, calls);
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler).invoke(null, interrupt, proxy);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return; // no such signal here
        }
    }
}
