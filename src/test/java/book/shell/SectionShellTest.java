package book.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.evaluate.Declarations;
import book.outline.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a section is ready in the shell. */
class SectionShellTest {

    private final Declarations declared = Declarations.of(List.of(
            "import java.time.Duration;\nimport java.util.stream.*;\nSystem.exit(9);",
            "import java.time.Duration;\nrecord Point(double x) { }\ndouble square(double x) { return x * x; }\nint n = 1;",
            "class Whole { }\nfor (int i = 0; i < "));

    @Test
    void importsTypesAndMethodsAreTakenAndNothingRuns() {
        assertEquals(List.of("import java.time.Duration;", "import java.util.stream.*;"), declared.imports());
        assertEquals(List.of("record Point(double x) { }", "class Whole { }"), declared.types());
        assertEquals(List.of("double square(double x) { return x * x; }"), declared.methods());
    }

    @Test
    void theGreetingNamesChapterAndSection() {
        String greeting = SectionShell.greeting(Outline.ofTheBook().section("3.1"), declared);
        assertTrue(greeting.startsWith("Chapter 3 Core algorithms, section 3.1 Gradient descent: its "), greeting);
    }

    @Test
    void theStartFileImportsBeforeItDeclares() {
        String startup = SectionShell.startup(declared);
        assertTrue(startup.startsWith("import java.util.*;\n"), startup);
        assertTrue(startup.contains("import static book.evaluate.Cells.*;\n"), startup);
        assertTrue(startup.indexOf("import java.time") < startup.indexOf("record Point"), startup);
        assertTrue(startup.endsWith("double square(double x) { return x * x; }\n"), startup);
    }
}
