package book.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.060466   | 0.060466175999999970 | 0.060466
            0.0        | 0.060466175999999970 | 0.1
            0.00       | 0.125                | 0.13
            0.00       | 0.145                | 0.15
            -0.9434    | -0.943467            | -0.9435
            −0.9434    | -0.943467            | −0.9435
            0.9434     | -0.943467            | −0.9435
            +1.0       | 1.26                 | +1.3
            -0.00      | -0.001               | 0.00
            1          | 60000                | 60000
            60,000     | 60000.0              | 60,000
            1,234.5    | 1234567.89           | 1,234,567.9
            1,234      | 12                   | 12
            88 %       | 0.877                | 88 %
            88.0%      | 0.877                | 87.7%
            1.2e-8     | 3.14159e-9           | 3.1e-9
            1.2e-08    | 3.14159e-9           | 3.1e-09
            1E5        | 99999.0              | 1E5
            1.20 × 10⁻⁸ | 3.14159e-10         | 3.14 × 10⁻¹⁰
            1.2 × 10⁻⁸ | 9.99e7               | 1.0 × 10⁸
            1.2e-8     | 0.0                  | 0.0e0
            ?          | 61.917364224000096   | 61.92
            """)
    void keepsTheFormAndRoundsTheValue(String printed, String value, String expected) {
        assertEquals(expected, PrintedNumber.print(printed, new JsonPrimitive(new LazilyParsedNumber(value))));
    }

    @Test
    void wordsAreTakenAsTheyAre() {
        assertEquals("converges", PrintedNumber.print("diverges", new JsonPrimitive("converges")));
        assertNull(PrintedNumber.print("about one", new JsonPrimitive(1.0)));
        assertNull(PrintedNumber.print("1.", new JsonPrimitive(1.0)));
    }
}
