package book.grade;

import book.AtomicFile;
import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A new exercise, complete enough that {@code verify} finds nothing wrong but what is still to be thought of. */
public final class Skeleton {

    private Skeleton() {
    }

    /** Writes the files of a new exercise and returns them. */
    public static List<Path> write(Path readers, Path authors, String id) {
        if (!id.matches("\\d+\\.\\d+/[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw Problem.usage(id + " is no id for an exercise.",
                    "Give a section and a name in small letters: 3.1/gradient-step");
        }
        Path section = section(readers, id.substring(0, id.indexOf('/')));
        String name = id.substring(id.indexOf('/') + 1);
        Path shown = section.resolve(name);
        Path own = authors.resolve(readers.relativize(shown).toString());
        if (Files.exists(shown)) {
            throw Problem.usage("There is an exercise " + id + " already: " + Home.show(shown) + ".", "Choose another name.");
        }
        Map<Path, String> files = files(shown, own, id, type(name));
        files.forEach(AtomicFile::write);
        return List.copyOf(files.keySet());
    }

    private static Map<Path, String> files(Path shown, Path own, String id, String type) {
        String body = "/** What it is. */\npublic final class %s {\n\n    private %s() {\n    }\n\n"
                + "    /** What it returns. */\n    public static double answer(double x) {\n        %s\n    }\n}\n";
        String stub = "import book.exercise.ToDo;\n\n" + body.formatted(type, type, "throw new ToDo();");
        String test = "import book.exercise.Check;\n%simport org.junit.jupiter.api.DisplayName;\n"
                + "import org.junit.jupiter.api.Test;\n\n"
                + "class %s {\n\n    @Test\n"
                + "    @DisplayName(\"%s\")\n    void answer() {\n        %s\n    }\n}\n";
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(shown.resolve("README.md"), """
                ---
                id: %s
                title: Title
                title-zh: 标题
                topic: %s.1
                kind: implement
                points: 10
                ---
                # %s Title · 标题

                **Example.** A concrete case first: twice 3 is 6.

                **In general**, the formula: $x \\mapsto 2x$.

                **Write** in `%s.java` what to return.

                **Check** with `./book check %s`.
                """.formatted(id, id.substring(0, id.indexOf('/')), id, type, id));
        files.put(shown.resolve(type + ".java"), stub);
        files.put(shown.resolve("original").resolve(type + ".java"), stub);
        files.put(shown.resolve(type + "Test.java"), test.formatted("", type + "Test", "twice 3 is 6",
                "Check.close(\"answer\", 6, " + type + ".answer(3), 1e-12);"));
        files.put(shown.resolve("hints.md"), "## 1\nA nudge.\n\n## 2\nThe way.\n\n## 3\nNearly the answer.\n");
        files.put(own.resolve("reference").resolve(type + ".java"), body.formatted(type, type, "return 2 * x;"));
        files.put(own.resolve("hidden").resolve(type + "HiddenTest.java"), test.formatted("import book.exercise.Seed;\n",
                type + "HiddenTest", "twice a random number", "double x = 1 + Seed.random().nextDouble();\n"
                + "        Check.close(\"answer\", x + x, " + type + ".answer(x), 1e-12);"));
        for (String[] wrong : new String[][] {{"a-half", "x / 2"}, {"a-square", "x * x"}, {"two-more", "2 + x"}}) {
            Path mutant = own.resolve("mutants").resolve(wrong[0]);
            files.put(mutant.resolve(type + ".java"), body.formatted(type, type, "return " + wrong[1] + ";"));
            files.put(mutant.resolve("misconception.md"), "---\nhint: 1\n---\nthe mistake in words.\n");
        }
        return files;
    }

    private static Path section(Path readers, String number) {
        String mend = "Sections are folders such as 03-core-algorithms/3.1-gradient-descent.";
        for (Path root : List.of(readers, Home.chapters())) {
            try (Stream<Path> entries = Files.exists(root) ? Files.walk(root, 2) : Stream.empty()) {
                Path found = entries.filter(p -> p.getFileName().toString().startsWith(number + "-")).findFirst().orElse(null);
                if (found != null) {
                    return readers.resolve(root.relativize(found).toString().replaceFirst("\\.md$", ""));
                }
            } catch (IOException e) {
                throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(root) + ".", "Check its permissions.", e);
            }
        }
        throw Problem.usage("There is no section " + number + ", neither in exercises nor in chapters.", mend);
    }

    private static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : name.split("-")) {
            type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return type.toString();
    }
}
