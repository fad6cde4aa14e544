package mapping.transfer.adaptation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.normalization.BatchNorm;
import mapping.losses.Losses;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Domain adaptation: the reversal, its schedules (values by the paper's formulas), statistics, pseudo-labels. */
public class AdaptationTest {

    private static final Tensor X = Tensors.randn(RandomSource.of(1), 6, 3);
    private static final Tensor TARGET = Tensors.randn(RandomSource.of(2), 8, 3).mul(3).add(1);

    /** The mappings whose laws this test looks at. */
    public static Stream<Schedule> all() {
        return Stream.of(ReversalSchedule.of(40), AnnealedRate.of(0.01, 40));
    }

    @Test
    void keepTheLaws() {
        all().forEach(schedule -> MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(schedule, 30)));
        MappingLawsTest.keepsAllLawsOnTensors(new GradientReversal(0.5), X);
    }

    /** λ and η of Ganin et al. (2016) at p = 0, ¼, ½ and 1, computed apart from this program. */
    @Test
    void schedulesHaveThePapersValues() {
        double[] strengths = {0, 0.84828364, 0.98661430, 0.99990920, 0.99990920};
        double[] rates = {0.01, 0.00390795, 0.00260847, 0.00165560, 0.00165560};
        int[] steps = {0, 10, 20, 40, 41};
        for (int i = 0; i < steps.length; i++) {
            assertEquals(strengths[i], ReversalSchedule.of(40).rate(steps[i]), 5e-9);
            assertEquals(rates[i], AnnealedRate.of(0.01, 40).rate(steps[i]), 5e-9);
        }
    }

    @Test
    void reversalIsTheIdentityForwardAndMinusLambdaBackward() {
        Tensor x = X.copy().requiresGrad();
        Tensor y = new GradientReversal(0.25).apply(x.square());
        assertArrayEquals(X.square().data(), y.data());
        y.mul(TARGET.slice(0, 0, 6)).sum().backward();
        assertArrayEquals(X.mul(2).mul(TARGET.slice(0, 0, 6)).mul(-0.25).data(), x.gradient(), 1e-6f);
        Tensor still = X.copy().requiresGrad();
        new GradientReversal(0).apply(still).sum().backward();
        assertArrayEquals(new float[18], still.gradient(), 0f);
    }

    /** The features' gradient is that of the classes minus λ times that of the domains; the heads' are not touched by λ. */
    @Test
    void theFeaturesGoUpWhatTheDomainsGoDown() {
        Tensor labels = Tensors.labels(0, 1, 0, 1, 1, 0);
        float[][] withReversal = gradients(labels, 0.7);
        float[][] onlyClasses = gradients(labels, 0);
        Layer features = Dense.of(3, 4, RandomSource.of(3));
        Layer domains = Dense.of(4, 2, RandomSource.of(5));
        Tensor both = Tensors.concat(0, features.apply(X), features.apply(TARGET));
        Losses.crossEntropy().apply(domains.apply(both), Tensors.labels(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1)).backward();
        float[] ofDomains = features.parameters().get(0).gradient();
        for (int i = 0; i < ofDomains.length; i++) {
            assertEquals(onlyClasses[0][i] - 0.7 * ofDomains[i], withReversal[0][i], 1e-5);
        }
        assertArrayEquals(onlyClasses[1], withReversal[1]);
        assertArrayEquals(domains.parameters().get(0).gradient(), withReversal[1], 1e-6f);
    }

    private static float[][] gradients(Tensor labels, double strength) {
        DomainAdversarial network = new DomainAdversarial(Dense.of(3, 4, RandomSource.of(3)), Dense.of(4, 2, RandomSource.of(4)),
            Dense.of(4, 2, RandomSource.of(5)));
        network.loss(X, labels, TARGET, strength).backward();
        assertEquals(6, network.classifier().apply(X).size(0));
        return new float[][] {network.features().parameters().get(0).gradient(),
            network.domains().parameters().get(0).gradient()};
    }

    /** By hand: covariances (2 0; 0 0) and (0 0; 0 2), so ‖·‖² = 8, over 4·2². */
    @Test
    void coralIsTheDistanceOfCovariances() {
        Tensor a = Tensor.matrix(new float[][] {{-1, 5}, {1, 5}});
        Tensor b = Tensor.matrix(new float[][] {{9, 1}, {9, 3}});
        assertEquals(0.5, Coral.distance(a, b).item(), 1e-6);
        assertEquals(0, Coral.distance(a, a.add(3)).item(), 1e-9);
        Tensor x = X.copy().requiresGrad();
        Coral.distance(x, TARGET).backward();
        for (int i = 0; i < 3; i++) {
            float[] up = X.data().clone();
            float[] down = X.data().clone();
            up[i] += 1e-2f;
            down[i] -= 1e-2f;
            double slope = (Coral.distance(Tensor.of(up, 6, 3), TARGET).item()
                - Coral.distance(Tensor.of(down, 6, 3), TARGET).item()) / 2e-2;
            assertEquals(slope, x.gradient()[i], 2e-3 * Math.max(1, Math.abs(slope)));
        }
    }

    /** After adaptation the normalised target has mean 0 and variance 1 (of n), and the weights are what they were. */
    @Test
    void statisticsBecomeThoseOfTheTarget() {
        Layer norm = BatchNorm.of(3);
        norm.apply(X);
        Tensor seen = AdaptedStatistics.of(norm, TARGET).apply(TARGET);
        assertArrayEquals(new float[] {0, 0, 0}, seen.mean(0).data(), 1e-3f);
        assertArrayEquals(new float[] {1, 1, 1}, seen.variance(1, 0).data(), 1e-3f);
        assertArrayEquals(new float[] {1, 1, 1}, norm.parameters().get(0).data());
    }

    @Test
    void pseudoLabelsKeepWhatIsSure() {
        Tensor logits = Tensor.matrix(new float[][] {{0, 3}, {0.1f, 0}, {5, 0}});
        PseudoLabels sure = PseudoLabels.of(logits, 0.9);
        assertArrayEquals(new int[] {0, 2}, sure.rows());
        assertArrayEquals(new int[] {1, 0}, sure.labels());
        assertEquals(3, PseudoLabels.of(logits, 0).rows().length);
        assertEquals(0, PseudoLabels.of(logits, 1).rows().length);
    }
}
