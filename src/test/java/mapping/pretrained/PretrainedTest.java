package mapping.pretrained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;
import mapping.formats.onnx.OnnxGraph;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.tokens.BertWords;
import mapping.text.tokens.PaddedSequences;
import mapping.text.tokens.WordPiece;
import org.junit.jupiter.api.Test;

/**
 * Real weights in our layers, where the optional profile has been fetched. The expected vectors are ONNX Runtime's
 * (src/test/onnxruntime/SentenceStates.java), the ids those of Hugging Face's tests.
 */
public class PretrainedTest {

    private static final BertEncoder SMALL = BertEncoder.of(6, 8, 4, 2, 8, 2, RandomSource.of(1));
    private static final WordPiece PIECES = WordPiece.of(new BertWords(true), List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a",
        "##b"));
    private static final SentenceEncoder SENTENCES = new SentenceEncoder(PIECES, SMALL, Pooling.MEAN, 8);

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(SMALL, SENTENCES, Pooling.MEAN, new BertGraph());
    }

    @Test
    void keepTheLaws() {
        MappingLawsTest.keepsAllLawsOnTensors(SMALL, Tensor.matrix(new float[][] {{2, 4, 5, 3}, {2, 1, 4, 3}}));
        MappingLawsTest.keepsAllLawsOnTensors(Pooling.FIRST, Tensors.ones(2, 3, 4));
        MappingLawsTest.keepsAllLawsOnTensors(Pooling.MEAN, Tensors.ones(2, 3, 4));
    }

    @Test
    void paddingChangesNothing() {
        Tensor alone = SMALL.apply(Tensor.matrix(new float[][] {{2, 4, 5, 3}}));
        PaddedSequences padded = PaddedSequences.of(List.of(new int[] {2, 4, 5, 3}, new int[] {2, 4, 4, 4, 4, 5, 3}));
        Tensor beside = SMALL.apply(padded.ids(), null, padded.attentionMask());
        for (int t = 0; t < 4; t++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(alone.get(0, t, j), beside.get(0, t, j), 1e-6);
            }
        }
    }

    @Test
    void theVectorOfATextIsTheSameBesideOthers() {
        List<float[]> all = SENTENCES.all(List.of("a b ab", "a", "ab ab ab ab ab ab ab", "a"));
        assertArrayEquals(SENTENCES.apply("a"), all.get(1));
        assertArrayEquals(all.get(3), all.get(1));
        assertEquals(1, SentenceEncoder.cosine(all.get(2), all.get(2)), 1e-6);
    }

    @Test
    void graphsThatAreNoBertAreRefused() {
        OnnxGraph empty = new OnnxGraph("none", List.of(), java.util.Map.of(), List.of(), List.of());
        assertThrows(MalformedFile.class, () -> new BertGraph().apply(empty));
        assertThrows(MalformedFile.class, () -> SentenceEncoder.of("x.onnx", new byte[] {1, 2, 3}, "t.json",
            "{}".getBytes(StandardCharsets.UTF_8), Pooling.MEAN, 8));
    }

    @Test
    void withoutItsLibraryAModelIsRefusedInASentence() {
        assertTrue(assertThrows(IllegalStateException.class, () -> withLibraries(List.of(), SentenceEncoder::miniLm)).getMessage()
            .contains("profile"));
    }

    @Test
    void miniLmIsOnnxRuntimes() throws IOException {
        SentenceEncoder miniLm = fetched(SentenceEncoder::miniLm);
        assertEquals(22_565_376L, miniLm.encoder().parameters().stream().mapToLong(Tensor::numel).sum());
        assertArrayEquals(new int[] {101, 7592, 1010, 2088, 999, 102}, miniLm.pieces().apply("Hello, world!"));
        assertArrayEquals(new int[] {101, 2026, 2171, 2003, 2198, 102, 3940, 102},
            miniLm.pieces().apply("My name is John", "pair"));
        sameAsOnnxRuntime(miniLm.encoder(), "minilm.tsv.gz");
    }

    @Test
    void bgeIsOnnxRuntimes() throws IOException {
        SentenceEncoder bge = fetched(SentenceEncoder::bgeSmallChinese);
        assertArrayEquals(new int[] {101, 872, 1962, 8024, 686, 4518, 102}, bge.pieces().apply("你好，世界"));
        sameAsOnnxRuntime(bge.encoder(), "bge-small-zh.tsv.gz");
    }

    @Test
    void damagedModelsAreRefused() throws IOException {
        List<Path> libraries = libraries();
        assumeTrue(!libraries.isEmpty(), "the profile pretrained has not been fetched");
        byte[] tokenizer = withLibraries(libraries, () -> {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try (InputStream in = loader.getResourceAsStream("all-minilm-l6-v2-tokenizer.json")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        RandomSource random = RandomSource.of(3);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(tokenizer, i % 2 == 0 ? tokenizer.length : random.nextInt(tokenizer.length));
            for (int j = 0; j < 5 && damaged.length > 0; j++) {
                damaged[random.nextInt(Math.min(damaged.length, 4000))] = (byte) random.nextInt(256);
            }
            try {
                WordPiece.of(Json.parse("tokenizer.json", java.nio.ByteBuffer.wrap(damaged)));
            } catch (IllegalArgumentException refused) {
                assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
            }
        }
    }

    private static void sameAsOnnxRuntime(BertEncoder encoder, String file) throws IOException {
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size();) {
            float[][] given = Arrays.stream(lines.get(at++).split("\t")).map(PretrainedTest::numbers).toArray(float[][]::new);
            Tensor states = encoder.apply(Tensor.matrix(new float[][] {given[0]}), Tensor.matrix(new float[][] {given[1]}),
                Tensor.matrix(new float[][] {given[2]}).reshape(1, 1, 1, given[2].length));
            for (int t = 0; t < given[0].length; t++) {
                float[] expected = numbers(lines.get(at++));
                for (int j = 0; j < expected.length; j++) {
                    assertEquals(expected[j], states.get(0, t, j), 1e-4, "position " + t + ", number " + j);
                }
            }
        }
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = PretrainedTest.class.getResourceAsStream(file);
                InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(in.readAllBytes()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
    }

    private static float[] numbers(String line) {
        String[] words = line.split(" ");
        float[] numbers = new float[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }

    private static SentenceEncoder fetched(Supplier<SentenceEncoder> model) throws IOException {
        List<Path> libraries = libraries();
        assumeTrue(!libraries.isEmpty(), "the profile pretrained has not been fetched");
        return withLibraries(libraries, model);
    }

    private static List<Path> libraries() throws IOException {
        Path folder = Home.root().resolve("target/profiles/pretrained");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static <T> T withLibraries(List<Path> libraries, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<URL> urls = new ArrayList<>();
        try {
            for (Path library : libraries) {
                urls.add(library.toUri().toURL());
            }
            try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
                thread.setContextClassLoader(loader);
                return work.get();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
