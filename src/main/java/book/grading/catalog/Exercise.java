package book.grading.catalog;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One exercise.
 *
 * @param id      section and name: {@code 3.1/gradient-step}
 * @param folder  the reader's side: statement, the file to fill in, public tests, hints
 * @param authors the authors' side: stub, reference, hidden tests, mutants; a learner's copy has only the stub
 */
public record Exercise(String id, Path folder, Path authors) {

    public String section() {
        return id.substring(0, id.indexOf('/'));
    }

    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    public Statement statement() {
        return Statement.read(folder.resolve("README.md"));
    }

    /** Returns the reader's file, {@code Xxx.java}; it may be missing. */
    public Path work() {
        return folder.resolve(type() + ".java");
    }

    /** Returns the reader's file as it is at the beginning. */
    public Path stub() {
        return authors.resolve("stub").resolve(type() + ".java");
    }

    public Path publicTest() {
        return folder.resolve(type() + "Test.java");
    }

    public Path hiddenTest() {
        return authors.resolve("hidden").resolve(type() + "HiddenTest.java");
    }

    public Path reference() {
        return authors.resolve("reference").resolve(type() + ".java");
    }

    public Path misconceptions() {
        return folder.resolve("misconceptions.json");
    }

    /** Returns the file in which the mutants are written, as differences from the reference. */
    public Path mutantsFile() {
        return authors.resolve("mutants.md");
    }

    /** Returns the mutants in the order in which they are written; none if the file is missing. */
    public List<Mutant> mutants() {
        return Files.exists(mutantsFile()) ? MutantsReader.read(this) : List.of();
    }

    /** Returns the name of the class to write; the folder {@code stub} holds exactly one file. */
    public String type() {
        try (Stream<Path> files = Files.list(authors.resolve("stub"))) {
            List<String> names = files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".java")).toList();
            if (names.size() == 1) {
                return names.get(0).replace(".java", "");
            }
        } catch (IOException e) {
            // reported below
        }
        throw Problem.wrong(Home.show(authors.resolve("stub")) + " should hold exactly one Java file, the stub.",
                "Restore that folder, for example from a fresh copy of the book.");
    }

    static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(parent) + ": " + e.getMessage() + ".",
                    "Check the folder's permissions.", e);
        }
    }
}
