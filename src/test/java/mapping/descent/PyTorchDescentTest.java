package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mapping.objectives.EmpiricalRisk;
import mapping.objectives.LinearRegression;
import mapping.objectives.SoftmaxRegression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regressions against PyTorch 1.13 in double precision; the numbers come from src/test/pytorch/descent.py. */
class PyTorchDescentTest {

    private record Case(double[][] features, double[] targets, double[] start, double loss, double[] gradient,
            int[][] batches, double rate, double[] losses, double[] end) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "linear", "extreme"})
    void lossGradientAndStepsAgree(String name) throws IOException {
        Case pytorch = read(name);
        EmpiricalRisk risk = name.equals("linear")
            ? new LinearRegression(pytorch.features, pytorch.targets) : softmax(pytorch);

        assertEquals(pytorch.loss, risk.value(pytorch.start), 1e-12 * pytorch.loss);
        assertArrayEquals(pytorch.gradient, risk.gradient(pytorch.start), 1e-13);

        double[] parameters = pytorch.start.clone();
        double[] gradient = new double[parameters.length];
        for (int step = 0; step < pytorch.batches.length; step++) {
            int[] batch = pytorch.batches[step];
            assertEquals(pytorch.losses[step], risk.loss(parameters, batch, 0, batch.length), 1e-12);
            assertEquals(pytorch.losses[step], risk.gradient(parameters, batch, 0, batch.length, gradient), 1e-12);
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] -= pytorch.rate * gradient[i];
            }
        }
        assertArrayEquals(pytorch.end, parameters, 1e-12);
    }

    private static SoftmaxRegression softmax(Case pytorch) {
        int width = pytorch.features[0].length;
        float[] features = new float[pytorch.features.length * width];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) pytorch.features[i / width][i % width];
        }
        int[] labels = Arrays.stream(pytorch.targets).mapToInt(label -> (int) label).toArray();
        return new SoftmaxRegression(features, labels, pytorch.start.length / (width + 1));
    }

    private static Case read(String name) throws IOException {
        try (Reader reader = new InputStreamReader(
                PyTorchDescentTest.class.getResourceAsStream("/pytorch/descent.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(new Gson().fromJson(reader, JsonObject.class).get(name), Case.class);
        }
    }
}
