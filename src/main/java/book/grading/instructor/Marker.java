package book.grading.instructor;

import book.Problem;
import book.exercise.ObservedAnswer;
import book.grading.catalog.Misconceptions;
import book.grading.check.Checker;
import book.grading.child.TestCase;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.Compilation;
import book.grading.compile.CompileError;
import book.grading.compile.ForeignUse;
import book.grading.compile.Source;
import book.grading.compile.SourceCompiler;
import book.grading.instructor.Assignment.Run;
import book.grading.instructor.Assignment.Task;
import book.grading.instructor.Grade.Known;
import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import book.grading.parent.TestProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mapping from one submission to its {@link Grade}. It compiles here and runs each submission in a separate process. */
final class Marker {

    private static final int MOST_ERRORS = 3;
    private static final int MOST_KNOWN = 2;
    private static final String HIDDEN = "It fails with numbers that the public tests do not show.";
    private static final String THREW = "It throws an exception with numbers that the public tests do not show.";
    private static final String UNLIKE = "reported as passed, but what the checks saw is not what a right answer gives";

    private final Assignment assignment;
    private final SourceCompiler compiler = new SourceCompiler();

    Marker(Assignment assignment) {
        this.assignment = assignment;
    }

    /** @param process a fresh process; it is closed here */
    Grade mark(Submission submission, SubmittedFiles files, String key, TestProcess process) {
        long begun = System.nanoTime();
        try (process) {
            List<Marked> exercises = new ArrayList<>();
            for (Task task : assignment.tasks()) {
                exercises.add(mark(task, files, process));
            }
            return new Grade(submission.learner(), key, exercises, Math.round((System.nanoTime() - begun) / 1e6) / 1e3);
        }
    }

    private Marked mark(Task task, SubmittedFiles files, TestProcess process) {
        Source source;
        try {
            source = files.answer(task.exercise());
        } catch (Problem problem) {
            return without(task, "unusable", List.of(problem.getMessage() + " " + problem.mend()));
        }
        if (source == null) {
            return without(task, "missing", List.of("There is no file " + task.exercise().type() + ".java."));
        }
        Compilation compilation = compiler.compile(List.of(source));
        if (!compilation.succeeded()) {
            return without(task, "does not compile", compilation.errors().stream().limit(MOST_ERRORS).map(CompileError::text)
                    .toList());
        }
        List<String> problems = Checker.problems(source, compilation, task.suite());
        if (!problems.isEmpty()) {
            return without(task, "unusable", problems);
        }
        List<ForeignUse> foreign = Checker.foreign(task.exercise(), compilation);
        if (!foreign.isEmpty()) {
            return without(task, "refused", List.of("It was not run, because it uses what no exercise has need of: "
                    + ForeignUse.text(foreign) + "."));
        }
        return run(task, compilation, process);
    }

    private Marked run(Task task, Compilation compilation, TestProcess process) {
        List<TestCase> tests = task.suite().tests();
        Tested[] tested = new Tested[tests.size()];
        List<Known> known = List.of();
        String review = "";
        for (Run run : task.runs()) {
            List<TestResult> results = process.run(run.job(compilation.classes(), task.suite()));
            for (int i = 0; i < results.size(); i++) {
                int number = run.first() + i;
                boolean unlike = results.get(i).outcome() == TestOutcome.PASSED
                        && !ObservedAnswer.agree(run.expected().get(i), results.get(i).observations());
                if (unlike) {
                    review = tests.get(number).title() + ": " + UNLIKE;
                }
                if (tested[number] == null || tested[number].passed()) { // with several seeds, the first failure counts
                    tested[number] = tested(task, number, results.get(i), unlike);
                }
            }
            if (run.first() == 0) {
                known = known(task.misconceptions(), Checker.looks(task.suite(), results));
            }
        }
        return new Marked(task.exercise().id(), task.exercise().statement().title(), task.points(), state(tested), List.of(),
                List.of(tested), known.size() > MOST_KNOWN ? List.of() : known, review);
    }

    private static List<Known> known(Misconceptions misconceptions, Map<String, String> looks) {
        return misconceptions.matching(looks).stream().map(m -> new Known(m.slug(), m.sentence(), looks.entrySet().stream()
                .limit(1).noneMatch(first -> first.getValue().equals(m.looks().get(first.getKey()))))).toList();
    }

    private static Tested tested(Task task, int number, TestResult result, boolean unlike) {
        TestCase test = task.suite().tests().get(number);
        boolean hidden = task.hidden(number);
        String message = result.finding() != null ? result.finding().text() : result.message();
        if (!result.trace().isEmpty() && !hidden) {
            message += "\nat " + String.join(", called from ", result.trace());
        }
        if (hidden && result.outcome() == TestOutcome.FAILED) {
            message = HIDDEN;
        } else if (hidden && result.outcome() == TestOutcome.THREW) { // its text may contain the hidden numbers
            message = THREW;
        }
        return new Tested(test.key(), test.title(), hidden, test.points(), unlike ? TestOutcome.FAILED.name() : result.outcome()
                .name(),
                unlike ? "It was " + UNLIKE + "." : result.outcome() == TestOutcome.PASSED ? "" : message,
                hidden ? "" : result.printed().strip(), code(task, test));
    }

    private static String code(Task task, TestCase test) {
        return task.code().getOrDefault(test.key(), "");
    }

    private static String state(Tested[] tested) {
        int passed = 0;
        int notStarted = 0;
        boolean limit = false;
        for (Tested test : tested) {
            TestOutcome outcome = TestOutcome.valueOf(test.outcome());
            passed += outcome == TestOutcome.PASSED ? 1 : 0;
            notStarted += outcome == TestOutcome.NOT_STARTED ? 1 : 0;
            limit |= outcome.isLimit();
        }
        return passed == tested.length ? "passed" : limit ? "limit" : passed + notStarted == tested.length ? "not started"
                : "failed";
    }

    /** Returns an exercise of which no test ran: all of them count as not run. */
    private static Marked without(Task task, String state, List<String> problems) {
        List<Tested> tests = new ArrayList<>();
        for (TestCase test : task.suite().tests()) {
            tests.add(new Tested(test.key(), test.title(), task.hidden(tests.size()), test.points(), TestOutcome.NOT_RUN.name(),
                    "Not run: " + state.toLowerCase(Locale.ROOT) + ".", "", code(task, test)));
        }
        return new Marked(task.exercise().id(), task.exercise().statement().title(), task.points(), state, problems, tests,
                List.of(), "");
    }
}
