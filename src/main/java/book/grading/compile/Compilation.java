package book.grading.compile;

import book.grading.child.TestCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of compiling: classes by binary name, or errors; the signatures that the sources declare and their JUnit tests,
 * in the order of the source.
 *
 * @param origins the name of each class's source file
 * @param foreign what the sources use that no exercise needs
 */
public record Compilation(Map<String, byte[]> classes, Map<String, String> origins, List<CompileError> errors,
                          List<Signature> signatures, List<TestCase> tests, List<ForeignUse> foreign) {

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
}
