package mapping.transfer.contrastive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.data.sets.StampCaption;
import mapping.data.sets.StampCaptions;
import mapping.data.sets.Stamps;
import mapping.layers.Dense;
import mapping.losses.InfoNce;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The pieces of section 8.3.1 against a value from outside, closed forms and counts. */
public class ContrastiveTest {

    private static final float HALF = (float) Math.sqrt(0.5);

    public static Stream<?> all() {
        return Stream.of(new ColourHistogram(4));
    }

    /** Computed in NumPy from the formula of Radford et al. (2021), figure 3, with scale 1/.07. */
    @Test
    void theLossIsClips() {
        Tensor pictures = Tensor.matrix(new float[][] {{1, 0, 0}, {0, 1, 0}, {0, HALF, HALF}});
        Tensor texts = Tensor.matrix(new float[][] {{HALF, HALF, 0}, {0, 1, 0}, {0, 0, 1}});
        assertEquals(0.24465419, DualEncoder.lossOf(pictures, texts, Tensor.vector((float) (1 / 0.07))).item(), 1e-6);
        assertEquals(new InfoNce(0.07, true).apply(pictures, texts).item(),
            DualEncoder.lossOf(pictures, texts, Tensor.vector((float) (1 / 0.07))).item(), 1e-6, "our own loss of section 4.1.2");
    }

    @Test
    void theLossOfPairsThatAreAllAlikeIsThatOfGuessing() {
        Tensor same = Tensors.ones(5, 1);
        assertEquals(Math.log(5), DualEncoder.lossOf(same, same, Tensor.vector(7)).item(), 1e-6);
    }

    @Test
    void theScaleBeginsAtTheInverseTemperatureAndGrowsToAHundred() {
        RandomSource random = RandomSource.of(1);
        assertEquals(1 / 0.07, DualEncoder.of(Dense.of(2, 2, random), Dense.of(2, 2, random), 0.07).scale().item(), 1e-4);
        assertEquals(100, DualEncoder.of(Dense.of(2, 2, random), Dense.of(2, 2, random), 0.001).scale().item(), 1e-3);
        DualEncoder fixed = DualEncoder.fixed(Dense.of(2, 2, random), Dense.of(3, 2, random), 0.5);
        assertEquals(4, fixed.parameters().size(), "a fixed temperature is no parameter");
        assertEquals(5, DualEncoder.of(fixed.pictures(), fixed.texts(), 0.5).parameters().size());
    }

    @Test
    void pairsAreLearnt() {
        RandomSource random = RandomSource.of(3);
        DualEncoder model = DualEncoder.of(Dense.of(6, 4, random), Dense.of(8, 4, random), DualEncoder.TEMPERATURE);
        Tensor x = Tensors.randn(random, 5, 6);
        Tensor y = Tensors.randn(random, 5, 8);
        Optimizer rule = Optimizer.of(Adam.of(0.05), model.parameters());
        float before = model.loss(x, y).item();
        for (int step = 0; step < 100; step++) {
            rule.zeroGrad();
            model.loss(x, y).backward();
            rule.step();
        }
        assertTrue(model.loss(x, y).item() < 0.1 * before, before + " to " + model.loss(x, y).item());
    }

    @Test
    void rowsGetLengthOneAndZerosStay() {
        assertArrayEquals(new float[] {0.6f, 0.8f, 0, 0}, DualEncoder.unit(Tensor.matrix(new float[][] {{3, 4}, {0, 0}})).data(),
            1e-6f);
    }

    @Test
    void recallCountsQueriesWithARightAnswerAmongTheFirst() {
        float[][] similarities = {{0.9f, 0.5f, 0.1f}, {0.8f, 0.7f, 0.9f}, {0.3f, 0.2f, 0.1f}};
        Retrieval retrieval = new Retrieval(similarities, diagonal(3));
        assertEquals(1 / 3.0, retrieval.recall(1), 1e-12);
        assertEquals(1 / 3.0, retrieval.recall(2), 1e-12);
        assertEquals(1, retrieval.recall(3), 1e-12);
        assertEquals(2 / 3.0, retrieval.turned().recall(1), 1e-12);
    }

    @Test
    void equalCandidatesComeInRandomOrder() {
        Retrieval alike = new Retrieval(new float[][] {{1, 1, 1, 0}}, new boolean[][] {{true, false, false, false}});
        assertEquals(1 / 3.0, alike.recall(1), 1e-12);
        assertEquals(2 / 3.0, alike.recall(2), 1e-12);
        assertEquals(1, alike.recall(3), 1e-12);
        Retrieval two = new Retrieval(new float[][] {{1, 1, 1, 1}}, new boolean[][] {{true, true, false, false}});
        assertEquals(1 - 1 / 6.0, two.recall(2), 1e-12, "one of six pairs holds no right answer");
        assertEquals(0, new Retrieval(new float[][] {{1, 2}}, new boolean[][] {{false, false}}).recall(2), 1e-12,
            "nothing is right");
    }

    @Test
    void chanceIsKOfN() {
        assertEquals(3 / 7.0, new Retrieval(new float[7][7], diagonal(7)).chance(3), 1e-12);
    }

    private static boolean[][] diagonal(int n) {
        boolean[][] right = new boolean[n][n];
        IntStream.range(0, n).forEach(i -> right[i][i] = true);
        return right;
    }

    @Test
    void aHistogramCountsColoursAndNotPlaces() {
        float[] colours = {0, 1, 0.3f, 0.9f, 0, 1, 0.3f, 0.9f, 0, 1, 0.3f, 0.1f};
        Tensor histogram = new ColourHistogram(2).apply(Tensor.of(colours, 1, 3, 2, 2));
        assertArrayEquals(new float[] {HALF, 0, 0, 0, 0, 0, 0.5f, 0.5f}, histogram.data(), 1e-6f);
        assertThrows(IllegalArgumentException.class, () -> new ColourHistogram(2).apply(Tensors.ones(3, 2, 2)));
    }

    @Test
    void aPhotographIsTheSameForTheSameSeed() {
        Photographer photographer = Photographer.ofTheBook(true, 24);
        Tensor picture = photographer.take(4, RandomSource.of(7));
        assertArrayEquals(new int[] {3, 24, 24}, picture.shape());
        assertArrayEquals(picture.data(), photographer.take(4, RandomSource.of(7)).data());
        for (float colour : picture.data()) {
            assertTrue(colour >= 0 && colour <= 1);
        }
    }

    /** Counted in the package's files by the shell, see datasets/stamp-captions/README.md. */
    @Test
    void captionsStandInTheOrderOfTheStamps() {
        List<StampCaption> captions = StampCaptions.load();
        assertEquals(Stamps.load().size(), captions.size());
        assertEquals(19, captions.stream().filter(caption -> caption.translated().isEmpty()).count());
        assertEquals(15, captions.stream().filter(StampCaption::mistranslated).count());
        assertFalse(captions.stream().anyMatch(caption -> caption.chinese().isEmpty()));
        int lion = IntStream.range(0, 161).filter(i -> Stamps.load().get(i).name().equals("lion")).findFirst().getAsInt();
        assertEquals(new StampCaption("A lion.", "一个洋葱。", "狮子。"), captions.get(lion));
    }

    @Test
    void aSentenceIsACaptionAndAClass() {
        StampCaption lime = new StampCaption("A sliced lime.", "一片石灰。", "一片青柠。");
        assertEquals("A sliced lime. A food.", Language.ENGLISH.of(lime, 2));
        assertEquals(List.of("sliced", "lime", "food"), Language.ENGLISH.tokens(Language.ENGLISH.of(lime, 2)));
        assertEquals(List.of("一", "片", "青", "柠", "食", "物"), Language.CHINESE.tokens(Language.CHINESE.of(lime, 2)));
    }
}
