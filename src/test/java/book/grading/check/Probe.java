package book.grading.check;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A tiny exercise in a temporary folder: answer() should be 42 and other() 1, each with a test of its own. */
public final class Probe {

    public static final String GOOD =
            "public class Probe { static int answer() { return 42; } static int other() { return 1; } }";

    private Probe() {
    }

    /** A class with this body for answer() and a right other(). */
    public static String answering(String body) {
        return "public class Probe { static int answer() throws Exception { " + body + " } static int other() { return 1; } }";
    }

    public static Exercise in(Path folder, String work) throws IOException {
        Path own = folder.resolve("exercises/01-start/1.1-probe/probe");
        Files.createDirectories(own);
        Files.writeString(own.resolve("README.md"), "---\nid: 1.1/probe\n"
                + "title: Probe\ntitle-zh: 试\ntopic: 1.1.1\nkind: implement\npoints: 1\n---\n");
        Files.writeString(own.resolve("hints.md"), "## 1\nA\n## 2\nB\n## 3\nC\n");
        write(folder.resolve("authors/01-start/1.1-probe/probe/stub/Probe.java"), "public class Probe {\n"
                + "    static int answer() throws Exception { throw new book.exercise.ToDo(); }\n"
                + "    static int other() { throw new book.exercise.ToDo(); }\n}\n");
        Files.writeString(own.resolve("ProbeTest.java"), """
                import book.exercise.Check;
                import org.junit.jupiter.api.Test;
                class ProbeTest {
                    @Test void answer() throws Exception { Check.equal("answer", 42, Probe.answer()); }
                    @Test void other() { Check.equal("other", 1, Probe.other()); }
                }
                """);
        Files.writeString(own.resolve("Probe.java"), work);
        return Catalogue.read(folder.resolve("exercises"), folder.resolve("authors")).find("1.1/probe");
    }

    /** The probe with an authors' side, and three mutants that answer with these numbers. */
    public static Exercise complete(Path folder, int... answers) throws IOException {
        Exercise exercise = in(folder, "");
        Files.copy(exercise.stub(), exercise.work(), StandardCopyOption.REPLACE_EXISTING);
        write(exercise.reference(), GOOD);
        write(exercise.hiddenTest(), "import book.exercise.Check; import org.junit.jupiter.api.Test;"
                + "class ProbeHiddenTest { @Test void hidden() throws Exception {"
                + " Check.equal(\"sum\", 43, Probe.answer() + Probe.other()); } }");
        StringBuilder mutants = new StringBuilder();
        for (int i = 0; i < answers.length; i++) {
            mutants.append("""
                    ## m%d

                    the answer is %d.

                    Hint: 1

                    ```diff
                    -%s
                    +%s
                    ```
                    """.formatted(i, answers[i], GOOD, answering("return " + answers[i] + ";")));
        }
        write(exercise.mutantsFile(), mutants.toString());
        return exercise;
    }

    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
