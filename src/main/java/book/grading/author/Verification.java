package book.grading.author;

import book.Home;
import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.catalog.Misconception;
import book.grading.catalog.Misconceptions;
import book.grading.catalog.Mutant;
import book.grading.check.Checker;
import book.grading.check.Diagnosis;
import book.grading.check.Suite;
import book.grading.check.Verdict;
import book.grading.child.TestResult;
import book.grading.compile.Source;
import book.grading.parent.Limits;
import book.grading.parent.TestProcess;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The authors' proof of an exercise: the stub compiles and passes nothing, the reference passes all tests with several seeds and
 * room to spare, and every mutant fails and is named. The child process runs only the authors' own code, so it is used again.
 */
public final class Verification implements AutoCloseable {

    /** The seeds of the reference's runs. */
    public static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    static final List<String> KINDS = List.of("implement", "predict", "repair", "test");
    private static final String MEND = "Mend the authors' side.";

    /** The result of a verification: what was proved, or the sentences that say why not. */
    public record Proof(Exercise exercise, List<String> faults, int tests, int mutants, boolean updated) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    private final Checker checker = new Checker(Limits.USUAL);
    private final TestProcess process = new TestProcess(Limits.USUAL);
    private final boolean update;

    /** @param update whether to write the digests of the known mistakes if they differ, instead of reporting it as a fault */
    public Verification(boolean update) {
        this.update = update;
    }

    /** Verifies several exercises, as many at a time as there are processors, and reports each as soon as it is done. */
    public static List<Proof> verifyAll(List<Exercise> exercises, boolean update, Consumer<Proof> listener) {
        Queue<Exercise> waiting = new ConcurrentLinkedQueue<>(exercises);
        List<Proof> proofs = Collections.synchronizedList(new ArrayList<>());
        int workers = Math.max(1, Math.min(exercises.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(pool.submit(() -> {
                try (Verification verification = new Verification(update)) {
                    for (Exercise exercise = waiting.poll(); exercise != null; exercise = waiting.poll()) {
                        Proof proof = verification.verify(exercise);
                        proofs.add(proof);
                        synchronized (listener) {
                            listener.accept(proof);
                        }
                    }
                }
            }));
        }
        pool.shutdown();
        try {
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new Problem(Problem.Kind.FAULT, "The verification failed: " + e.getCause() + ".",
                    "Run it again with --trace.", e);
        } catch (InterruptedException e) {
            pool.shutdownNow();
            throw Problem.limit("Interrupted.", "Run the command again.");
        }
        return List.copyOf(proofs);
    }

    public Proof verify(Exercise exercise) {
        List<String> faults = new ArrayList<>();
        try {
            faults.addAll(StatementCheck.faults(exercise));
            Suite all = Suite.of(exercise, checker.compiler(), true);
            faults.addAll(StubCheck.faults(run(exercise, Source.read(exercise.stub(), MEND), all, Checker.SEED)));
            Map<Long, Verdict> reference = reference(exercise, all);
            faults.addAll(ReferenceCheck.faults(reference));
            Suite open = Suite.of(exercise, checker.compiler(), false);
            List<TestResult> right = reference.get(Checker.SEED).results();
            List<Attempt> attempts = exercise.mutants().stream().map(mutant -> attempt(mutant, all, open, right)).toList();
            attempts.forEach(attempt -> faults.addAll(attempt.faults));
            Misconceptions fresh = new Misconceptions(attempts.stream().flatMap(attempt -> attempt.known.stream()).toList());
            faults.addAll(LikenessCheck.faults(fresh));
            boolean stale = !fresh.equals(Misconceptions.of(exercise));
            if (stale && update) {
                fresh.write(exercise);
            } else if (stale) {
                faults.add(Home.show(exercise.misconceptions()) + (Files.exists(exercise.misconceptions())
                        ? " is not what the mutants do now" : " is missing") + "; write it with ./book verify --update "
                        + exercise.id() + ".");
            }
            return new Proof(exercise, faults, all.tests().size(), attempts.size(), stale && update);
        } catch (Problem problem) {
            faults.add(sentences(problem));
            return new Proof(exercise, faults, 0, 0, false);
        }
    }

    private Map<Long, Verdict> reference(Exercise exercise, Suite suite) {
        Source source = Source.read(exercise.reference(), MEND);
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        SEEDS.forEach(seed -> verdicts.put(seed, run(exercise, source, suite, seed)));
        return verdicts;
    }

    /** The result of a mutant: its faults and, if it could run, how it is recognised. */
    private record Attempt(List<String> faults, Optional<Misconception> known) {
    }

    private Attempt attempt(Mutant mutant, Suite all, Suite open, List<TestResult> right) {
        try {
            Verdict verdict = run(mutant.exercise(), mutant.source(), all, Checker.SEED);
            boolean ran = !verdict.results().isEmpty();
            Map<String, String> looks = Diagnosis.looks(open.tests(),
                    ran ? verdict.results().subList(0, open.tests().size()) : List.of());
            return new Attempt(MutantCheck.faults(mutant.slug(), verdict, right, looks),
                    ran ? Optional.of(mutant.misconception(looks)) : Optional.empty());
        } catch (Problem problem) {
            return new Attempt(List.of(sentences(problem)), Optional.empty());
        }
    }

    private Verdict run(Exercise exercise, Source source, Suite suite, long seed) {
        return checker.check(exercise, source, suite, seed, process);
    }

    private static String sentences(Problem problem) {
        return problem.getMessage() + " " + problem.mend();
    }

    @Override
    public void close() {
        process.close();
        checker.close();
    }
}
