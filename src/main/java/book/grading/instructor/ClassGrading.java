package book.grading.instructor;

import book.AtomicFile;
import book.Problem;
import book.grading.check.Digest;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Grades submissions, several at a time. Each grade is written as soon as it is known, so a batch that was stopped, for
 * whatever reason, continues where it was. What has not changed is not graded again.
 */
public final class ClassGrading {

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Assignment assignment;
    private final Path verdicts;
    private final int workers;
    private final BiConsumer<Grade, Boolean> listener;

    /**
     * @param verdicts the folder where grades are kept
     * @param listener receives each grade and whether it is a new one, from one thread at a time
     */
    public ClassGrading(Assignment assignment, Path verdicts, int workers, BiConsumer<Grade, Boolean> listener) {
        this.assignment = assignment;
        this.verdicts = verdicts;
        this.workers = workers;
        this.listener = listener;
    }

    /** Returns the grades, in the order of the submissions. */
    public List<Grade> run(List<Submission> submissions) {
        Grade[] grades = new Grade[submissions.size()];
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < grades.length; i++) {
            waiting.add(i);
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        List<Future<?>> running = new ArrayList<>();
        for (int worker = 0; worker < Math.min(workers, grades.length); worker++) {
            running.add(pool.submit(() -> work(submissions, waiting, grades)));
        }
        pool.shutdown();
        try {
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            pool.shutdownNow();
            throw e.getCause() instanceof Problem problem ? problem : new Problem(Problem.Kind.FAULT,
                    "Grading failed: " + e.getCause() + ".", "Run it again with --trace; what was graded is kept.", e);
        } catch (InterruptedException e) {
            pool.shutdownNow();
            throw Problem.limit("Interrupted.", "Run the command again; what was graded is kept.");
        }
        return List.of(grades);
    }

    private void work(List<Submission> submissions, Queue<Integer> waiting, Grade[] grades) {
        try (Marker marker = new Marker(assignment)) {
            for (Integer i = waiting.poll(); i != null; i = waiting.poll()) {
                Submission submission = submissions.get(i);
                Path kept = verdicts.resolve(submission.fileName() + ".json");
                Grade before = read(kept);
                Grade grade = grade(submission, before, marker);
                boolean fresh = grade != before;
                if (fresh) {
                    AtomicFile.write(kept, JSON.toJson(grade) + "\n");
                }
                grades[i] = grade;
                synchronized (listener) {
                    listener.accept(grade, fresh);
                }
            }
        }
    }

    /**
     * Returns the grade that was kept, if it still holds, or a new one. Whatever goes wrong with one submission is its own
     * verdict, to be looked at, and is tried again the next time.
     */
    private Grade grade(Submission submission, Grade before, Marker marker) {
        try {
            SubmittedFiles files = submission.files(assignment.types());
            String key = Digest.of(assignment.version().getBytes(StandardCharsets.UTF_8),
                    files.digest().getBytes(StandardCharsets.UTF_8));
            return before != null && before.key().equals(key) ? before : marker.mark(submission, files, key);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.LIMIT) { // an interruption
                throw problem;
            }
            return marker.failed(submission, problem.getMessage());
        } catch (Throwable e) { // a grader that ran out of memory goes on with the next one
            return marker.failed(submission, e.getClass().getSimpleName() + ".");
        }
    }

    /** Returns the grade that was kept, or null if there is none that can be read. */
    private static Grade read(Path file) {
        try {
            return Files.exists(file) ? JSON.fromJson(Files.readString(file), Grade.class) : null;
        } catch (IOException | JsonParseException e) {
            return null;
        }
    }
}
