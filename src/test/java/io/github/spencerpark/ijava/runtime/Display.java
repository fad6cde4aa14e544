package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.UUID;

/** Imitates what IJava's cells call to show something. */
public final class Display {

    private Display() {
    }

    public static DisplayData render(Object value) {
        return Kernel.getKernelInstance().getRenderer().render(value);
    }

    public static DisplayData render(Object value, String... types) {
        return Kernel.getKernelInstance().getRenderer().renderAs(value, types);
    }

    public static String display(Object value) {
        return show(render(value));
    }

    public static String display(Object value, String... types) {
        return show(render(value, types));
    }

    public static void updateDisplay(String id, Object value) {
        Kernel.getKernelInstance().getIO().display.updateDisplay(id, render(value));
    }

    public static void updateDisplay(String id, Object value, String... types) {
        Kernel.getKernelInstance().getIO().display.updateDisplay(id, render(value, types));
    }

    private static String show(DisplayData data) {
        if (data.getDisplayId() == null) {
            data.setDisplayId(UUID.randomUUID().toString());
        }
        Kernel.getKernelInstance().display(data);
        return data.getDisplayId();
    }
}
