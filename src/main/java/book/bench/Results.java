package book.bench;

import book.AtomicFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been measured so far, where, and against what, in a file that is complete after every line. */
public final class Results {

    private final Path file;
    private final String command;
    private final Machine machine;
    private final Map<String, String> warmUps = new LinkedHashMap<>();
    private final Set<Standing> peers = new LinkedHashSet<>();
    private final List<Result> all = new ArrayList<>();

    /**
     * @param file    the JSON file; it is replaced when the first line is added
     * @param command by which the run was started
     */
    public Results(Path file, String command) {
        this(file, command, Machine.here());
    }

    Results(Path file, String command, Machine machine) {
        this.file = file;
        this.command = command;
        this.machine = machine;
    }

    /** Appends a line and writes the file. */
    synchronized void add(Result result) {
        all.add(result);
        AtomicFile.write(file, run().json());
    }

    /** Notes what both sides of a measure do alike before anything counts; nothing if there is no other side. */
    synchronized void warmUp(String measure, String text) {
        if (!text.isEmpty()) {
            warmUps.put(measure, text);
        }
    }

    /** Notes what a peer stands on. */
    synchronized void add(Standing peer) {
        peers.add(peer);
    }

    /** Returns the lines in order. */
    public synchronized List<Result> all() {
        return List.copyOf(all);
    }

    /** Returns all of it, up to now. */
    public synchronized Run run() {
        return new Run(command, machine, new LinkedHashMap<>(warmUps), List.copyOf(peers),
                all.stream().map(Result::line).toList());
    }

    /** Returns a sentence such as "40 of 42 targets met, 3 not measured." */
    public synchronized String summary() {
        long met = all.stream().filter(result -> Boolean.TRUE.equals(result.met())).count();
        long judged = all.stream().filter(result -> result.met() != null).count();
        long rest = all.stream().filter(Result::isMissing).count();
        return met + " of " + judged + " targets met" + (rest > 0 ? ", " + rest + " not measured." : ".");
    }

    /** Whether a target was missed. */
    public synchronized boolean missed() {
        return all.stream().anyMatch(result -> Boolean.FALSE.equals(result.met()));
    }
}
