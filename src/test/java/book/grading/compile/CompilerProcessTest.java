package book.grading.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.jvm.Sandbox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What chokes a compiler is an error of that answer; the next answer is compiled as if nothing had been. */
class CompilerProcessTest {

    private static final Source GOOD = new Source("A.java", "class A { @Deprecated int f(String s) { return mapping.algebra"
            + ".Vectors.firstNotFinite(new double[0]); } Object o = System.getenv(); }");

    @Test
    void theResultIsTheSameAsInThisProcess() {
        Compilation here = new SourceCompiler().compile(List.of(GOOD));
        try (CompilerProcess process = new CompilerProcess(Sandbox.find())) {
            Compilation there = process.compile(GOOD);
            assertEquals(here.classes().keySet(), there.classes().keySet());
            assertArrayEquals(here.classes().get("A"), there.classes().get("A"));
            assertEquals(here.signatures(), there.signatures());
            assertEquals(here.origins(), there.origins());
            assertEquals(here.foreign(), there.foreign());
            assertEquals(List.of(new ForeignUse("mapping.algebra.Vectors", 1)), there.library());
            Source wrong = new Source("A.java", "class A { int f = g; }");
            assertEquals(new SourceCompiler().compile(List.of(wrong)).errors(), process.compile(wrong).errors());
        }
    }

    @Test
    void whatChokesTheCompilerIsAnErrorInWords() {
        StringBuilder strings = new StringBuilder("class A { static final String S0 = \"0123456789\"; ");
        for (int i = 1; i < 40; i++) {
            strings.append("static final String S").append(i).append(" = S")
                    .append(i - 1).append(" + S").append(i - 1).append(";");
        }
        try (CompilerProcess process = new CompilerProcess(Sandbox.NONE)) {
            assertEquals("A.java: the compiler ran out of memory with this code", error(process, strings + "}"));
            assertEquals("A.java: the compiler gave up: this code is nested too deeply",
                    error(process, "class A { int a = " + "(".repeat(90_000) + "1" + ")".repeat(90_000) + "; }"));
            assertTrue(process.compile(GOOD).succeeded());
        }
    }

    private static String error(CompilerProcess process, String text) {
        return process.compile(new Source("A.java", text)).errors().get(0).text();
    }
}
