package mapping.losses;

import static mapping.losses.Losses.mse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The mean squared error in one operation against the mean of its squares. */
class MeanSquareTest {

    private final RandomSource random = RandomSource.of(7);

    private Tensor[] pair() {
        return new Tensor[] {Tensors.randn(random, 97, 51).requiresGrad(), Tensors.randn(random, 97, 51).requiresGrad()};
    }

    @Test
    void oneOperationGivesTheBitsOfThree() {
        Tensor[] one = pair();
        Tensor[] three = {one[0].copy().requiresGrad(), one[1].copy().requiresGrad()};
        Tensor cost = mse().apply(one[0], one[1]);
        Tensor mean = mse().each(three[0], three[1]).mean();
        assertEquals(mean.item(), cost.item());
        cost.mul(3).backward();
        mean.mul(3).backward();
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(three[i].grad().data(), one[i].grad().data());
        }
    }

    @Test
    void aTensorIsNoDistanceFromItself() {
        Tensor x = Tensors.randn(random, 5, 3).requiresGrad();
        Tensor cost = mse().apply(x, x);
        cost.backward();
        assertEquals(0, cost.item());
        assertArrayEquals(new float[15], x.grad().data());
    }

    @Test
    void aRetainedGraphGivesTheGradientAgain() {
        Tensor[] pair = pair();
        Tensor cost = mse().apply(pair[0], pair[1]);
        cost.backwardRetainingGraph();
        float[] once = pair[0].grad().data().clone();
        pair[0].zeroGrad();
        cost.backward();
        assertArrayEquals(once, pair[0].grad().data());
    }
}
