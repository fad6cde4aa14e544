package mapping.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

class FloatFormatTest {

    /** Every value of half_width.py, where NumPy rounds to float16 and PyTorch to bfloat16: ties, subnormals, overflow. */
    @Test
    void roundsAsNumPyAndPyTorchDo() throws Exception {
        JsonObject truth = read();
        for (String name : new String[] {"float16", "bfloat16"}) {
            FloatFormat format = name.equals("float16") ? FloatFormat.FLOAT16 : FloatFormat.BFLOAT16;
            JsonArray values = truth.getAsJsonArray("values");
            JsonArray rounded = truth.getAsJsonArray(name);
            assertEquals(183, values.size());
            for (int i = 0; i < values.size(); i++) {
                double x = number(values.get(i).getAsString());
                assertEquals(number(rounded.get(i).getAsString()), format.round(x), name + " of " + x);
                assertEquals(-number(rounded.get(i).getAsString()), format.round(-x), name + " of " + -x);
            }
            assertEquals(truth.getAsJsonObject("epsilon").get(name).getAsDouble(), format.epsilon());
            assertEquals(truth.getAsJsonObject("largest").get(name).getAsDouble(), format.largest());
            assertEquals(16, format.bits());
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("inf", "Infinity"));
    }

    private static JsonObject read() throws Exception {
        try (Reader text = new InputStreamReader(FloatFormatTest.class.getResourceAsStream("/pytorch/half_width.json"),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(text).getAsJsonObject();
        }
    }

    /** Java's own cast rounds to binary32. */
    @Test
    void float32IsTheCast() {
        RandomSource random = RandomSource.of(7);
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextGaussian() * Math.scalb(1.0, random.nextInt(300) - 150);
            assertEquals((float) x, FloatFormat.FLOAT32.round(x), "float of " + x);
        }
        assertEquals(Float.MAX_VALUE, FloatFormat.FLOAT32.largest());
        assertEquals(Float.MIN_VALUE, FloatFormat.FLOAT32.smallest());
        assertEquals(32, FloatFormat.FLOAT32.bits());
    }

    @Test
    void onceIsEnough() {
        FloatFormat small = new FloatFormat(4, 4);
        RandomSource random = RandomSource.of(8);
        for (int i = 0; i < 1000; i++) {
            double once = small.round(random.nextGaussian());
            assertEquals(once, small.round(once));
        }
        assertEquals(8, small.bits());
        assertTrue(Double.isNaN(small.round(Double.NaN)));
        assertEquals(-0.0, small.round(-0.0));
    }

    /** Counting by ones stops where the gap is two: at 2ᵖ. */
    @Test
    void countingStops() {
        double count = 0;
        for (int i = 0; i < 3000; i++) {
            count = FloatFormat.FLOAT16.round(count + 1);
        }
        assertEquals(2048, count);
    }

    @Test
    void aFormatThatADoubleCannotHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FloatFormat(54, 8));
        assertThrows(IllegalArgumentException.class, () -> new FloatFormat(8, 12));
    }
}
