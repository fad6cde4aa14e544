package book.grading.learner;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.check.Digest;
import book.grading.check.Verdict;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The reader's progress, in {@code .book/progress.json}. Hashes say which text of the exercise and of the answer an entry is
 * about, so that it survives an upgrade of the exercise and does not claim more than is true.
 */
public final class LearnerProgress {

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String CELL = "notebook";

    /**
     * One exercise.
     *
     * @param checks         how often it was checked
     * @param passed         the number of tests that passed when it was last checked
     * @param of             the number of tests that there were
     * @param passedAnswer   the hash of the answer that passed all tests, or {@code notebook}; null as long as none has
     * @param passedExercise the hash of the exercise as it was then
     * @param hints          the number of hints shown
     * @param gaveUp         whether the solution was shown before a pass
     */
    public record Entry(int checks, int passed, int of, String passedAnswer, String passedExercise, int hints, boolean gaveUp) {

        static final Entry NEW = new Entry(0, 0, 0, null, null, 0, false);

        public boolean everPassed() {
            return passedAnswer != null;
        }

        Entry withHints(int count) {
            return new Entry(checks, passed, of, passedAnswer, passedExercise, count, gaveUp);
        }

        Entry withGivenUp() {
            return new Entry(checks, passed, of, passedAnswer, passedExercise, hints, true);
        }
    }

    private record Stored(int format, Map<String, Entry> exercises) {
    }

    private final Path file;
    private final Map<String, Entry> entries;

    private LearnerProgress(Path file, Map<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Reads the reader's record. */
    public static LearnerProgress read() {
        return read(folder().resolve("progress.json"));
    }

    /**
     * Returns the folder of records, kept answers and backups: {@code .book}, unless the system property
     * {@code book.progress} names another.
     */
    static Path folder() {
        String elsewhere = System.getProperty("book.progress");
        return elsewhere == null ? Home.root().resolve(".book") : Path.of(elsewhere);
    }

    static LearnerProgress read(Path file) {
        if (!Files.exists(file)) {
            return new LearnerProgress(file, new TreeMap<>());
        }
        try {
            Stored stored = JSON.fromJson(Files.readString(file), Stored.class);
            boolean empty = stored == null || stored.exercises == null;
            return new LearnerProgress(file, empty ? new TreeMap<>() : new TreeMap<>(stored.exercises));
        } catch (IOException | JsonParseException e) {
            throw new Problem(Problem.Kind.WRONG, "The record of your progress, " + Home.show(file) + ", is damaged.",
                    "Move it away; your answers themselves are not in it.", e);
        }
    }

    public Entry of(Exercise exercise) {
        return entries.getOrDefault(exercise.id(), Entry.NEW);
    }

    /** Records a verdict on the reader's file. */
    public void checked(Verdict verdict) {
        checked(verdict, answer(verdict.exercise()));
        KeptAnswers.keep(verdict.exercise());
    }

    /** Records a verdict on an answer that was given in a notebook; the file has its own state. */
    public void checkedInCell(Verdict verdict) {
        checked(verdict, CELL);
    }

    private void checked(Verdict verdict, String answer) {
        Exercise exercise = verdict.exercise();
        readAgain();
        Entry old = of(exercise);
        boolean passed = verdict.state() == Verdict.State.PASSED;
        put(exercise, new Entry(old.checks + 1, verdict.passed(), verdict.tests().size(),
                passed ? answer : old.passedAnswer, passed ? version(exercise) : old.passedExercise,
                old.hints, old.gaveUp));
    }

    public void hintShown(Exercise exercise, int count) {
        readAgain();
        put(exercise, of(exercise).withHints(Math.max(count, of(exercise).hints)));
    }

    public void gaveUp(Exercise exercise) {
        readAgain();
        put(exercise, of(exercise).withGivenUp());
    }

    /** Reads the file again, because a notebook and a watch may be running at the same time. */
    private void readAgain() {
        entries.putAll(read(file).entries);
    }

    /** Returns the state in words, for a list. */
    public String state(Exercise exercise) {
        Entry entry = of(exercise);
        if (KeptAnswers.lost(exercise)) {
            return "a stub stands where your answer was: ./book reset --restore " + exercise.id();
        }
        if (entry.everPassed()) {
            if (!entry.passedExercise.equals(version(exercise))) {
                return "passed before the exercise changed";
            }
            if (entry.passedAnswer.equals(CELL)) {
                return "passed in a notebook";
            }
            return entry.passedAnswer.equals(answer(exercise)) ? "passed" : "passed, changed since";
        }
        if (entry.passed > 0 && !untouched(exercise)) {
            return entry.passed + " of " + entry.of + " tests";
        }
        return entry.gaveUp ? "solution seen" : untouched(exercise) ? "" : "begun";
    }

    /** Whether the reader's file is still the stub. */
    public static boolean untouched(Exercise exercise) {
        return answer(exercise).equals(hash(exercise.stub()));
    }

    private void put(Exercise exercise, Entry entry) {
        entries.put(exercise.id(), entry);
        AtomicFile.write(file, JSON.toJson(new Stored(1, entries)) + "\n");
    }

    private static String answer(Exercise exercise) {
        return hash(exercise.work());
    }

    private static String version(Exercise exercise) {
        return Digest.of(hash(exercise.stub()).getBytes(StandardCharsets.US_ASCII),
                hash(exercise.publicTest()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a hash that ignores line endings, because git may change them. */
    private static String hash(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Digest.of(text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return "missing";
        }
    }
}
