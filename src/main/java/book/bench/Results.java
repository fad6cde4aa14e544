package book.bench;

import book.AtomicFile;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What has been measured so far, in a file that is complete after every line. */
public final class Results {

    private final Path file;
    private final List<Result> all = new ArrayList<>();

    /** @param file the JSON file; it is replaced when the first line is added */
    public Results(Path file) {
        this.file = file;
    }

    /** Appends a line and writes the file. */
    synchronized void add(Result result) {
        all.add(result);
        AtomicFile.write(file, json());
    }

    /** Returns the lines in order. */
    public synchronized List<Result> all() {
        return List.copyOf(all);
    }

    String json() {
        JsonArray list = new JsonArray();
        all.forEach(result -> list.add(result.toJson()));
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(list) + "\n";
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
