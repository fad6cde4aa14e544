package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** target/mapping.jar, the from-scratch library alone: a program needs nothing beside it and the JDK. */
class LibraryJarTest {

    private static final Path JAR = Home.target().resolve("mapping.jar");

    /** Gradient descent on x², closed form x₁₀ = 10 (1 − 2 · 0.2)¹⁰, and a layer whose bias is added to its input. */
    private static final String PROGRAM = """
        import mapping.descent.GradientDescent;
        import mapping.layers.Dense;
        import mapping.objectives.Objective;
        import mapping.tensor.Tensor;

        public class Reader {
            public static void main(String[] arguments) {
                var bowl = Objective.of(1, x -> x[0] * x[0], x -> new double[] {2 * x[0]});
                double[] end = new GradientDescent(bowl, 0.2).path(new double[] {10}, 10).last();
                System.out.printf(java.util.Locale.ROOT, "%.6f%n", end[0]);
                var layer = new Dense(Tensor.matrix(new float[][] {{2}}), Tensor.vector(1));
                System.out.println(layer.apply(Tensor.matrix(new float[][] {{3}})).get(0, 0));
            }
        }
        """;

    @TempDir
    Path folder;

    @Test
    void aProgramCompilesAndRunsAgainstItAlone() throws Exception {
        Path source = folder.resolve("Reader.java");
        Files.writeString(source, PROGRAM);
        assertEquals("", tool("javac", "-cp", JAR.toString(), "-d", folder.toString(), source.toString()));
        String path = JAR + File.pathSeparator + folder;
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process java = new ProcessBuilder(program, "-cp", path, "Reader").redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), output);
        assertEquals(List.of("0.060466", "7.0"), output.lines().toList());
    }

    /** The wall, seen from outside: all that its classes name is in the jar itself or in the JDK. */
    @Test
    void itsClassesNeedTheJdkAlone() {
        List<String> modules = tool("jdeps", "-s", "--multi-release", "base", JAR.toString()).lines()
            .map(line -> line.replaceFirst(".* -> ", "").strip()).sorted().toList();
        assertEquals(List.of("java.base", "jdk.incubator.vector"), modules);
        assertEquals("", tool("jdeps", "--missing-deps", "--multi-release", "base", JAR.toString()).strip());
    }

    /** All of the library but its drawings, which are XChart's, and nothing of the tool. */
    @Test
    void itHoldsTheWholeLibraryAndNothingElse() throws IOException {
        Path root = Home.root().resolve("src/main/java");
        try (JarFile jar = new JarFile(JAR.toFile()); Stream<Path> sources = Files.walk(root.resolve("mapping"))) {
            List<String> entries = jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")).toList();
            assertTrue(entries.stream().allMatch(name -> name.startsWith("mapping/")), () -> entries.toString());
            assertFalse(entries.stream().anyMatch(name -> name.startsWith("mapping/plots/")));
            List<String> missing = sources.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> root.relativize(file).toString().replace('\\', '/').replaceFirst("java$", "class"))
                .filter(name -> !name.startsWith("mapping/plots/") && !entries.contains(name)).toList();
            assertEquals(List.of(), missing);
        }
    }

    private static String tool(String name, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
        return output.toString();
    }
}
