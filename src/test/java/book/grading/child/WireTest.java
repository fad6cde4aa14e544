package book.grading.child;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import book.exercise.Finding;
import book.exercise.ObservedAnswer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final TestResult RESULT = new TestResult(TestOutcome.FAILED,
            new Finding(Finding.Kind.VALUE, "x", "x is off: 错.", List.of(List.of("yours", ""), List.of("2", "\u0000"))),
            "message", List.of("A.java:1 in f"),
            List.of(new ObservedAnswer("x", new double[] {-0.0, Double.MIN_VALUE, Double.NaN}, "(3)", 0.5, 1)), "printed");

    @Test
    void aResultArrivesAsItLeft() throws IOException {
        TestResult arrived = TestResult.of(RESULT.toBytes());
        assertEquals(RESULT.finding(), arrived.finding());
        assertArrayEquals(RESULT.observations().get(0).values(), arrived.observations().get(0).values());
        assertEquals(RESULT.toString().replaceAll("\\[D@\\w+", ""), arrived.toString().replaceAll("\\[D@\\w+", ""));
    }

    @Test
    void aJobArrivesAsItLeft() throws IOException {
        TestCase test = new TestCase("T", "m", "title", 3, true);
        Job arrived = Job.of(new Job(Map.of("A", new byte[] {1, 2}), List.of(test), Long.MIN_VALUE).toBytes());
        assertEquals(List.of(test), arrived.tests());
        assertEquals(Long.MIN_VALUE, arrived.seed());
        assertArrayEquals(new byte[] {1, 2}, arrived.classes().get("A"));
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = RESULT.toBytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> TestResult.of(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 5, Integer.MAX_VALUE})
    void aLengthThatLiesTakesNoMemory(int length) {
        byte[] lie = new Wire.Writer().integer(length).integer(0).toBytes();
        String message = assertThrows(IOException.class, () -> new Wire.Reader(lie).bytes()).getMessage();
        assertEquals("A length must be from 0 to the 4 bytes left, got " + length + ".", message);
        assertThrows(IOException.class, () -> new Wire.Reader(lie).text());
        assertThrows(IOException.class, () -> new Wire.Reader(lie).reals());
        assertThrows(IOException.class, () -> new Wire.Reader(lie).list(Wire.Reader::text));
        assertThrows(IOException.class, () -> new Wire.Reader(lie).classes());
    }

    @Test
    void anUnknownConstantIsRefused() {
        byte[] lie = new Wire.Writer().text("WON").toBytes();
        assertEquals("A TestOutcome must be one of its constants, got WON.",
                assertThrows(IOException.class, () -> new Wire.Reader(lie).constant(TestOutcome.class)).getMessage());
    }
}
