package book.grading.check;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.child.TestCase;
import book.grading.child.Wire;
import book.grading.compile.Compilation;
import book.grading.compile.CompileError;
import book.grading.compile.Signature;
import book.grading.compile.Source;
import book.grading.compile.SourceCompiler;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An exercise that is ready to check answers: its tests, compiled against the stub, and the stub's signatures, which are the
 * contract that a reader's file must keep. It is cached under {@code target/exercises} until the exercise or the book changes.
 */
public record Suite(List<Signature> contract, Map<String, byte[]> classes, List<TestCase> tests) {

    private static final String MEND = "This is the exercise's own fault; restore its folder, or report it.";

    /** Returns the public tests alone, or followed by the hidden ones. */
    public static Suite of(Exercise exercise, SourceCompiler compiler, boolean hidden) {
        List<Source> sources = new ArrayList<>();
        sources.add(Source.read(exercise.stub(), MEND));
        sources.add(Source.read(exercise.publicTest(), MEND));
        if (hidden) {
            sources.add(Source.read(exercise.hiddenTest(), MEND));
        }
        String book = bookVersion();
        if (book.isEmpty()) {
            return compile(compiler, sources);
        }
        Path stored = Home.target().resolve("exercises").resolve(name(sources, book) + ".suite");
        Suite suite = load(stored);
        if (suite == null) {
            suite = compile(compiler, sources);
            suite.store(stored);
        }
        return suite;
    }

    private static Suite compile(SourceCompiler compiler, List<Source> sources) {
        Compilation compilation = compiler.compile(sources);
        if (!compilation.succeeded()) {
            CompileError error = compilation.errors().get(0);
            throw Problem.wrong("A test of the book does not compile: " + error.file() + ":" + error.line() + ": "
                    + error.message() + ".", MEND);
        }
        Map<String, byte[]> stub = compilation.classesOf(sources.get(0).name());
        Map<String, byte[]> tests = new LinkedHashMap<>(compilation.classes());
        tests.keySet().removeAll(stub.keySet());
        List<Signature> contract = compilation.signatures().stream().filter(s -> stub.containsKey(s.owner())
                || stub.keySet().stream().anyMatch(name -> name.replace('$', '.').equals(s.owner()))).toList();
        return new Suite(contract, tests, compilation.tests());
    }

    private static String name(List<Source> sources, String book) {
        String all = String.join("\0", sources.stream().map(s -> s.name() + "\0" + s.text()).toList());
        return Digest.of(all.getBytes(StandardCharsets.UTF_8), book.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the version of Java and the date of the book's jar; empty if the book runs from a folder of classes, whose date
     * says nothing.
     */
    private static String bookVersion() {
        try {
            Path jar = Path.of(Suite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(jar) ? Runtime.version() + " " + Files.getLastModifiedTime(jar) : "";
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private static Suite load(Path stored) {
        try {
            Wire.Reader in = new Wire.Reader(Files.readAllBytes(stored));
            return new Suite(in.list(Signature::read), in.classes(), in.list(TestCase::read));
        } catch (IOException e) {
            return null; // missing or cut short: it is made again
        }
    }

    private void store(Path stored) {
        try {
            AtomicFile.write(stored, new Wire.Writer()
                    .list(contract, (out, signature) -> signature.write(out))
                    .classes(classes).list(tests, (out, test) -> test.write(out)).toBytes());
        } catch (Problem e) {
            return; // a folder that cannot be written to costs only time
        }
    }
}
