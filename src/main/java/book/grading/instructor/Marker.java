package book.grading.instructor;

import book.Problem;
import book.exercise.ObservedAnswer;
import book.grading.check.Checker;
import book.grading.check.Diagnosis;
import book.grading.child.TestCase;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.Compilation;
import book.grading.compile.CompileError;
import book.grading.compile.CompilerProcess;
import book.grading.compile.ForeignUse;
import book.grading.compile.Source;
import book.grading.instructor.Assignment.Run;
import book.grading.instructor.Assignment.Task;
import book.grading.instructor.Grade.Known;
import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import book.grading.parent.TestProcess;
import book.grading.report.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The mapping from one submission to its {@link Grade}. It compiles in one process and runs each answer in a fresh one: what
 * code has seen of hidden tests ends with its process.
 */
final class Marker implements AutoCloseable {

    static final String HIDDEN = "It does not pass with what the public tests do not show.";

    private static final int MOST_ERRORS = 3;
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_KNOWN = 2;
    private static final String UNLIKE = "reported as passed, but what the checks saw is not what a right answer gives";

    private final Assignment assignment;
    private final CompilerProcess compiler;
    private TestProcess next;

    Marker(Assignment assignment) {
        this.assignment = assignment;
        compiler = new CompilerProcess(assignment.sandbox());
    }

    Grade mark(Submission submission, SubmittedFiles files, String key) {
        long begun = System.nanoTime();
        List<Marked> exercises = new ArrayList<>();
        for (Task task : assignment.tasks()) {
            exercises.add(mark(task, files));
        }
        return new Grade(submission.learner(), key, exercises, Math.round((System.nanoTime() - begun) / 1e6) / 1e3);
    }

    /** Returns the grade of a submission that the grader could not cope with. It has no key: it is tried again. */
    Grade failed(Submission submission, String why) {
        close();
        String sentence = PlainText.bounded("It could not be graded; a person will look at it. " + why);
        return new Grade(submission.learner(), "", assignment.tasks().stream()
                .map(task -> without(task, "not graded", List.of(sentence), "could not be graded: " + why)).toList(), 0);
    }

    @Override
    public void close() {
        compiler.close();
        if (next != null) {
            next.close();
            next = null;
        }
    }

    private void prepare() {
        if (next == null) {
            next = new TestProcess(assignment.limits(), assignment.sandbox());
        }
    }

    private Marked mark(Task task, SubmittedFiles files) {
        Source source;
        try {
            source = files.answer(task.exercise());
        } catch (Problem problem) {
            return without(task, "unusable", List.of(problem.getMessage() + " " + problem.mend()), "");
        }
        if (source == null) {
            return without(task, "missing", List.of("There is no file " + task.exercise().type() + ".java."
                    + files.whereInstead(task.exercise())), "");
        }
        if (task.isUntouched(source)) {
            return without(task, "not started", List.of("The file is as it was at the beginning."), "");
        }
        prepare(); // it starts while the compiler works
        Compilation compilation = compiler.compile(source);
        if (!compilation.succeeded()) {
            return without(task, "does not compile", compilation.errors().stream().limit(MOST_ERRORS).map(CompileError::text)
                    .toList(), "");
        }
        List<String> problems = Checker.problems(source, compilation, task.suite());
        if (!problems.isEmpty()) {
            return without(task, "unusable", problems, "");
        }
        List<ForeignUse> foreign = Checker.foreign(task.statement(), compilation);
        if (!foreign.isEmpty()) {
            return without(task, "refused", List.of("It was not run, because it uses what no exercise has need of: "
                    + ForeignUse.text(foreign) + "."), "");
        }
        try (TestProcess process = next) {
            next = null;
            return run(task, compilation, process);
        }
    }

    private Marked run(Task task, Compilation compilation, TestProcess process) {
        List<TestCase> tests = task.suite().tests();
        Tested[] tested = new Tested[tests.size()];
        List<Known> known = List.of();
        List<String> review = new ArrayList<>();
        for (Run run : task.runs()) { // of several seeds, the first failure counts; the others need not run any more
            List<Integer> open = IntStream.range(0, run.tests().size())
                    .filter(i -> tested[run.first() + i] == null || tested[run.first() + i].passed()).boxed().toList();
            Run rest = run.of(open);
            List<TestResult> results = process.run(rest.job(compilation.classes(), task.suite()));
            for (int i = 0; i < results.size(); i++) {
                int number = run.first() + open.get(i);
                boolean unlike = results.get(i).outcome() == TestOutcome.PASSED
                        && !ObservedAnswer.agree(rest.expected().get(i), results.get(i).observations());
                if (unlike && review.isEmpty()) {
                    review.add(tests.get(number).title() + ": " + UNLIKE);
                }
                tested[number] = tested(task, number, results.get(i), unlike);
            }
            if (run.first() == 0) {
                known = known(task, results);
            }
        }
        RightVersions.first(task, tested);
        List<ForeignUse> borrowed = compilation.library().stream().filter(use -> !task.library().contains(use.name())).toList();
        if (!borrowed.isEmpty() && tested[tests.size() - 1].passed()) {
            review.add("it calls the library where the reference does not: " + ForeignUse.text(borrowed));
        }
        return new Marked(task.exercise().id(), task.statement().title(), task.statement().points(), state(tested), List.of(),
                List.of(tested), known.size() > MOST_KNOWN ? List.of() : known, String.join("; ", review));
    }

    private static List<Known> known(Task task, List<TestResult> results) {
        return Diagnosis.of(task.misconceptions(), task.suite().tests(), results).stream()
                .map(m -> new Known(m.slug(), m.sentence(), Diagnosis.lead(m, task.suite().tests(), results))).toList();
    }

    private static Tested tested(Task task, int number, TestResult result, boolean unlike) {
        TestCase test = task.suite().tests().get(number);
        boolean passed = result.outcome() == TestOutcome.PASSED && !unlike;
        if (task.hidden(number)) { // how it fails would tell what it holds
            return new Tested(test.key(), test.title(), true, task.weight(number),
                    (passed ? TestOutcome.PASSED : TestOutcome.FAILED).name(), passed ? "" : HIDDEN, "", "");
        }
        String message = result.finding() != null ? result.finding().text() : result.message();
        if (!result.trace().isEmpty()) {
            message += "\nat " + String.join(", called from ", result.trace());
        }
        return new Tested(test.key(), test.title(), false, task.weight(number),
                unlike ? TestOutcome.FAILED.name() : result.outcome().name(),
                passed ? "" : unlike ? "It was " + UNLIKE + "." : PlainText.bounded(message),
                PlainText.bounded(result.printed().strip()), code(task, test));
    }

    private static String code(Task task, TestCase test) {
        return task.code().getOrDefault(test.key(), "");
    }

    private static String state(Tested[] tested) {
        if (Arrays.stream(tested).allMatch(Tested::passed)) {
            return "passed";
        }
        List<TestOutcome> open = Arrays.stream(tested).filter(test -> !test.hidden())
                .map(test -> TestOutcome.valueOf(test.outcome())).toList();
        return open.stream().anyMatch(TestOutcome::isLimit) ? "limit"
                : open.contains(TestOutcome.NOT_STARTED)
                && open.stream().allMatch(o -> o == TestOutcome.PASSED || o == TestOutcome.NOT_STARTED) ? "not started"
                : "failed";
    }

    /** Returns an exercise of which no test ran: all of them count as not run. */
    private static Marked without(Task task, String state, List<String> problems, String review) {
        List<Tested> tests = new ArrayList<>();
        for (TestCase test : task.suite().tests()) {
            int number = tests.size();
            tests.add(new Tested(test.key(), test.title(), task.hidden(number), task.weight(number), TestOutcome.NOT_RUN.name(),
                    "Not run: " + state.toLowerCase(Locale.ROOT) + ".", "", code(task, test)));
        }
        return new Marked(task.exercise().id(), task.statement().title(), task.statement().points(), state,
                problems.stream().limit(MOST_PROBLEMS).map(PlainText::bounded).toList(), tests, List.of(), review);
    }
}
