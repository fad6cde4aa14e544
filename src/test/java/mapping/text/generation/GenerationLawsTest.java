package mapping.text.generation;

import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.metrics.Outcome;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.text.NGrams;
import mapping.text.Smoothing;
import org.junit.jupiter.api.Test;

/** What writes texts is a mapping, and the laws hold. */
public class GenerationLawsTest {

    private static final Candidates SOME = new Candidates(new double[] {0, 1, 2}, 1, 2);

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return listed().map(MappingLawsTest.Listed::f);
    }

    private static Stream<MappingLawsTest.Listed<?, ?>> listed() {
        Stream<MappingLawsTest.Listed<?, ?>> filters = Stream.<Mapping<Candidates, Candidates>>of(new Temperature(2), new TopK(2),
            new TopP(0.5), new MinP(0.1), new EpsilonCut(0.1), new EtaCut(0.1), new RepetitionPenalty(2), new NoRepeat(2))
            .map(filter -> new MappingLawsTest.Listed<>(filter.then(Candidates::scores), SOME));
        Gpt gpt = Gpt.of(5, 4, 4, 2, 1, RandomSource.of(1));
        Tensor ids = Tensor.of(new float[] {2, 3}, 1, 2);
        return Stream.concat(filters, Stream.of(
            new MappingLawsTest.Listed<>(gpt.then(x -> x.sum()), ids),
            new MappingLawsTest.Listed<>(new GptScores(gpt), new int[] {2, 3}),
            new MappingLawsTest.Listed<>(new TokenPerplexity(), new Outcome(gpt.apply(ids), ids)),
            new MappingLawsTest.Listed<>(NGrams.fit(List.of(new int[] {1, 2}), 2, 3, new Smoothing.WittenBell()), new int[] {1}),
            new MappingLawsTest.Listed<>(new LongestCopy("abc"), "bcd"),
            new MappingLawsTest.Listed<>(new Repetition(2), new int[] {1, 2, 1, 2})));
    }

    @Test
    void keepTheLaws() {
        listed().forEach(MappingLawsTest::keepsAllLaws);
    }
}
