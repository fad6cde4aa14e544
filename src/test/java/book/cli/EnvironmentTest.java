package book.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import book.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

    @Test
    void whatMeansSomethingIsTaken() {
        assertDoesNotThrow(() -> Environment.check(Map.of()));
        assertDoesNotThrow(() -> Environment.check(Map.of("BOOK_SIMD", "OFF", "BOOK_THREADS", "2")));
    }

    @ParameterizedTest
    @CsvSource({"BOOK_SIMD, no", "BOOK_SIMD, ''",
        "BOOK_THREADS, 0", "BOOK_THREADS, two", "BOOK_THREADS, 1000", "BOOK_THREADS, -1"})
    void whatMeansNothingIsRefusedByName(String name, String value) {
        Problem problem = assertThrows(Problem.class, () -> Environment.check(Map.of(name, value)));
        assertEquals(name + " is \"" + value + "\".", problem.getMessage());
        assertEquals(Problem.Kind.USAGE, problem.kind());
    }

    @Test
    void aJavaWithoutCompilerOrShellIsNoJdk() {
        assertDoesNotThrow(() -> Environment.requireJdk(module -> true));
        Problem problem = assertThrows(Problem.class, () -> Environment.requireJdk(module -> !module.equals("jdk.jshell")));
        assertEquals("This Java is no JDK: it lacks jdk.jshell.", problem.getMessage());
        assertEquals(Problem.Kind.USAGE, problem.kind());
    }
}
