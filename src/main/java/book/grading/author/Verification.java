package book.grading.author;

import book.Home;
import book.Problem;
import book.exercise.Observation;
import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.catalog.Misconception;
import book.grading.catalog.Misconceptions;
import book.grading.catalog.Statement;
import book.grading.check.Checker;
import book.grading.check.Report;
import book.grading.check.Suite;
import book.grading.check.Verdict;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.Source;
import book.grading.learner.LearnerProgress;
import book.grading.parent.Limits;
import book.grading.parent.TestProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The authors' proof of an exercise: the stub compiles and passes nothing, the reference passes all tests over several seeds
 * with room to spare, and every mutant fails and is named. Its child runs the authors' own code only, and is used again.
 */
public final class Verification implements AutoCloseable {

    /** Seeds of the reference's runs. */
    public static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    /** A tolerance lies this far above the reference's error, and a mutant's error this far above the tolerance. */
    private static final double MARGIN = 10;

    /** For predictions, which are made with pencil and paper. */
    private static final double ROUGH_MARGIN = 2;
    private static final int FEWEST_HINTS = 3;
    private static final int SCREEN = 44;
    static final List<String> KINDS = List.of("implement", "predict", "repair", "test");
    private static final String MEND = "Mend the authors' side.";

    /** What was proved, or the sentences that say why not. */
    public record Proof(Exercise exercise, List<String> faults, int tests, int mutants, boolean updated) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    private final Checker checker = new Checker(Limits.USUAL);
    private final TestProcess process = new TestProcess(Limits.USUAL);
    private final boolean update;

    /** @param update whether to write the digests of the known mistakes, where they differ, instead of finding fault */
    public Verification(boolean update) {
        this.update = update;
    }

    /** Verifies several exercises, as many at a time as there are processors, and tells of each as soon as it is done. */
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
            statement(exercise, faults);
            Suite all = Suite.of(exercise, checker.compiler(), true);
            stub(exercise, all, faults);
            List<TestResult> right = reference(exercise, all, faults);
            boolean written = mutants(exercise, all, right, faults);
            return new Proof(exercise, faults, all.tests().size(), exercise.mutants().size(), written);
        } catch (Problem problem) {
            faults.add(problem.getMessage() + " " + problem.mend());
            return new Proof(exercise, faults, 0, 0, false);
        }
    }

    private void statement(Exercise exercise, List<String> faults) {
        Statement statement = exercise.statement();
        if (!statement.id().equals(exercise.id())) {
            faults.add("README.md says id: " + statement.id() + "; the folder says " + exercise.id() + ".");
        }
        if (!KINDS.contains(statement.kind())) {
            faults.add("README.md says kind: " + statement.kind() + "; known are implement, predict, repair, test.");
        }
        int hints = Hints.of(exercise).count();
        if (hints < FEWEST_HINTS) {
            faults.add("hints.md holds " + hints + " hints (## 1, ## 2, …); at least " + FEWEST_HINTS + " are expected.");
        }
        if (System.getenv("CI") != null && !LearnerProgress.untouched(exercise)) { // elsewhere it may hold a reader's work
            faults.add(Home.show(exercise.work()) + " differs from the stub " + Home.show(exercise.original())
                    + "; ./book reset " + exercise.id() + " makes them equal and keeps a copy.");
        }
    }

    private void stub(Exercise exercise, Suite suite, List<String> faults) {
        Verdict verdict = run(exercise, exercise.original(), suite, 1);
        if (!ran(verdict, "The stub", faults)) {
            return;
        }
        boolean repair = exercise.statement().kind().equals("repair");
        for (int i = 0; i < suite.tests().size(); i++) {
            TestOutcome outcome = verdict.results().get(i).outcome();
            if (repair ? outcome == TestOutcome.PASSED : outcome != TestOutcome.NOT_STARTED) {
                faults.add("The stub should fail \"" + suite.tests().get(i).title() + "\"" + (repair ? "" : " as not started")
                        + "; it is " + outcome + ".");
            }
        }
    }

    /** The results of the seed that every check uses; none where the reference cannot run. */
    private List<TestResult> reference(Exercise exercise, Suite suite, List<String> faults) {
        List<TestResult> first = List.of();
        for (long seed : SEEDS) {
            Verdict verdict = run(exercise, exercise.reference(), suite, seed);
            if (!ran(verdict, "The reference", faults)) {
                return List.of();
            }
            if (seed == Checker.SEED) {
                first = verdict.results();
                verdict.foreign().forEach(use -> faults.add("The reference uses " + use
                        + ", which grading refuses; do without, or "
                        + "say so in README.md: allows: " + use.replaceFirst(" .*", "") + "."));
            }
            for (int i = 0; i < suite.tests().size(); i++) {
                TestResult result = verdict.results().get(i);
                String test = "\"" + suite.tests().get(i).title() + "\" with seed " + seed;
                if (result.outcome() != TestOutcome.PASSED) {
                    faults.add("The reference fails " + test + ": " + result.message().replace('\n', ' '));
                }
                if (result.observations().isEmpty()) {
                    faults.add("The test " + test + " checks nothing through Check, so its verdict could be forged.");
                }
                for (Observation seen : result.observations()) {
                    if (seen.limit() > 0 && seen.error() * margin(seen) > seen.limit()) {
                        faults.add("The tolerance of " + seen.name() + " in " + test + " is too tight: the reference's error is "
                                + seen.error() + ", the limit " + seen.limit() + ".");
                    }
                }
            }
        }
        return first;
    }

    /** True when the stored digests were written anew. */
    private boolean mutants(Exercise exercise, Suite all, List<TestResult> right, List<String> faults) {
        Suite suite = Suite.of(exercise, checker.compiler(), false);
        List<Misconception> known = new ArrayList<>();
        for (Path folder : exercise.mutants()) {
            Verdict verdict = run(exercise, exercise.mutant(folder), all, Checker.SEED);
            String name = "The mutant " + folder.getFileName();
            if (!ran(verdict, name, faults)) {
                continue;
            }
            believable(name, verdict, right, faults);
            Map<String, String> looks = Checker.looks(suite, verdict.results().subList(0, suite.tests().size()));
            if (looks.isEmpty()) {
                faults.add(name + " passes every public test; add one that tells it from the reference.");
            }
            verdict.results().forEach(result -> farEnough(name, result, faults));
            known.add(Misconception.read(folder, looks));
        }
        if (known.size() < 3) {
            faults.add("There are " + known.size() + " mutants; at least 3 are expected.");
        }
        Misconceptions fresh = new Misconceptions(known);
        for (Misconception mutant : known) {
            List<String> named = fresh.matching(mutant.looks()).stream().map(Misconception::slug).toList();
            if (!mutant.looks().isEmpty() && !named.equals(List.of(mutant.slug()))) {
                faults.add("The mutants " + String.join(" and ", named)
                        + " look alike; add a public test that tells them apart.");
            }
        }
        return store(exercise, fresh, faults);
    }

    /** A mutant that fails by numbers fails clearly: its worst error is far above what is allowed. */
    private static void farEnough(String name, TestResult result, List<String> faults) {
        List<Observation> off = result.observations().stream().filter(o -> o.limit() > 0 && o.error() > o.limit()).toList();
        if (!off.isEmpty() && off.stream().allMatch(o -> o.error() < margin(o) * o.limit())) {
            Observation worst = off.get(0);
            faults.add(name + " misses " + worst.name() + " by " + worst.error() + " only; the tolerance " + worst.limit()
                    + " is too wide or the numbers too tame.");
        }
    }

    /** Where a mutant passes a test, its checks have to see what the reference's do: grading compares the two. */
    private static void believable(String name, Verdict verdict, List<TestResult> right, List<String> faults) {
        for (int i = 0; i < right.size(); i++) {
            TestResult result = verdict.results().get(i);
            if (result.outcome() == TestOutcome.PASSED && right.get(i).outcome() == TestOutcome.PASSED
                    && !Observation.agree(right.get(i).observations(), result.observations())) {
                faults.add(name + " passes \"" + verdict.tests().get(i).title()
                        + "\" with other numbers than the reference's: what "
                        + "the test expects depends on the answer. Check a claim about it with Check.holds.");
            }
        }
        long lines = Report.of(verdict, false).lines().count();
        if (lines > SCREEN) {
            faults.add(name + " gets feedback of " + lines + " lines; a screen holds " + SCREEN
                    + ". Shorten the hint it leads to.");
        }
    }

    private boolean store(Exercise exercise, Misconceptions fresh, List<String> faults) {
        if (fresh.equals(Misconceptions.of(exercise))) {
            return false;
        }
        if (update) {
            fresh.write(exercise);
            return true;
        }
        faults.add(Home.show(exercise.misconceptions()) + " is not what the mutants do now; write it with ./book verify --update "
                + exercise.id() + ".");
        return false;
    }

    private Verdict run(Exercise exercise, Path file, Suite suite, long seed) {
        return checker.check(exercise, Source.read(file, MEND), suite, seed, process);
    }

    private static double margin(Observation seen) {
        return seen.isRough() ? ROUGH_MARGIN : MARGIN;
    }

    private static boolean ran(Verdict verdict, String who, List<String> faults) {
        verdict.errors().forEach(e -> faults.add(who + " does not compile: " + e.text()));
        verdict.problems().forEach(p -> faults.add(who + " breaks the contract: " + p));
        return verdict.errors().isEmpty() && verdict.problems().isEmpty();
    }

    @Override
    public void close() {
        process.close();
        checker.close();
    }
}
