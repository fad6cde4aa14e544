import book.exercise.Check;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final String TWO = "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
        + "\"w\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[4,20]}}";

    private static Map<String, Tensor> example() {
        return Map.of("b", Tensor.vector(0.5f));
    }

    private static Map<String, Tensor> two() {
        Map<String, Tensor> two = new LinkedHashMap<>();
        two.put("b", Tensor.vector(0.5f));
        two.put("w", Tensor.matrix(new float[][] {{1, 2}, {3, 4}}));
        return two;
    }

    @Test
    @DisplayName("the header of the example")
    void header() {
        Check.equal("the header", "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", Weights.header(example()));
    }

    @Test
    @DisplayName("the header of two tensors, as the real library writes it")
    void headerOfTwo() {
        Check.equal("the header", TWO, Weights.header(two()));
    }

    @Test
    @DisplayName("a tensor without axes, and one without numbers")
    void corners() {
        Map<String, Tensor> corners = new LinkedHashMap<>();
        corners.put("s", Tensor.scalar(2));
        corners.put("none", Tensors.zeros(2, 0));
        Check.equal("the header", "{\"s\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},"
            + "\"none\":{\"dtype\":\"F32\",\"shape\":[2,0],\"data_offsets\":[4,4]}}", Weights.header(corners));
    }

    @Test
    @DisplayName("the first eight bytes of the example")
    void length() {
        Check.equal("the first eight bytes", "3800000000000000", HexFormat.of().formatHex(Weights.file(example()), 0, 8));
    }

    @Test
    @DisplayName("a header of 56 characters needs no spaces")
    void fits() {
        byte[] file = Weights.file(Map.of("abc", Tensor.vector(0.5f)));
        Check.equal("the bytes of the file", 8 + 56 + 4, file.length);
    }

    @Test
    @DisplayName("the file of two tensors, as the real library writes it")
    void file() {
        Check.equal("the bytes", "7000000000000000" + HexFormat.of().formatHex((TWO + "  ").getBytes(StandardCharsets.US_ASCII))
            + "0000003f0000803f000000400000404000008040", HexFormat.of().formatHex(Weights.file(two())));
    }
}
