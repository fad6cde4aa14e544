package mapping.text.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import mapping.text.Words;
import org.junit.jupiter.api.Test;

/** The two examples of scikit-learn's documentation of text features, as scikit-learn 1.9.1 gives them. */
class TfIdfTest {

    private static final List<List<String>> FOUR = Stream.of("This is the first document.",
        "This document is the second document.", "And this is the third one.", "Is this the first document?")
        .map(new Words()::apply).toList();
    private static final BagOfWords BAG = BagOfWords.fit(FOUR, 1);
    private static final List<SparseVector> COUNTS = FOUR.stream().map(BAG::apply).toList();

    private static final List<SparseVector> SIX = Stream.of(new double[] {3, 0, 1}, new double[] {2, 0, 0},
        new double[] {3, 0, 0}, new double[] {4, 0, 0}, new double[] {3, 2, 0}, new double[] {3, 0, 2})
        .map(SparseVector::of).toList();

    @Test
    void words() {
        assertEquals(List.of("and", "document", "first", "is", "one", "second", "the", "third", "this"), BAG.vocabulary());
        assertArrayEquals(new double[] {0, 2, 0, 1, 0, 1, 1, 0, 1}, COUNTS.get(1).dense());
        assertEquals(COUNTS.get(0), COUNTS.get(3), "a bag has no order");
    }

    @Test
    void factors() {
        assertArrayEquals(new double[] {1.91629073, 1.22314355, 1.51082562, 1, 1.91629073, 1.91629073, 1, 1.91629073, 1},
            TfIdf.fit(COUNTS).idf(), 5e-9);
    }

    @Test
    void sentences() {
        TfIdf weights = TfIdf.fit(COUNTS);
        double[] first = {0, .46979139, .58028582, .38408524, 0, 0, .38408524, 0, .38408524};
        assertArrayEquals(first, weights.apply(COUNTS.get(0)).dense(), 5e-9);
        assertArrayEquals(new double[] {0, .6876236, 0, .28108867, 0, .53864762, .28108867, 0, .28108867},
            weights.apply(COUNTS.get(1)).dense(), 5e-9);
        assertArrayEquals(new double[] {.51184851, 0, 0, .26710379, .51184851, 0, .26710379, .51184851, .26710379},
            weights.apply(COUNTS.get(2)).dense(), 5e-9);
        assertArrayEquals(first, weights.apply(COUNTS.get(3)).dense(), 5e-9);
    }

    @Test
    void countsSmoothed() {
        double[][] expected = {{.85151335, 0, .52433293}, {1, 0, 0}, {1, 0, 0}, {1, 0, 0}, {.55422893, .83236428, 0},
            {.63035731, 0, .77630514}};
        TfIdf weights = TfIdf.fit(SIX);
        for (int i = 0; i < 6; i++) {
            assertArrayEquals(expected[i], weights.apply(SIX.get(i)).dense(), 5e-9);
        }
    }

    @Test
    void countsUnsmoothed() {
        double[][] expected = {{.81940995, 0, .57320793}, {1, 0, 0}, {1, 0, 0}, {1, 0, 0}, {.47330339, .88089948, 0},
            {.58149261, 0, .81355169}};
        TfIdf weights = TfIdf.unsmoothed(SIX);
        for (int i = 0; i < 6; i++) {
            assertArrayEquals(expected[i], weights.apply(SIX.get(i)).dense(), 5e-9);
        }
    }

    @Test
    void emptyTextsAndStrangeWords() {
        assertEquals(0, TfIdf.fit(COUNTS).apply(BAG.apply(List.of("unheard"))).norm());
        assertEquals(List.of("document", "first", "is", "the", "this"), BagOfWords.fit(FOUR, 2).vocabulary());
        assertThrows(IllegalArgumentException.class, () -> TfIdf.unsmoothed(List.of(SparseVector.of(1, 0))));
        assertThrows(IllegalArgumentException.class, () -> TfIdf.fit(COUNTS).apply(SparseVector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> new SparseVector(3, new int[] {1, 1}, new double[2]));
    }
}
