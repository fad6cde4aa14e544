package mapping.text.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What classifies texts is a mapping, and the laws hold. */
public class ClassificationLawsTest {

    private static final List<String> SENTENCE = List.of("so", "it", "is", "so");
    private static final BagOfWords BAG = BagOfWords.fit(List.of(SENTENCE), 1);
    private static final AttentionPooling POOLING = AttentionPooling.of(5, 3, 1, RandomSource.of(1));

    private static final SparseSoftmaxRisk RISK =
        new SparseSoftmaxRisk(List.of(BAG.apply(SENTENCE), SparseVector.of(0, 1, 0)), new int[] {0, 1}, 2, 0.1);

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.concat(listed().map(MappingLawsTest.Listed::f), Stream.of(POOLING, vectors(), RISK));
    }

    private static WordVectors vectors() {
        return new WordVectors(BAG, new double[][] {{1, 0}, {0, 1}, {1, 1}});
    }

    private static Stream<MappingLawsTest.Listed<?, ?>> listed() {
        SparseVector counts = BAG.apply(SENTENCE);
        return Stream.of(new MappingLawsTest.Listed<>(BAG, SENTENCE), new MappingLawsTest.Listed<>(new NGrams(1, 2), SENTENCE),
            new MappingLawsTest.Listed<>(TfIdf.fit(List.of(counts)), counts),
            new MappingLawsTest.Listed<>(new LinearClassifier(new double[][] {{1, 2, 0}, {0, 1, 3}}, new double[2]), counts));
    }

    @Test
    void keepTheLaws() {
        listed().forEach(MappingLawsTest::keepsAllLaws);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(vectors().then(Arrays::toString), "it"));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(RISK, new double[] {1, 2, 3, 4, 5, 6, 7, 8}));
        MappingLawsTest.keepsAllLawsOnTensors(POOLING, Tensor.matrix(new float[][] {{1, 2, 0}, {3, 4, 1}}));
    }

    @Test
    void runsOfWords() {
        assertEquals(List.of("so", "it", "is", "so", "so it", "it is", "is so"), new NGrams(1, 2).apply(SENTENCE));
        assertEquals(List.of(), new NGrams(3, 3).apply(List.of("so", "it")));
    }
}
