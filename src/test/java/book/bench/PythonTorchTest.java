package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import book.Home;
import org.junit.jupiter.api.Test;

/** Python is asked what its PyTorch stands on; here with a script that nobody has. */
class PythonTorchTest {

    /** A thread that goes on reading nothing would take a core from what is measured. */
    @Test
    void askingLeavesNothingAtWork() throws Exception {
        assertEquals("", PythonTorch.first(Home.root().resolve("no-such-script.py")).program());
        boolean atWork = true;
        for (int i = 0; i < 100 && atWork; i++) {
            Thread.sleep(50);
            atWork = Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().startsWith("errors of "));
        }
        assertFalse(atWork);
    }
}
