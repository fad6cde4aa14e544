package book.grading.hostile;

import book.grading.author.Verification;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.check.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two exercises to attack: <em>scale</em> asks for a method, <em>doubles</em> for a test. */
final class Trap {

    /** A number that only the hidden tests know. */
    static final String HIDDEN = "7919";

    static final String RIGHT = "static double[] right(double[] x, double by) {"
            + " double[] y = x.clone(); for (int i = 0; i < y.length; i++) { y[i] *= by; } return y; }";

    private static final String HOME = "01-start/1.1-trap/";

    private Trap() {
    }

    static List<Exercise> in(Path folder) throws IOException {
        scale(folder);
        doubles(folder);
        List<Exercise> all = Catalogue.read(folder.resolve("exercises"), folder.resolve("authors")).all();
        try (Verification verification = new Verification(true)) {
            for (Exercise exercise : all) {
                List<String> faults = verification.verify(exercise).faults();
                if (!faults.isEmpty()) {
                    throw new IllegalStateException(faults.toString());
                }
            }
        }
        return all;
    }

    static String scaling(String body) {
        return "public class Scale { static double[] scale(double[] x, double by) throws Exception { " + body + " } "
                + RIGHT + " }";
    }

    static String testing(String body) {
        return "public class Doubles { static int calls; static void test(java.util.function.IntUnaryOperator f) { " + body
                + " }\n static int depth(int n) { try { return depth(n + 1); } catch (StackOverflowError e) { return n; } } }";
    }

    private static void scale(Path folder) throws IOException {
        String stub = "public class Scale { static double[] scale(double[] x, double by) { throw new book.exercise.ToDo(); } }";
        String reference = """
                public class Scale {
                    static double[] scale(double[] x, double by) {
                        double[] y = x.clone();
                        for (int i = 0; i < y.length; i++) {
                            y[i] *= by;
                        }
                        return y;
                    }
                }
                """;
        write(folder, "scale", "Scale", "implement", stub, reference, """
                import book.exercise.Check;
                import org.junit.jupiter.api.Test;
                class ScaleTest {
                    @Test void two() { Check.close("scale", new double[] {2, 4}, Scale.scale(new double[] {1, 2}, 2), 1e-9); }
                    @Test void one() { Check.close("scale", new double[] {3}, Scale.scale(new double[] {1}, 3), 1e-9); }
                }
                """, """
                import book.exercise.Check;
                import book.exercise.Seed;
                import org.junit.jupiter.api.Test;
                class ScaleHiddenTest {
                    @Test void three() {
                        double[] x = {7919, Seed.random().nextGaussian(), 5};
                        Check.close("scale", new double[] {3 * x[0], 3 * x[1], 15}, Scale.scale(x.clone(), 3), 1e-9);
                    }
                    @Test void keeps() {
                        double[] x = {7919.5, 2, 3, 4};
                        double[] y = Scale.scale(x, 2);
                        Check.unchanged("x", new double[] {7919.5, 2, 3, 4}, x);
                        Check.close("scale", new double[] {15839, 4, 6, 8}, y, 1e-9);
                    }
                }
                """, mutant("adds", "            y[i] *= by;", "            y[i] += by;")
                + mutant("divides", "            y[i] *= by;", "            y[i] /= by;")
                + mutant("first-only", "        for (int i = 0; i < y.length; i++) {", "        for (int i = 0; i < 1; i++) {"));
    }

    private static void doubles(Path folder) throws IOException {
        String stub = "public class Doubles { static void test(java.util.function.IntUnaryOperator f) {"
                + " throw new book.exercise.ToDo(); } }";
        String reference = """
                public class Doubles {
                    static void test(java.util.function.IntUnaryOperator f) {
                        for (int n = -3; n < 4; n++) {
                            if (f.applyAsInt(n) != 2 * n) {
                                throw new AssertionError("at " + n);
                            }
                        }
                    }
                }
                """;
        write(folder, "doubles", "Doubles", "test", stub, reference, """
                import book.exercise.Check;
                import org.junit.jupiter.api.Test;
                class DoublesTest {
                    @Test void twice() { Check.passes("2n", () -> Doubles.test(n -> 2 * n)); }
                    @Test void sum() { Check.passes("n + n", () -> Doubles.test(n -> n + n)); }
                    @Test void square() { Check.catches("n squared", () -> Doubles.test(n -> n * n)); }
                    @Test void size() { Check.catches("2|n|", () -> Doubles.test(n -> 2 * Math.abs(n))); }
                    @Test void shifted() { Check.catches("2n + 1", () -> Doubles.test(n -> 2 * n + 1)); }
                    @Test void negative() { Check.catches("-2n", () -> Doubles.test(n -> n == 2 ? 4 : -2 * n)); }
                }
                """, """
                import book.exercise.Check;
                import org.junit.jupiter.api.Test;
                class DoublesHiddenTest {
                    @Test void shift() { Check.passes("n << 1", () -> Doubles.test(n -> n << 1)); }
                    @Test void cube() { Check.catches("n³", () -> Doubles.test(n -> n == 7919 ? 62710561 : n * n * n)); }
                }
                """,
                mutant("catches-nothing", "                throw new AssertionError(\"at \" + n);", "                return;")
                + mutant("positive-only", "        for (int n = -3; n < 4; n++) {", "        for (int n = 0; n < 4; n++) {")
                + mutant("two-only", "        for (int n = -3; n < 4; n++) {", "        for (int n = 2; n < 3; n++) {"));
    }

    private static String mutant(String slug, String before, String after) {
        return "## " + slug + "\n\nit " + slug + ".\n\nHint: 1\n\n```diff\n-" + before + "\n+" + after + "\n```\n\n";
    }

    private static void write(Path folder, String name, String type, String kind, String stub, String reference, String open,
            String hidden, String mutants) throws IOException {
        Path readers = folder.resolve("exercises").resolve(HOME + name);
        Path authors = folder.resolve("authors").resolve(HOME + name);
        Probe.write(readers.resolve("README.md"), "---\nid: 1.1/" + name + "\ntitle: " + type
                + "\ntitle-zh: 试\ntopic: 1.1.1\nkind: " + kind + "\npoints: 10\n---\n");
        Probe.write(readers.resolve("hints.md"), "## 1\nA\n## 2\nB\n## 3\nC\n");
        Probe.write(readers.resolve(type + ".java"), stub);
        Probe.write(readers.resolve(type + "Test.java"), open);
        Probe.write(authors.resolve("stub/" + type + ".java"), stub);
        Probe.write(authors.resolve("reference/" + type + ".java"), reference);
        Probe.write(authors.resolve("hidden/" + type + "HiddenTest.java"), hidden);
        Probe.write(authors.resolve("mutants.md"), mutants);
    }
}
