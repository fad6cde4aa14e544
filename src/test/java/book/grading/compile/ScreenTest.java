package book.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.check.Checker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graded work may compute, and nothing else. */
class ScreenTest {

    private final SourceCompiler compiler = new SourceCompiler();

    private List<ForeignUse> foreign(String body) {
        Compilation compilation =
                compiler.compile(List.of(new Source("A.java", "import java.util.*;\nclass A {\n" + body + "\n}")));
        assertEquals(List.of(), compilation.errors());
        return compilation.foreign();
    }

    @Test
    void computingIsAllowed() {
        assertEquals(List.of(), foreign("""
                record Pair(double a, double b) { double sum() { return a + b; } }
                enum Way { UP, DOWN }
                static double[] f(java.util.function.UnaryOperator<double[]> g, List<Pair> pairs) {
                    double[] x = pairs.stream().mapToDouble(Pair::sum).toArray();
                    for (Pair p : pairs) { System.out.println(p + String.format("%3f", p.a()) + x.length); }
                    new mapping.descent.GradientDescent(
                        mapping.objectives.Objective.ofLine(y -> y * y, y -> 2 * y), 0.1).apply(x);
                    if (x.clone().length > 2) {
                        throw new IllegalArgumentException(Way.UP.name() + x.getClass().getSimpleName());
                    }
                    long t = System.nanoTime();
                    System.arraycopy(x, 0, x, 0, 1);
                    return g.apply(x);
                }"""));
    }

    @Test
    void theStandardCharsetsAreAllowedAndOthersAreNot() {
        assertEquals(List.of(), foreign("""
                static byte[] bytes(String text) { return text.getBytes(java.nio.charset.StandardCharsets.UTF_8); }
                static String text(byte[] bytes) {
                    java.nio.charset.Charset latin = java.nio.charset.StandardCharsets.ISO_8859_1;
                    return latin.name() + new String(bytes, latin) + latin.encode("x").remaining();
                }"""));
        for (String way : List.of("forName(\"x\")", "defaultCharset()", "availableCharsets()")) {
            assertEquals(List.of(new ForeignUse("java.nio.charset.Charset." + way.substring(0, way.indexOf('(')), 3)),
                foreign("Object o = java.nio.charset.Charset." + way + ";"));
        }
        assertTrue(!foreign("Object o = java.nio.charset.StandardCharsets.UTF_8.newDecoder();").isEmpty());
    }

    @Test
    void whatReachesOutIsNamedWithItsLine() {
        assertEquals(List.of(new ForeignUse("java.io.File", 3)), foreign("Object o = new java.io.File(\"x\");"));
        assertEquals(List.of(new ForeignUse("java.lang.System.exit", 4)), foreign("static {\nSystem.exit(0); }"));
        assertEquals(List.of(new ForeignUse("java.lang.Thread", 3)), foreign("static class B extends Thread { }"));
        assertEquals(List.of(new ForeignUse("java.lang.Thread", 3)), foreign("Runnable r = Thread::yield;"));
        assertEquals(List.of(new ForeignUse("java.util.Scanner", 3)), foreign("Scanner s;"));
        assertEquals(List.of(new ForeignUse("java.lang.Class.forName", 3)),
                foreign("Object o() throws Exception { return Class.forName(\"B\"); }"));
        assertEquals(List.of(new ForeignUse("java.lang.ClassLoader", 3), new ForeignUse("java.lang.Class.getClassLoader", 3)),
            foreign("Object o = getClass().getClassLoader();"));
        assertEquals(List.of(new ForeignUse("java.io.PrintStream", 3)),
                foreign("Object o() throws Exception { return new java.io.PrintStream(\"x\"); }"));
        assertEquals(List.of(new ForeignUse("book.exercise.ObservedAnswer", 3), new ForeignUse("book.exercise.Transcript", 3)),
            foreign("Object o = book.exercise.Transcript.take();"));
        for (String way : List.of("java.lang.reflect.Array.newInstance(A.class, 1)", "java.lang.invoke.MethodHandles.lookup()",
                "Runtime.getRuntime()", "new ProcessBuilder(\"ls\")", "ProcessHandle.current()", "java.net.URI.create(\"x\")",
                "java.nio.file.Path.of(\"x\")",
                "book.grading.child.TestOutcome.PASSED", "org.junit.jupiter.api.Assertions.fail()",
                "System.getenv()", "System.getProperty(\"x\")", "java.util.concurrent.ForkJoinPool.commonPool()",
                "StackWalker.getInstance()", "new ClassLoader() { }", "System.in", "java.util.logging.Logger.getGlobal()",
                "mapping.plots.Bars.class", "java.lang.management.ManagementFactory.getRuntimeMXBean()")) {
            assertEquals(1, foreign("Object o() { return " + way + "; }").stream().map(ForeignUse::line).distinct().count(), way);
        }
    }

    /** A type need not be named to be there: the expression has it. */
    @Test
    void whatIsNotNamedIsFoundByItsType() {
        for (String way : List.of("mapping.data.files.Datasets.file(\"/x\", \"\")", "new Throwable().getStackTrace()",
                "mapping.data.files.Datasets.root()", "take(mapping.data.files.Datasets::root)",
                "take(() -> mapping.data.files.Datasets.root())", "List.of(1).parallelStream()",
                "java.util.stream.IntStream.range(0, 9).parallel()", "Locale.getDefault()", "TimeZone.getDefault()",
                "java.time.ZoneId.systemDefault()", "Integer.getInteger(\"x\")", "Boolean.getBoolean(\"x\")")) {
            assertTrue(!foreign("static <T> T take(java.util.function.Supplier<T> s) { return s.get(); }"
                    + " Object o() { return " + way + "; }").isEmpty(), way);
        }
        for (String statement : List.of("new Exception().printStackTrace();", "Locale.setDefault(Locale.ROOT);",
                "Arrays.parallelSetAll(new int[1], i -> i);", "((mapping.training.Trainer) null).saveTo(null);",
                "((mapping.training.checkpoint.Checkpoint) null).save(null);",
                "java.util.function.Supplier<Object> s = mapping.data.files.Datasets::root;",
                "java.util.function.Function<Throwable, Object> f = Throwable::getStackTrace;")) {
            assertTrue(!foreign("void o() { " + statement + " }").isEmpty(), statement);
        }
        assertTrue(!foreign("protected void finalize() { }").isEmpty());
        assertTrue(!foreign("native void f();").isEmpty());
    }

    @Test
    void noAnswerOfTheBookIsRefused() {
        for (Exercise exercise : Catalogue.read().all()) {
            Compilation compilation = compiler.compile(List.of(Source.read(exercise.reference(), "")));
            assertEquals(List.of(), Checker.foreign(exercise.statement(), compilation), exercise.id());
        }
    }
}
