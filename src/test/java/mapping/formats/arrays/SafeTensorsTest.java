package mapping.formats.arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.ElementType;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Bytes of the real library, version 0.8.0, and the cases of its own tests (huggingface/safetensors, src/tensor.rs). */
class SafeTensorsTest {

    private static byte[] file(long length, String header, int data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text).array();
    }

    private static byte[] file(String header, int data) {
        return file(header.length(), header, data);
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(MalformedFile.class, () -> SafeTensors.parse("The file", bytes)).getMessage();
    }

    private static byte[] real() {
        byte[] header = ("{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
            + "\"w\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[4,20]}}  ").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + 0x70 + 20).put(HexFormat.of().parseHex("7000000000000000")).put(header)
            .put(HexFormat.of().parseHex("0000003f0000803f000000400000404000008040")).array();
    }

    @Test
    void ourBytesAreThoseOfTheRealLibrary() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.put("w", Tensor.matrix(new float[][] {{1, 2}, {3, 4}}));
        state.put("b", Tensor.vector(0.5f));
        assertArrayEquals(real(), SafeTensors.of(state).toBytes());
        SafeTensors read = SafeTensors.parse("The file", real());
        assertArrayEquals(new float[] {1, 2, 3, 4}, read.state().get("w").data());
        assertEquals(List.of("b", "w"), List.copyOf(read.tensors().keySet()));
    }

    @Test
    void theCasesOfItsOwnTests() {
        SafeTensors read = SafeTensors.parse("The file",
            file(0x3c, "{\"test\":{\"dtype\":\"I32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}", 16));
        assertEquals(new RawTensor(ElementType.INT32, new int[] {2, 2}, ByteBuffer.allocate(16)), read.tensors().get("test"));
        read = SafeTensors.parse("The file", file('8', "{\"test\":{\"dtype\":\"I32\",\"shape\":[],\"data_offsets\":[0,4]}}", 4));
        assertArrayEquals(new int[0], read.tensors().get("test").shape());
        read = SafeTensors.parse("The file", file("{\"test\":{\"dtype\":\"I32\",\"shape\":[2,0],\"data_offsets\":[0,0]}}", 0));
        assertEquals(0, read.tensors().get("test").count());
        assertEquals(Map.of("format", "pt"), SafeTensors.parse("The file",
            file("{\"__metadata__\":{\"format\":\"pt\"}}  ", 0)).metadata());
    }

    @Test
    void whatMustBeRefused() {
        String good = "{\"test\":{\"dtype\":\"I32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}";
        assertEquals("The file has 3 bytes behind its last tensor.", refusal(file(good, 19)));
        assertEquals("The file ends within \"test\": at byte 68 it promises 16 more and has 15.", refusal(file(good, 15)));
        assertEquals("The file ends within its header: at byte 8 it promises 1000 more and has 60.", refusal(file(1000, good, 0)));
        assertEquals("The file promises a header of 18446744073709551615 bytes, where 100000000 are the most.",
            refusal(file(-1, good, 0)));
        assertEquals("The file has a header that does not begin with {.", refusal(file("  " + good, 16)));
        assertEquals("The tensor \"test\" has the shape [2147483639, 2147483639, 2147483639], whose product no number can hold.",
            refusal(file("{\"test\":{\"dtype\":\"I32\",\"shape\":[2147483639,2147483639,2147483639],\"data_offsets\":[0,16]}}", 16)));
        assertEquals("The file puts \"b\" at 8 where the tensor before it ends at 4.", refusal(file("{\"a\":{\"dtype\":\"I32\",\"shape\":"
            + "[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[8,12]}}", 12)));
        assertEquals("The file puts \"b\" at 0 where the tensor before it ends at 4.", refusal(file("{\"a\":{\"dtype\":\"I32\",\"shape\":"
            + "[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4)));
        refusal(file("{\"a\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"I32\"}}", 4));
        refusal(file("{\"test\":{\"dtype\":\"I33\",\"shape\":[2,2],\"data_offsets\":[0,16]}}", 16));
        refusal(file("{\"test\":{\"dtype\":\"I32\",\"shape\":[-2,-2],\"data_offsets\":[0,16]}}", 16));
        refusal(new byte[0]);
    }

    @Test
    void spoiltFilesAreReadOrRefused() {
        Fuzz.Outcome outcome = Fuzz.of(List.of(real()), 20_000, bytes -> SafeTensors.parse("The file", bytes).state());
        assertTrue(outcome.refused() > 10_000, outcome::toString);
    }
}
