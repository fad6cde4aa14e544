package mapping.pretrained;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Mapping;
import mapping.Requirement;
import mapping.formats.json.Json;
import mapping.formats.onnx.OnnxModel;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.text.tokens.WordPiece;

/**
 * Text ↦ a vector of length 1, so that near means alike in what training called alike: pieces, then BERT, then {@link Pooling},
 * then the division by the length. Section 7.3.2 (Reimers and Gurevych, 2019). The cosine of two texts is the inner product of
 * their vectors. Texts of one length in pieces are read side by side and nothing is padded, so that a text's vector has the same
 * bits whatever it is read with.
 *
 * @param pieces  cuts the text
 * @param encoder reads the numbers
 * @param pooling makes one vector of many
 * @param longest pieces that are read, signs included; the rest of a longer text is dropped
 */
public record SentenceEncoder(WordPiece pieces, BertEncoder encoder, Pooling pooling, int longest)
        implements Mapping<String, float[]> {

    private static final int SIDE_BY_SIDE = 32;

    public SentenceEncoder {
        Requirement.given("The pieces", pieces);
        Requirement.given("The encoder", encoder);
        Requirement.given("The pooling", pooling);
        Requirement.between("The number of pieces that are read", longest, 2, encoder.longest());
        Requirement.asMany("pieces", pieces.size(), "vectors of tokens", encoder.words().weight().size(0));
    }

    /**
     * all-MiniLM-L6-v2: 22.6 million weights in 6 blocks of width 384, distilled from a larger model and trained on a billion
     * pairs of English sentences (Wang et al., 2020; the weights' page of 2021).
     *
     * @throws IllegalStateException if its library is not on the class path: the optional profile {@code pretrained}
     */
    public static SentenceEncoder miniLm() {
        return bundled("all-minilm-l6-v2.onnx", "all-minilm-l6-v2-tokenizer.json", Pooling.MEAN, 128);
    }

    /**
     * bge-small-zh-v1.5: 4 blocks of width 512, trained on pairs of Chinese texts (Xiao et al., 2023).
     *
     * @throws IllegalStateException if its library is not on the class path: the optional profile {@code pretrained}
     */
    public static SentenceEncoder bgeSmallChinese() {
        return bundled("bge-small-zh-v1.5.onnx", "bge-small-zh-v1.5-tokenizer.json", Pooling.FIRST, 512);
    }

    private static SentenceEncoder bundled(String model, String tokenizer, Pooling pooling, int longest) {
        return of(model, resource(model), tokenizer, resource(tokenizer), pooling, longest);
    }

    /**
     * From the bytes of a model and of its tokenizer.
     *
     * @param name          of the model's file, for messages; likewise {@code tokenizerName}
     * @throws mapping.formats.MalformedFile if one is not what it should be
     */
    public static SentenceEncoder of(String name, byte[] model, String tokenizerName, byte[] tokenizer, Pooling pooling,
            int longest) {
        Requirement.given("The name of the model", name);
        Requirement.given("The name of the tokenizer", tokenizerName);
        Json description = Json.parse("The file " + tokenizerName,
            ByteBuffer.wrap(Requirement.given("The tokenizer's bytes", tokenizer)));
        return new SentenceEncoder(WordPiece.of(description),
            new BertGraph().apply(OnnxModel.parse("The file " + name, model).graph()), pooling, longest);
    }

    /** The bytes of a file in a library of the class path. */
    private static byte[] resource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is in no library of the class path: it comes with the "
                    + "optional profile \"pretrained\", which ./book run 7.3 fetches.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name + ": " + e.getMessage() + ".", e);
        }
    }

    /** The size of the vectors. */
    public int width() {
        return encoder.width();
    }

    /** The same tokens and architecture with other weights. */
    public SentenceEncoder with(BertEncoder other) {
        return new SentenceEncoder(pieces, other, pooling, longest);
    }

    @Override
    public float[] apply(String text) {
        return all(List.of(Requirement.given("The text", text))).get(0);
    }

    /** The vectors of many texts, in their order. */
    public List<float[]> all(Collection<String> texts) {
        List<int[]> numbers = new ArrayList<>();
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        for (String text : Requirement.copied("The texts", texts)) {
            int[] cut = cut(pieces.apply(text));
            byLength.computeIfAbsent(cut.length, key -> new ArrayList<>()).add(numbers.size());
            numbers.add(cut);
        }
        float[][] vectors = new float[numbers.size()][];
        for (List<Integer> alike : byLength.values()) {
            for (int from = 0; from < alike.size(); from += SIDE_BY_SIDE) {
                List<Integer> some = alike.subList(from, Math.min(alike.size(), from + SIDE_BY_SIDE));
                Tensor read = NoGrad.of(() -> unit(some.stream().map(numbers::get).toList()));
                for (int i = 0; i < some.size(); i++) {
                    vectors[some.get(i)] = Arrays.copyOfRange(read.data(), i * width(), (i + 1) * width());
                }
            }
        }
        return List.of(vectors);
    }

    /** A text that is too long loses its end, and keeps the sign that ends it. */
    private int[] cut(int... numbers) {
        if (numbers.length <= longest) {
            return numbers;
        }
        int[] shorter = Arrays.copyOf(numbers, longest);
        shorter[longest - 1] = numbers[numbers.length - 1];
        return shorter;
    }

    private Tensor unit(List<int[]> rows) {
        int times = rows.get(0).length;
        float[] ids = new float[rows.size() * times];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = rows.get(i / times)[i % times];
        }
        Tensor pooled = pooling.apply(encoder.apply(Tensor.of(ids, rows.size(), times)));
        return pooled.div(pooled.square().sum(1).sqrt().unsqueeze(1));
    }

    /** The cosine of two vectors of length 1. */
    public static double cosine(float[] one, float[] other) {
        Requirement.given("The first vector", one);
        Requirement.asMany("numbers of the second vector", Requirement.given("The second vector", other).length,
            "numbers of the first", one.length);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    @Override
    public String name() {
        return "sentence ↦ vector of " + width();
    }
}
