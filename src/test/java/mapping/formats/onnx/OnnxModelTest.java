package mapping.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.ElementType;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.protobuf.MessageWriter;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of the smallest model, x·W + b, are those that the package onnx 1.23.1 writes for Python. */
class OnnxModelTest {

    static final String SMALLEST = "080812003a650a120a01780a01570a0162120179220447656d6d1201672a130802080110014201574a080000004000"
        + "0040402a0d080110014201624a040000003f5a130a0178120e0a0c080112080a0208010a02080262130a0179120e0a0c080112080a0208010a0208"
        + "0142040a00100d";

    static byte[] smallest() {
        return HexFormat.of().parseHex(SMALLEST);
    }

    static OnnxGraph graph() {
        Map<String, RawTensor> weights = new LinkedHashMap<>();
        weights.put("W", RawTensor.of(Tensor.matrix(new float[][] {{2}, {3}})));
        weights.put("b", RawTensor.of(Tensor.vector(0.5f)));
        return new OnnxGraph("g", List.of(OnnxNode.of("Gemm", List.of("x", "W", "b"), List.of("y"))), weights,
            List.of(OnnxValue.floats("x", 1, 2)), List.of(OnnxValue.floats("y", 1, 1)));
    }

    @Test
    void theSmallestModelIsReadAndWritten() {
        OnnxModel read = OnnxModel.parse("The model", smallest());
        assertEquals(OnnxModel.of(graph(), 8, 13), read);
        assertEquals(113, smallest().length);
        assertEquals(SMALLEST, HexFormat.of().formatHex(read.toBytes()));
    }

    @Test
    void allKindsOfAttributesComeBack(@TempDir Path folder) throws Exception {
        OnnxNode node = OnnxNode.of("Conv", List.of("x", "W", ""), List.of("y")).with("group", 2L).with("pads", 1L, 0L, -1L)
            .with("alpha", 0.25f).with("mode", "文").with("floats", new OnnxAttribute.Floats(true, new float[] {1, 2}))
            .with("texts", new OnnxAttribute.Texts(true, List.of("a", "b"))).with("ints", new long[0])
            .with("value", new OnnxAttribute.Numbers(RawTensor.of(new long[] {1L << 40}, 1)));
        OnnxGraph graph = new OnnxGraph("g", List.of(node), graph().initializers(),
            List.of(new OnnxValue("x", ElementType.INT64, List.of("batch", "", "3"))), List.of(new OnnxValue("y",
                ElementType.FLOAT16, null)));
        Path file = folder.resolve("模型.onnx");
        new OnnxModel(8, "us", Map.of("", 17L, "com.example", 1L), graph).write(file);
        OnnxModel read = OnnxModel.read(file);
        assertEquals(graph, read.graph());
        assertEquals("us", read.producer());
        assertEquals(17L, read.opsets().get(""));
        assertEquals(1L << 40, read.graph().nodes().get(0).tensor("value").wholes()[0]);
        assertThrows(MalformedFile.class, () -> read.graph().nodes().get(0).number("group", 1));
    }

    @Test
    void numbersInFieldsByType() {
        MessageWriter tensor = new MessageWriter().packedWholes(1, 2).whole(2, 1).packedFloats(4, 1, 2).text(8, "w");
        assertArrayEquals(new float[] {1, 2}, weight(tensor).tensor().data());
        tensor = new MessageWriter().packedWholes(1, 2).whole(2, 7).packedWholes(7, -1, 5).text(8, "w");
        assertArrayEquals(new long[] {-1, 5}, weight(tensor).wholes());
        tensor = new MessageWriter().packedWholes(1, 1).whole(2, 10).packedWholes(5, 0x3c00).text(8, "w");
        assertEquals(1, weight(tensor).tensor().item());
    }

    private static RawTensor weight(MessageWriter tensor) {
        MessageWriter graph = new MessageWriter().message(5, tensor);
        byte[] model = new MessageWriter().whole(1, 8).message(7, graph).message(8, new MessageWriter().whole(2, 13)).toBytes();
        return OnnxModel.parse("The model", model).graph().initializers().get("w");
    }

    @Test
    void whatIsNotReadIsRefusedInASentence() {
        assertEquals("The weight \"w\" takes 4000000000000 bytes by its shape and has 0.", refusal(new MessageWriter()
            .packedWholes(1, 1_000_000, 1_000_000).whole(2, 1).text(8, "w")));
        assertEquals("The model keeps the weight \"w\" in another file, which is not read.", refusal(new MessageWriter()
            .whole(2, 1).text(8, "w").whole(14, 1)));
        assertEquals("The weight \"w\" has a size of -1 in its shape [-1].", refusal(new MessageWriter()
            .packedWholes(1, -1).whole(2, 1).text(8, "w")));
        assertEquals("The model has a tensor of type 8, which is not read here.", refusal(new MessageWriter().whole(2, 8)));
        OnnxNode first = OnnxNode.of("Relu", List.of("b"), List.of("a"));
        OnnxNode second = OnnxNode.of("Relu", List.of("a"), List.of("b"));
        assertEquals("Node 0 (Relu) takes \"b\", which no input, weight or node before it gives.", assertThrows(MalformedFile.class,
            () -> new OnnxGraph("cycle", List.of(first, second), Map.of(), List.of(), List.of())).getMessage());
        assertThrows(MalformedFile.class, () -> OnnxModel.parse("The model", new byte[0]));
        assertThrows(MalformedFile.class, () -> OnnxModel.parse("The model", "PK\3\4 and so on".getBytes()));
    }

    private static String refusal(MessageWriter tensor) {
        return assertThrows(MalformedFile.class, () -> weight(tensor)).getMessage();
    }

    @Test
    void spoiltModelsAreReadOrRefused() {
        Fuzz.Outcome outcome = Fuzz.of(List.of(smallest()), 30_000, bytes -> {
            OnnxModel read = OnnxModel.parse("The model", bytes);
            read.graph().initializers().values().forEach(RawTensor::tensor);
            return read;
        });
        assertTrue(outcome.refused() > 10_000, outcome::toString);
    }
}
