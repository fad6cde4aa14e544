package book.bench;

import book.AtomicFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What has been measured so far, where, and against what, in a file that is complete after every line. */
public final class Results {

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private final Path file;
    private final Machine machine;
    private final Map<String, String> warmUps = new LinkedHashMap<>();
    private final Set<Standing> peers = new LinkedHashSet<>();
    private final List<Result> all = new ArrayList<>();

    /** @param file the JSON file; it is replaced when the first line is added */
    public Results(Path file) {
        this(file, Machine.here());
    }

    Results(Path file, Machine machine) {
        this.file = file;
        this.machine = machine;
    }

    /** Appends a line and writes the file. */
    synchronized void add(Result result) {
        all.add(result);
        AtomicFile.write(file, json());
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

    synchronized String json() {
        JsonObject run = new JsonObject();
        run.add("machine", JSON.toJsonTree(machine));
        run.add("warmUp", JSON.toJsonTree(warmUps));
        run.add("peers", JSON.toJsonTree(List.copyOf(peers)));
        JsonArray list = new JsonArray();
        all.forEach(result -> list.add(result.toJson()));
        run.add("results", list);
        return JSON.toJson(run) + "\n";
    }

    /** Returns sentences about the machine, the warm-up, and what each peer stands on. */
    public synchronized List<String> setUp() {
        List<String> sentences = new ArrayList<>(List.of(machine.sentence()));
        if (machine.isBusy()) {
            sentences.add("Others were at work on this machine: even the ratios are rough. Measure on one that does nothing else.");
        }
        if (!warmUps.isEmpty()) {
            sentences.add("Warm-up, the same on both sides, by turns: " + warmUps.values().stream().distinct()
                    .map(text -> warmUps.keySet().stream().filter(name -> warmUps.get(name).equals(text))
                    .collect(Collectors.joining(", ")) + ": " + text).collect(Collectors.joining("; ")) + ".");
        }
        peers.forEach(peer -> sentences.add(peer.sentence()));
        return sentences;
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
