package mapping.data.sets;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What scikit-learn 1.2.1 says about the data; the numbers come from src/test/pytorch/data.py. */
final class ScikitLearn {

    private static final JsonObject NUMBERS = read();

    private ScikitLearn() {
    }

    private static JsonObject read() {
        try (Reader file = new InputStreamReader(ScikitLearn.class.getResourceAsStream("/pytorch/data.json"),
            StandardCharsets.UTF_8)) {
            return new Gson().fromJson(file, JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject of(String name) {
        return NUMBERS.getAsJsonObject(name);
    }

    static <T> T get(String name, Class<T> type) {
        return new Gson().fromJson(NUMBERS.get(name), type);
    }

    static double[] vector(String set, String statistic) {
        return new Gson().fromJson(of(set).get(statistic), double[].class);
    }

    static int[] integers(String set, String statistic) {
        return new Gson().fromJson(of(set).get(statistic), int[].class);
    }
}
