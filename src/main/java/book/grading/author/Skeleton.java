package book.grading.author;

import book.AtomicFile;
import book.FolderTree;
import book.Home;
import book.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A new exercise of any kind, complete enough that {@code verify} finds fault only with what the author must still think of. */
public final class Skeleton {

    private Skeleton() {
    }

    /** Writes the files of a new exercise and returns them; where one cannot be written, none is left. */
    public static List<Path> write(Path readers, Path authors, String id, String kind) {
        if (!id.matches("\\d+\\.\\d+/[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw Problem.usage(id + " is no id for an exercise.",
                    "Give a section and a name in small letters, such as 3.1/gradient-step.");
        }
        if (!Verification.KINDS.contains(kind)) {
            throw Problem.usage("There is no kind of exercise called " + kind + ".",
                    "Choose one of " + String.join(", ", Verification.KINDS) + ".");
        }
        Path section = section(readers, id.substring(0, id.indexOf('/')));
        String name = id.substring(id.indexOf('/') + 1);
        Path shown = section.resolve(name);
        Path own = authors.resolve(readers.relativize(shown).toString());
        if (Files.exists(shown)) {
            throw Problem.usage("There is an exercise " + id + " already: " + Home.show(shown) + ".", "Choose another name.");
        }
        Map<Path, String> files = files(shown, own, kind, type(name));
        files.replaceAll((file, text) -> text.replace("@ID@", id).replace("@SECTION@", id.substring(0, id.indexOf('/')))
                .replace("@TYPE@", type(name)));
        try {
            files.forEach(AtomicFile::write);
        } catch (Problem e) {
            FolderTree.delete(shown);
            FolderTree.delete(own);
            throw e;
        }
        return List.copyOf(files.keySet());
    }

    private static Map<Path, String> files(Path shown, Path own, String kind, String type) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(shown.resolve("README.md"), template(kind, "README.md"));
        files.put(shown.resolve(type + ".java"), template(kind, "stub.java"));
        files.put(shown.resolve(type + "Test.java"), template(kind, "test.java"));
        files.put(shown.resolve("hints.md"), template(kind, "hints.md"));
        files.put(own.resolve("stub").resolve(type + ".java"), template(kind, "stub.java"));
        files.put(own.resolve("reference").resolve(type + ".java"), template(kind, "reference.java"));
        files.put(own.resolve("hidden").resolve(type + "HiddenTest.java"), template(kind, "hidden.java"));
        files.put(own.resolve("mutants.md"), template(kind, "mutants.md"));
        return files;
    }

    private static String template(String kind, String name) {
        try (InputStream in = Skeleton.class.getResourceAsStream("skeleton/" + kind + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
