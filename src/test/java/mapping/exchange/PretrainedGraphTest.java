package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.libraries.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import mapping.formats.onnx.OnnxModel;
import mapping.pretrained.Pooling;
import mapping.pretrained.SentenceEncoder;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/**
 * Graphs that others have written, with the weights that others have trained, run node after node: all-MiniLM-L6-v2 and
 * bge-small-zh-v1.5 as PyTorch exported them. All numbers are those of our own Transformer to 1e-5, with padding and for pairs of
 * sentences, too (measured: 4e-6 at most), and those that ONNX Runtime 1.20.0 gave to 1e-4, as far as they were written down.
 */
class PretrainedGraphTest {

    private static final double TOLERANCE = 1e-5;

    private static byte[] bytes(String name) throws IOException {
        assumeTrue(Profile.named("pretrained").isFetched(), "the profile pretrained has not been fetched");
        try (InputStream in = OnnxRuntime.jars(Profile.named("pretrained").folder()).getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** A pretrained model, as a graph that is run and as our layers. */
    private record Twice(OnnxLayer graph, SentenceEncoder own) {

        static Twice of(String name, Pooling pooling) throws IOException {
            byte[] model = bytes(name + ".onnx");
            OnnxModel parsed = OnnxModel.parse(name, model);
            return new Twice(OnnxLayer.of(parsed), SentenceEncoder.of(name, model, name, bytes(name + "-tokenizer.json"), pooling,
                128));
        }

        /** The last states of the graph. */
        Tensor states(Tensor ids, Tensor mask, Tensor types) {
            Map<String, Tensor> given = new LinkedHashMap<>();
            given.put("input_ids", ids);
            given.put("attention_mask", mask);
            given.put("token_type_ids", types);
            return NoGrad.of(() -> graph.run(given).values().iterator().next());
        }

        void agreeOn(String text) {
            Tensor ids = Tensors.labels(own.pieces().apply(text)).unsqueeze(0);
            Tensor states = states(ids, Tensors.ones(ids.shape()), Tensors.zeros(ids.shape()));
            assertClose(NoGrad.of(() -> own.encoder().apply(ids)), states);
            Tensor pooled = own.pooling().apply(states);
            float[] vector = pooled.div(pooled.square().sum(1).sqrt().unsqueeze(1)).data();
            assertArrayEquals(own.apply(text), vector, (float) TOLERANCE, text);
        }
    }

    private static void assertClose(Tensor expected, Tensor actual) {
        assertArrayEquals(expected.shape(), actual.shape());
        assertArrayEquals(expected.data(), actual.data(), (float) TOLERANCE);
    }

    @Test
    void miniLmsGraphRuns() throws IOException {
        Twice miniLm = Twice.of("all-minilm-l6-v2", Pooling.MEAN);
        assertEquals(692, OnnxModel.parse("The model", bytes("all-minilm-l6-v2.onnx")).graph().nodes().size(),
            "the number that section 7.1 tells");
        List<String> texts = List.of("Hello, world!", "A mapping gives each point one value.", "The cat sat on the mat.");
        texts.forEach(miniLm::agreeOn);
        int[] pair = miniLm.own().pieces().apply("My name is John", "pair");
        float[] ids = new float[2 * pair.length];
        float[] mask = new float[ids.length];
        float[] types = new float[ids.length];
        for (int i = 0; i < pair.length; i++) {
            ids[i] = pair[i];
            mask[i] = 1;
            types[i] = i > pair.length - 3 ? 1 : 0;
            ids[pair.length + i] = i < 3 ? pair[i] : 0;
            mask[pair.length + i] = i < 3 ? 1 : 0;
        }
        Tensor numbers = Tensor.of(ids, 2, pair.length);
        Tensor seen = Tensor.of(mask, 2, pair.length);
        Tensor kinds = Tensor.of(types, 2, pair.length);
        Tensor own = NoGrad.of(() -> miniLm.own().encoder().apply(numbers, kinds, seen.reshape(2, 1, 1, pair.length)));
        assertClose(own, miniLm.states(numbers, seen, kinds));
        sameAsOnnxRuntime(miniLm, "minilm.tsv.gz");
    }

    @Test
    void bgesGraphRuns() throws IOException {
        Twice bge = Twice.of("bge-small-zh-v1.5", Pooling.FIRST);
        List.of("你好，世界", "一切皆是映射").forEach(bge::agreeOn);
        sameAsOnnxRuntime(bge, "bge-small-zh.tsv.gz");
    }

    /** Numbers, types and mask of a text, then a line of numbers for each of its positions; src/test/onnxruntime wrote it. */
    private static void sameAsOnnxRuntime(Twice model, String file) throws IOException {
        List<String> lines;
        try (InputStream in = PretrainedGraphTest.class.getResourceAsStream("/mapping/pretrained/" + file)) {
            lines = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
        for (int at = 0; at < lines.size();) {
            String[] given = lines.get(at++).split("\t");
            Tensor ids = row(given[0]);
            float[] states = model.states(ids, row(given[2]), row(given[1])).data();
            int width = states.length / ids.size(1);
            for (int t = 0; t < ids.size(1); t++) {
                assertArrayEquals(row(lines.get(at++)).data(), Arrays.copyOfRange(states, t * width, (t + 1) * width), 1e-4f);
            }
        }
    }

    private static Tensor row(String numbers) {
        String[] words = numbers.split(" ");
        float[] row = new float[words.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(words[i]);
        }
        return Tensor.of(row, 1, row.length);
    }
}
