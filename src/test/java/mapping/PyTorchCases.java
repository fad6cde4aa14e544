package mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mapping.tensor.Tensor;

/**
 * What PyTorch says a tensor operation, layer, loss or activation gives: values and gradients, in one format for all. A
 * script {@code src/test/pytorch/NAME.py} makes them with the class {@code Cases} of {@code cases.py} beside it and writes
 * {@code src/test/resources/pytorch/NAME.json}:
 *
 * <pre>{@code
 * {"made_by": "src/test/pytorch/tensor.py, PyTorch 1.13.1",
 *  "cases": [{"name": "conv2d 3",                               free text, for messages
 *             "operation": "conv2d",                            by which a test knows what to compute
 *             "arguments": {"stride": 2, "axes": [0, -1], "keepDim": true, "mode": "same"},
 *             "inputs": {"x": {"shape": [1, 2], "data": [0.5, 1]}, "weight": {...}},
 *             "output": {...},
 *             "cotangent": {...},                               of the output's shape: what backward starts from
 *             "gradients": {"x": {...}, "weight": {...}}}]}     of those inputs that require one
 * }</pre>
 *
 * <p>PyTorch computes in double precision from inputs that are floats, so a deviation is an error of ours. In a test:
 *
 * <pre>{@code
 * static List<PyTorchCases.Case> cases() { return PyTorchCases.read("layers"); }
 *
 * @ParameterizedTest @MethodSource("cases")
 * void equalsPyTorch(PyTorchCases.Case c) {
 *     c.check(k -> k.tensor("x").softmax(k.integer("axis")));
 * }
 * }</pre>
 */
public final class PyTorchCases {

    /** A tensor as JSON. */
    private record Numbers(int[] shape, float[] data) {
        Tensor tensor() {
            return Tensor.of(data, shape);
        }
    }

    private record Entry(String name, String operation, Map<String, Object> arguments, Map<String, Numbers> inputs,
            Numbers output, Numbers cotangent, Map<String, Numbers> gradients) {
    }

    private record Document(List<Entry> cases) {
    }

    private PyTorchCases() {
    }

    /** The cases of {@code resources/pytorch/NAME.json}. */
    public static List<Case> read(String name) {
        String resource = "/pytorch/" + name + ".json";
        try (Reader text = new InputStreamReader(Objects.requireNonNull(PyTorchCases.class.getResourceAsStream(resource),
            resource), StandardCharsets.UTF_8)) {
            List<Case> cases = new Gson().fromJson(text, Document.class).cases.stream().map(Case::new).toList();
            assertTrue(!cases.isEmpty(), resource + " has no cases");
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation on one set of inputs. */
    public static final class Case {

        private final Entry entry;
        private final Map<String, Tensor> inputs = new LinkedHashMap<>();

        private Case(Entry entry) {
            this.entry = entry;
            entry.inputs.forEach((name, numbers) -> inputs.put(name, numbers.tensor()));
            if (entry.gradients != null) {
                entry.gradients.keySet().forEach(name -> inputs.get(name).requiresGrad());
            }
        }

        public String operation() {
            return entry.operation;
        }

        /** The inputs by name, in order; those of which PyTorch gives a gradient require one. */
        public Map<String, Tensor> inputs() {
            return inputs;
        }

        /** The input of this name. */
        public Tensor tensor(String name) {
            return Objects.requireNonNull(inputs.get(name), () -> this + " has no input " + name);
        }

        /** The input of this name, or null. */
        public Tensor tensorOrNull(String name) {
            return inputs.get(name);
        }

        /** Whether there is an argument of this name. */
        public boolean has(String name) {
            return entry.arguments.containsKey(name);
        }

        public double number(String name) {
            return ((Number) argument(name)).doubleValue();
        }

        public int integer(String name) {
            return ((Number) argument(name)).intValue();
        }

        public int[] integers(String name) {
            return ((List<?>) argument(name)).stream().mapToInt(i -> ((Number) i).intValue()).toArray();
        }

        /** Element {@code i} of a list, or the number that stands for all elements, or what is given for none. */
        public int of(String name, int i, int none) {
            return !has(name) ? none : argument(name) instanceof List<?> ? integers(name)[i] : integer(name);
        }

        public float[] floats(String name) {
            float[] floats = new float[((List<?>) argument(name)).size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = ((Number) ((List<?>) argument(name)).get(i)).floatValue();
            }
            return floats;
        }

        public boolean flag(String name) {
            return (Boolean) argument(name);
        }

        public boolean isText(String name) {
            return argument(name) instanceof String;
        }

        public String text(String name) {
            return (String) argument(name);
        }

        private Object argument(String name) {
            return Objects.requireNonNull(entry.arguments.get(name), () -> this + " has no argument " + name);
        }

        /** What PyTorch gives. */
        public Tensor output() {
            return entry.output.tensor();
        }

        /** Compares value (relative error 1e-5) and gradients (1e-4) of the computation with PyTorch's. */
        public void check(Function<Case, Tensor> computation) {
            check(computation, 1e-5, 1e-4);
        }

        /** The same with limits of one's own. */
        public void check(Function<Case, Tensor> computation, double limit, double gradientLimit) {
            inputs.values().forEach(Tensor::zeroGrad);
            Tensor result = computation.apply(this);
            near("value", entry.output, result, limit);
            if (entry.gradients != null && !entry.gradients.isEmpty()) {
                result.backward(entry.cotangent.tensor());
                entry.gradients.forEach((name, expected) ->
                    near("gradient of " + name, expected, tensor(name).grad(), gradientLimit));
            }
        }

        /** Compares value and gradients, each to {@code limit} of its own size; gradients to {@code least} besides. */
        public void checkDigits(Function<Case, Tensor> computation, double limit, double least) {
            inputs.values().forEach(Tensor::zeroGrad);
            Tensor result = computation.apply(this);
            digits("value", entry.output, result, limit, 0);
            result.backward(entry.cotangent.tensor());
            entry.gradients.forEach((name, expected) ->
                digits("gradient of " + name, expected, tensor(name).grad(), limit, least));
        }

        private void digits(String what, Numbers expected, Tensor got, double limit, double least) {
            assertArrayEquals(expected.shape, got.shape(), this + ": shape of the " + what);
            for (int i = 0; i < expected.data.length; i++) {
                float x = expected.data[i];
                double allowed = Float.isFinite(x) ? limit * Math.abs(x) + Math.max(least, Float.MIN_NORMAL) : 0;
                assertEquals(x, got.data()[i], allowed, this + ": element " + i + " of the " + what);
            }
        }

        /** Each element to {@code limit}, relative to its own size or to the mean size of all, whichever is greater. */
        private void near(String what, Numbers expected, Tensor got, double limit) {
            assertNotNull(got, this + ": no " + what);
            assertArrayEquals(expected.shape, got.shape(), this + ": shape of the " + what);
            double mean = 0;
            for (float x : expected.data) {
                mean += Float.isFinite(x) ? Math.abs(x) / expected.data.length : 0;
            }
            for (int i = 0; i < expected.data.length; i++) {
                float x = expected.data[i];
                double allowed = Float.isFinite(x) ? limit * Math.max(Math.abs(x), mean) : 0;
                int place = i;
                assertEquals(x, got.data()[i], allowed, () -> this + ": element " + place + " of the " + what);
            }
        }

        @Override
        public String toString() {
            return entry.name + " " + entry.arguments;
        }
    }
}
