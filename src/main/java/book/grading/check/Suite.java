package book.grading.check;

import book.Home;
import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.child.TestCase;
import book.grading.compile.Compilation;
import book.grading.compile.Signature;
import book.grading.compile.Source;
import book.grading.compile.SourceCompiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
 * An exercise made ready to check: its tests compiled against the stub, and the stub's signatures, which are the contract
 * that a reader's file has to keep. Kept under {@code target/exercises} until the exercise or the book changes.
 */
public record Suite(List<Signature> contract, Map<String, byte[]> classes, List<TestCase> tests) {

    private static final String MEND = "This is the exercise's own fault; restore its folder, or report it.";

    /** The public tests alone, or the hidden ones after them. */
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
            throw Problem.wrong("A test of the book does not compile: " + compilation.errors().get(0).text(), MEND);
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

    /** The book's jar and its date; empty where the book runs from a folder of classes, which has no date to trust. */
    private static String bookVersion() {
        try {
            Path jar = Path.of(Suite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(jar) ? Runtime.version() + " " + Files.getLastModifiedTime(jar) : "";
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private static Suite load(Path stored) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(stored)))) {
            List<Signature> contract = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                contract.add(new Signature(in.readUTF(), in.readUTF(), in.readUTF()));
            }
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            List<TestCase> tests = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                tests.add(TestCase.read(in));
            }
            return new Suite(contract, classes, tests);
        } catch (IOException e) {
            return null; // not there yet, or cut short: it is made anew
        }
    }

    private void store(Path stored) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(contract.size());
            for (Signature signature : contract) {
                out.writeUTF(signature.owner());
                out.writeUTF(signature.name());
                out.writeUTF(signature.text());
            }
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> type : classes.entrySet()) {
                out.writeUTF(type.getKey());
                out.writeInt(type.getValue().length);
                out.write(type.getValue());
            }
            out.writeInt(tests.size());
            for (TestCase test : tests) {
                test.write(out);
            }
            book.AtomicFile.write(stored, bytes.toByteArray());
        } catch (IOException | Problem e) {
            return; // a folder that cannot be written costs time, nothing else
        }
    }
}
