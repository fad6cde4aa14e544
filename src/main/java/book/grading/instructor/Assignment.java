package book.grading.instructor;

import book.Problem;
import book.exercise.ObservedAnswer;
import book.grading.catalog.Exercise;
import book.grading.catalog.Misconceptions;
import book.grading.catalog.Statement;
import book.grading.check.Checker;
import book.grading.check.Digest;
import book.grading.check.Suite;
import book.grading.child.Job;
import book.grading.child.TestCase;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.Compilation;
import book.grading.compile.Signature;
import book.grading.compile.Source;
import book.grading.compile.SourceCompiler;
import book.grading.compile.TestCode;
import book.grading.parent.Limits;
import book.grading.parent.TestProcess;
import book.jvm.Sandbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is graded: exercises, seeds and limits, and what the tests see of the reference answers, computed once and kept in
 * this process. No verdict relies only on what a learner's process says.
 *
 * @param sandbox what stands around learners' code and the compiler
 * @param version changes when an exercise, a seed or a limit does
 */
public record Assignment(List<Task> tasks, Limits limits, Sandbox sandbox, String version) {

    /** One exercise that is ready to grade: its public tests run with the seed of every check, its hidden ones with several. */
    record Task(Exercise exercise, Statement statement, Suite suite, int hiddenFrom, List<Run> runs,
                Misconceptions misconceptions, Map<String, String> code, Set<String> library, String stub) {

        boolean hidden(int test) {
            return test >= hiddenFrom;
        }

        /**
         * Returns how much a test counts. The hidden tests together count three fifths of the exercise: a table of the public
         * answers must not earn most of it.
         */
        int weight(int test) {
            int open = suite.tests().subList(0, hiddenFrom).stream().mapToInt(TestCase::points).sum();
            int secret = suite.tests().subList(hiddenFrom, suite.tests().size()).stream().mapToInt(TestCase::points).sum();
            int own = suite.tests().get(test).points();
            return open == 0 || secret == 0 ? own : hidden(test) ? own * open * HIDDEN_SHARE : own * secret * OPEN_SHARE;
        }

        /** Whether the source is the stub, up to white space. */
        boolean isUntouched(Source source) {
            return Checker.isStub(source.text(), stub);
        }
    }

    /**
     * Some tests of a task, with a seed.
     *
     * @param first    the number of the first of them
     * @param expected what the checks of each test see of the reference
     */
    record Run(int first, List<TestCase> tests, long seed, List<List<ObservedAnswer>> expected) {

        Job job(Map<String, byte[]> answer, Suite suite) {
            Map<String, byte[]> classes = new LinkedHashMap<>(answer);
            classes.putAll(suite.classes());
            return new Job(classes, tests, seed);
        }

        /** Returns the run without the tests for which something is known already. */
        Run of(List<Integer> numbers) {
            return new Run(first, numbers.stream().map(tests::get).toList(), seed, numbers.stream().map(expected::get).toList());
        }
    }

    private static final String FAULT = "Run ./book verify %s.";

    /** Changes when the same answer would get another grade. */
    private static final String FORM = "3";
    private static final int HIDDEN_SHARE = 3;
    private static final int OPEN_SHARE = 2;

    /** @param seeds the seeds of the hidden tests */
    public static Assignment of(List<Exercise> exercises, List<Long> seeds, Limits limits, Sandbox sandbox) {
        SourceCompiler compiler = new SourceCompiler();
        List<Task> tasks = new ArrayList<>();
        List<String> all = new ArrayList<>(List.of(FORM, seeds.toString(), limits.toString()));
        try (TestProcess process = new TestProcess(limits)) {
            for (Exercise exercise : exercises) {
                String mend = FAULT.formatted(exercise.id());
                Source reference = Source.read(exercise.reference(), mend);
                tasks.add(task(exercise, reference, seeds, compiler, process));
                all.addAll(List.of(exercise.id(), reference.text(), Source.read(exercise.hiddenTest(), mend).text(),
                        Source.read(exercise.publicTest(), mend).text(), Source.read(exercise.stub(), mend).text(),
                        Source.read(exercise.folder().resolve("README.md"), mend).text(),
                        tasks.get(tasks.size() - 1).misconceptions.toString()));
            }
        }
        byte[][] parts = all.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        return new Assignment(tasks, limits, sandbox, Digest.of(parts));
    }

    private static Task task(Exercise exercise, Source reference, List<Long> seeds, SourceCompiler compiler,
            TestProcess process) {
        Suite suite = Suite.of(exercise, compiler, true);
        String hiddenType = exercise.type() + "HiddenTest";
        int hiddenFrom = (int) suite.tests().stream().filter(t -> !t.type().equals(hiddenType)).count();
        Compilation compilation = compiler.compile(List.of(reference));
        if (!compilation.succeeded() || !Signature.missing(suite.contract(), compilation.signatures()).isEmpty()) {
            throw Problem.wrong("The reference of " + exercise.id() + " does not fit its exercise.",
                    FAULT.formatted(exercise.id()));
        }
        List<TestCase> open = suite.tests().subList(0, hiddenFrom);
        List<TestCase> hidden = suite.tests().subList(hiddenFrom, suite.tests().size());
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(0, open, Checker.SEED, List.of()));
        seeds.forEach(seed -> runs.add(new Run(hiddenFrom, hidden, seed, List.of())));
        runs.replaceAll(run -> new Run(run.first, run.tests, run.seed,
                expected(exercise, process.run(run.job(compilation.classes(), suite)))));
        String mend = FAULT.formatted(exercise.id());
        Set<String> library = new HashSet<>();
        compilation.library().forEach(use -> library.add(use.name()));
        return new Task(exercise, exercise.statement(), suite, hiddenFrom, List.copyOf(runs), Misconceptions.of(exercise),
                TestCode.of(Source.read(exercise.publicTest(), mend)), library, Source.read(exercise.stub(), mend).text());
    }

    private static List<List<ObservedAnswer>> expected(Exercise exercise, List<TestResult> results) {
        for (TestResult result : results) {
            if (result.outcome() != TestOutcome.PASSED) {
                throw Problem.wrong("The reference of " + exercise.id() + " fails a test: "
                        + result.message().replaceFirst("\\.$", "") + ".",
                        FAULT.formatted(exercise.id()));
            }
        }
        return results.stream().map(TestResult::observations).toList();
    }

    /** Returns the classes that answers declare. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        tasks.forEach(task -> types.add(task.exercise.type()));
        return types;
    }
}
