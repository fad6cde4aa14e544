package book.site.evidence;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A library type ↦ the JUnit test class that tests it: the one of its name, else the one that names it most often, of its own
 * package if there is one there.
 */
final class TestIndex {

    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import\\s+(?:static\\s+)?(mapping[\\w.]*?)\\.(?:\\*|[A-Z]\\w*)");

    /** A test class: where it is, its package, the packages that it imports from, and how often it writes each capital word. */
    private record TestClass(String path, String room, List<String> imports, Map<String, Integer> words) {
    }

    private final List<TestClass> tests = new ArrayList<>();

    private TestIndex() {
    }

    /** Reads the sources of the library's tests; a book without them has none. */
    static TestIndex ofTheBook() {
        TestIndex index = new TestIndex();
        Path root = Home.root().resolve("src/test/java");
        Path library = root.resolve("mapping");
        try (Stream<Path> files = Files.isDirectory(library) ? Files.walk(library) : Stream.empty()) {
            for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).map(Home::show).sorted()
                    .map(Home.root()::resolve).toList()) {
                index.tests.add(read(file, root));
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read the tests in " + Home.show(root) + ": " + e.getMessage() + ".",
                    "Make the folder readable.", e);
        }
        return index;
    }

    private static TestClass read(Path file, Path root) throws IOException {
        String text = Files.readString(file);
        List<String> imports = new ArrayList<>();
        for (Matcher line = IMPORT.matcher(text); line.find();) {
            imports.add(line.group(1));
        }
        Map<String, Integer> words = new HashMap<>();
        for (Matcher word = WORD.matcher(text); word.find();) {
            words.merge(word.group(), 1, Integer::sum);
        }
        String room = root.relativize(file.getParent()).toString().replace('\\', '.').replace('/', '.');
        return new TestClass(Home.show(file), room, imports, words);
    }

    /** Returns the path of the test class, from the book's folder; empty if no test names the type. */
    Optional<String> of(String type) {
        String room = type.substring(0, type.lastIndexOf('.'));
        String name = type.substring(room.length() + 1);
        TestClass best = null;
        long most = 0;
        for (TestClass test : tests) {
            long score = score(test, room, name);
            if (score > most) {
                best = test;
                most = score;
            }
        }
        return Optional.ofNullable(best).map(TestClass::path);
    }

    private static long score(TestClass test, String room, String name) {
        boolean here = test.room.equals(room);
        if (!here && !test.imports.contains(room)) {
            return 0;
        }
        if (here && test.path.endsWith("/" + name + "Test.java")) {
            return Long.MAX_VALUE;
        }
        return test.words.getOrDefault(name, 0) * (here ? 1_000_000L : 1L);
    }
}
