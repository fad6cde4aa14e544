package book.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All that a process was seen to start. When its parent ends, a process loses its ancestry, so they are written down before. */
final class Descendants {

    private static final Path KILL = Path.of("/bin/kill");
    private static final int ROUNDS = 10;

    private final Process process;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    Descendants(Process process) {
        this.process = process;
    }

    /** Writes down those that live now, and returns the number of all. */
    int look() {
        process.descendants().forEach(seen::add);
        return seen.size();
    }

    /** Ends the process and all that it started. Where it started some, they are halted first, so that none starts another. */
    void end() {
        List<ProcessHandle> halted = new ArrayList<>();
        for (int round = 0; round < ROUNDS && look() > halted.size() && Files.isExecutable(KILL); round++) {
            halt(process.toHandle());
            look();
            for (ProcessHandle each : List.copyOf(seen)) {
                if (!halted.contains(each)) {
                    halt(each);
                    halted.add(each);
                }
            }
        }
        seen.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void halt(ProcessHandle process) {
        try {
            new ProcessBuilder(KILL.toString(), "-STOP", Long.toString(process.pid())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(1, TimeUnit.SECONDS);
        } catch (IOException e) {
            return; // it is killed all the same, only less surely its offspring
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
