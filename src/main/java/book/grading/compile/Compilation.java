package book.grading.compile;

import book.grading.child.TestCase;
import book.grading.child.Wire;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of compiling: classes by binary name, or errors; the signatures that the sources declare and their JUnit tests,
 * in the order of the source.
 *
 * @param origins the name of each class's source file
 * @param foreign what the sources use that no exercise needs
 * @param library the types of the library that the sources use
 */
public record Compilation(Map<String, byte[]> classes, Map<String, String> origins, List<CompileError> errors,
                          List<Signature> signatures, List<TestCase> tests, List<ForeignUse> foreign, List<ForeignUse> library) {

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_ENTRIES = 1_000;

    /** Returns the result for a source with which the compiler cannot cope. */
    static Compilation gaveUp(Source source, String why) {
        return failed(List.of(new CompileError(source.name(), 0, 0, why, "")));
    }

    static Compilation failed(List<CompileError> errors) {
        return new Compilation(Map.of(), Map.of(), errors, List.of(), List.of(), List.of(), List.of());
    }

    public boolean succeeded() {
        return errors.isEmpty();
    }

    /** Returns the classes whose source is this file. */
    public Map<String, byte[]> classesOf(String file) {
        Map<String, byte[]> some = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> {
            if (file.equals(origins.get(name))) {
                some.put(name, bytes);
            }
        });
        return some;
    }

    /** Whether it is larger than any answer to an exercise. */
    boolean isTooLarge() {
        return classes.size() > MOST_ENTRIES || signatures.size() > MOST_ENTRIES
                || classes.values().stream().mapToLong(bytes -> bytes.length).sum() > MOST_BYTES;
    }

    byte[] toBytes() {
        Wire.Writer out = new Wire.Writer().classes(classes)
                .list(origins.entrySet(), (each, origin) -> each.text(origin.getKey()).text(origin.getValue()))
                .list(errors, (each, error) -> error.write(each))
                .list(signatures, (each, signature) -> signature.write(each))
                .list(tests, (each, test) -> test.write(each));
        return out.list(foreign, ForeignUse::write).list(library, ForeignUse::write).toBytes();
    }

    static Compilation of(byte[] bytes) throws IOException {
        Wire.Reader in = new Wire.Reader(bytes);
        Map<String, byte[]> classes = in.classes();
        Map<String, String> origins = new LinkedHashMap<>();
        in.list(each -> origins.put(each.text(), each.text()));
        return new Compilation(classes, origins, in.list(CompileError::read), in.list(Signature::read),
                in.list(TestCase::read), in.list(ForeignUse::read), in.list(ForeignUse::read));
    }
}
