package book.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All that a process was seen to start. A process loses its ancestry when its parent ends, so they are recorded before that. */
final class Descendants {

    private static final Path KILL = Path.of("/bin/kill");
    private static final int ROUNDS = 10;

    private final Process process;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    Descendants(Process process) {
        this.process = process;
    }

    /** Records those that are alive now, and returns the number of all recorded so far. */
    int look() {
        process.descendants().forEach(seen::add);
        return seen.size();
    }

    /** Ends the process and all that it started. If it started any, they are stopped first, so that none starts another. */
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
        end(process);
    }

    /** Ends one process. */
    static void end(Process process) {
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
            return; // the process is killed anyway, but its offspring less surely
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
