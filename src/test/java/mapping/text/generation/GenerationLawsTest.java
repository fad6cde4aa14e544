package mapping.text.generation;

import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.metrics.Outcome;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.text.NGramModel;
import mapping.text.Smoothing;
import org.junit.jupiter.api.Test;

/** What writes texts is a mapping, and the laws hold. */
public class GenerationLawsTest {

    private static final Candidates SOME = new Candidates(new double[] {0, 1, 2}, 1, 2);

    private static final Gpt GPT = Gpt.of(5, 4, 4, 2, 1, RandomSource.of(1));
    private static final Tensor IDS = Tensor.of(new float[] {2, 3}, 1, 2);

    private static List<Mapping<Candidates, Candidates>> filters() {
        return List.of(new Temperature(2), new TopK(2), new TopP(0.5), new MinP(0.1), new EpsilonCut(0.1), new EtaCut(0.1),
            new RepetitionPenalty(2), new NoRepeat(2));
    }

    private static List<MappingLawsTest.Listed<?, ?>> others() {
        return List.of(new MappingLawsTest.Listed<>(new GptScores(GPT), new int[] {2, 3}),
            new MappingLawsTest.Listed<>(new TokenPerplexity(), new Outcome(GPT.apply(IDS), IDS)),
            new MappingLawsTest.Listed<>(NGramModel.fit(List.of(new int[] {1, 2}), 2, 3, new Smoothing.WittenBell()),
                new int[] {1}),
            new MappingLawsTest.Listed<>(new LongestCopy("abc"), "bcd"),
            new MappingLawsTest.Listed<>(new Repetition(2), new int[] {1, 2, 1, 2}));
    }

    /** Everything that this test looks at. */
    public static Stream<?> all() {
        return Stream.of(filters().stream(), others().stream().map(MappingLawsTest.Listed::f),
            Stream.of(GPT, new NextTokenLoss()))
            .flatMap(list -> list);
    }

    @Test
    void keepTheLaws() {
        others().forEach(MappingLawsTest::keepsAllLaws);
        for (Mapping<Candidates, Candidates> filter : filters()) {
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(filter.then(Candidates::scores), SOME));
        }
        Mapping<Tensor, float[]> numbers = x -> GPT.apply(x).data();
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(numbers, IDS));
    }
}
