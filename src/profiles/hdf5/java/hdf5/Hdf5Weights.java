package hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.nio.BufferUnderflowException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.tensor.Tensor;

/**
 * (The bytes of an HDF5 file) → its tensors by their paths, {@code layers/dense/vars/0} and so on, for
 * {@link mapping.formats.keras.KerasFile#model}. Floats, doubles and ints are read; links to elsewhere are refused, and so are
 * tensors that claim more bytes than the file has.
 */
public final class Hdf5Weights implements Function<byte[], Map<String, RawTensor>> {

    private static final String NAME = "The HDF5 file";
    private static final int DEEPEST = 20;
    private static final int MOST = 100_000;

    @Override
    public Map<String, RawTensor> apply(byte[] bytes) {
        Map<String, RawTensor> tensors = new LinkedHashMap<>();
        try (HdfFile file = HdfFile.fromBytes(Requirement.given("The bytes", bytes).clone())) {
            gather(file, "", 0, bytes.length, tensors);
        } catch (MalformedFile e) {
            throw e;
        } catch (HdfException | IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException
                 | ArithmeticException | NegativeArraySizeException | UnsupportedOperationException | ClassCastException
                 | NullPointerException e) {
            throw MalformedFile.in(NAME, "is damaged, or is none that the library jHDF reads");
        }
        return tensors;
    }

    private static void gather(Group group, String path, int depth, long most, Map<String, RawTensor> tensors) {
        if (depth > DEEPEST || tensors.size() > MOST) {
            throw MalformedFile.in(NAME, "has groups in groups without end");
        }
        for (Map.Entry<String, Node> each : group.getChildren().entrySet()) {
            String at = path.isEmpty() ? each.getKey() : path + "/" + each.getKey();
            Node node = each.getValue();
            if (node.isLink()) {
                throw MalformedFile.in(NAME, "has a link to elsewhere at " + at + ", which is not followed");
            }
            if (node instanceof Group inner) {
                gather(inner, at, depth + 1, most, tensors);
            } else if (node instanceof Dataset data) {
                tensors.put(at, tensor(at, data, most));
            }
        }
    }

    private static RawTensor tensor(String at, Dataset data, long most) {
        if (data.getAttribute("dtype") != null && String.valueOf(data.getAttribute("dtype").getData()).equals("bfloat16")) {
            throw MalformedFile.in(NAME, "has bfloat16 numbers at " + at + ", which are not read here");
        }
        if (data.isCompound() || data.isVariableLength() || data.isEmpty()) {
            throw MalformedFile.in(NAME, "has something else than numbers at " + at);
        }
        if (data.getSizeInBytes() > most) {
            throw MalformedFile.in(NAME, "claims " + data.getSizeInBytes() + " bytes at " + at + " and has " + most + " in all");
        }
        Object numbers = data.isScalar() ? data.getData() : data.getDataFlat();
        int[] shape = data.isScalar() ? new int[0] : data.getDimensions();
        return RawTensor.of(Tensor.of(floats(at, numbers), shape));
    }

    private static float[] floats(String at, Object numbers) {
        if (numbers instanceof float[] floats) {
            return floats;
        }
        if (numbers instanceof Number number) {
            return new float[] {number.floatValue()};
        }
        if (!(numbers instanceof double[]) && !(numbers instanceof int[]) && !(numbers instanceof long[])) {
            throw MalformedFile.in(NAME, "has numbers of another type than float, double and int at " + at);
        }
        float[] floats = new float[java.lang.reflect.Array.getLength(numbers)];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = ((Number) java.lang.reflect.Array.get(numbers, i)).floatValue();
        }
        return floats;
    }
}
