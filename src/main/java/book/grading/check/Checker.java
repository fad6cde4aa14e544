package book.grading.check;

import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.catalog.Misconceptions;
import book.grading.catalog.Statement;
import book.grading.child.Job;
import book.grading.child.TestResult;
import book.grading.compile.Compilation;
import book.grading.compile.ForeignUse;
import book.grading.compile.Signature;
import book.grading.compile.Source;
import book.grading.compile.SourceCompiler;
import book.grading.parent.Limits;
import book.grading.parent.TestProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mapping from a reader's file to a {@link Verdict}. The file is compiled alone and compared with the exercise's contract
 * in this process; its code runs in another one.
 */
public final class Checker implements AutoCloseable {

    /** The seed of every check that a reader runs. */
    public static final long SEED = 1;

    private final SourceCompiler compiler = new SourceCompiler();
    private final Limits limits;
    private TestProcess ready;

    public Checker(Limits limits) {
        this.limits = limits;
    }

    /** Starts the process for the next check, so that the check need not wait for it. */
    public void prepare() {
        if (ready == null) {
            ready = new TestProcess(limits);
        }
    }

    @Override
    public void close() {
        if (ready != null) {
            ready.close();
            ready = null;
        }
    }

    /** Checks the reader's own file with the public tests. */
    public Verdict check(Exercise exercise) {
        prepare(); // first: the process starts while the compiler works
        try (TestProcess process = ready) {
            ready = null;
            Source source = Source.read(exercise.work(), "Bring the stub back with ./book reset " + exercise.id() + ".");
            Verdict verdict = check(exercise, source, Suite.of(exercise, compiler, false), SEED, process);
            String stub = Source.read(exercise.stub(), "Restore the exercise's folder.").text();
            return isStub(source.text(), stub) ? verdict.ofStub() : verdict;
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.WRONG) {
                throw problem;
            }
            return Verdict.unusable(exercise, List.of(), List.of(problem.getMessage() + " " + problem.mend()));
        }
    }

    public Verdict check(Exercise exercise, Source source, Suite suite, long seed, TestProcess process) {
        Compilation compilation = compiler.compile(List.of(source));
        if (!compilation.succeeded()) {
            return new Verdict(exercise, List.of(), compilation.errors(), suite.tests(), List.of(), List.of(), List.of());
        }
        List<String> problems = problems(source, compilation, suite);
        if (!problems.isEmpty()) {
            return Verdict.unusable(exercise, suite.tests(), problems);
        }
        Map<String, byte[]> classes = new LinkedHashMap<>(compilation.classes());
        classes.putAll(suite.classes());
        List<TestResult> results = process.run(new Job(classes, suite.tests(), seed));
        return new Verdict(exercise, List.of(), List.of(), suite.tests(), results,
                Diagnosis.of(Misconceptions.of(exercise), suite.tests(), results), foreign(exercise.statement(), compilation));
    }

    public SourceCompiler compiler() {
        return compiler;
    }

    /** Returns what the file uses that grading refuses; an exercise may allow more with {@code allows} in its front matter. */
    public static List<ForeignUse> foreign(Statement statement, Compilation compilation) {
        return compilation.foreign().stream().filter(use -> !statement.allows(use.name())).toList();
    }

    /** Whether the text is the stub's, up to line ends and white space around it. */
    public static boolean isStub(String text, String stub) {
        return text.replace("\r", "").strip().equals(stub.replace("\r", "").strip());
    }

    /** Returns the reasons why a file that compiles cannot be tested, in sentences. */
    public static List<String> problems(Source source, Compilation compilation, Suite suite) {
        List<String> problems = new ArrayList<>();
        for (String name : compilation.classes().keySet()) {
            int dot = name.lastIndexOf('.');
            if (dot >= 0) {
                return List.of(source.name()
                        + " says \"package " + name.substring(0, dot) + ";\"; an exercise lives in no package. "
                        + "Delete that line.");
            }
            if (suite.classes().containsKey(name)) {
                problems.add(source.name() + " declares " + name
                        + ", the name of the exercise's own test. Call it something else.");
            }
        }
        problems.addAll(Signature.missing(suite.contract(), compilation.signatures()));
        return problems;
    }
}
