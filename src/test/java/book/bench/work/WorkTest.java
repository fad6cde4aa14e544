package book.bench.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the work is what it is said to be; nothing is timed here. */
class WorkTest {

    /** Σᵢⱼ (AB)ᵢⱼ computed from sums of columns and rows, in another order and in double precision. */
    @Test
    void theThreeProductsAreThoseOfTheFilledMatrices() {
        for (String kind : new String[] {"AB", "AtB", "ABt"}) {
            double check = new MatrixProducts(OurProduct::of).answer(new String[] {kind, "5", "4", "3", "0"}).check();
            double expected = 0;
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 4; j++) {
                    for (int k = 0; k < 3; k++) {
                        int a = kind.equals("AtB") ? k * 5 + i : i * 3 + k;
                        int b = kind.equals("ABt") ? j * 3 + k : k * 4 + j;
                        expected += (7919 * a % 1009) / 1009.0 * ((7919 * b % 1009) / 1009.0);
                    }
                }
            }
            assertEquals(expected, check, 1e-5, kind);
        }
    }

    /** Each side answers with a speed of its own; what they computed is the same. */
    @Test
    void twoAtOnceAddTheirSpeeds() {
        Iterator<Work> two = List.<Work>of(each -> new Work.Answer(3, 7), each -> new Work.Answer(4, 8)).iterator();
        assertEquals(new Work.Answer(7, 8), new TwoAtOnce(two::next).answer(new String[0]));
        String[] request = {"AB", "5", "4", "3", "0"};
        assertEquals(new MatrixProducts(OurProduct::of).answer(request).check(),
                new TwoAtOnce(() -> new MatrixProducts(OurProduct::of)).answer(request).check());
    }

    /** 784·256 + 256 + 256·128 + 128 + 128·10 + 10, and 16·9 + 16 + 32·16·9 + 32 + 1568·10 + 10. */
    @Test
    void theNetworksHaveTheParametersOfTheirDescription() {
        assertEquals(235_146, Networks.mlp().parameters().stream().mapToInt(each -> each.numel()).sum());
        assertEquals(20_490, Networks.cnn().parameters().stream().mapToInt(each -> each.numel()).sum());
    }

    @Test
    void twoMoonsAreLearned() {
        double before = new TwoMoons().answer(new String[] {"steps", "1"}).check();
        double after = new TwoMoons().answer(new String[] {"steps", "300"}).check();
        assertTrue(before > 0.5 && after < 0.1, before + " " + after);
    }

    @Test
    void aStepAndAGraphGiveFiniteAnswers() {
        assertTrue(new StepCost().answer(new String[] {"step", "8", "16", "16", "0"}).value() > 0);
        Work.Answer graph = new ScalarGraph().answer(new String[] {"seconds", "0.001"});
        assertTrue(graph.value() > 0 && graph.check() > 0);
    }
}
