package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** What happens to graphs: gradients add up and are cleared, graphs are freed, changes in place are noticed, and so on. */
class GraphTest {

    private final Tensor w = Tensor.vector(1, 2, 3).requiresGrad();

    private void gradient(Tensor tensor, float... expected) {
        assertArrayEquals(expected, tensor.grad().data());
    }

    @Test
    void gradientsAddUpUntilCleared() {
        assertNull(w.grad());
        w.square().sum().backward();
        gradient(w, 2, 4, 6);
        w.mul(10).sum().backward();
        gradient(w, 12, 14, 16);
        w.zeroGrad();
        gradient(w, 0, 0, 0);
        w.mul(10).sum().backward();
        gradient(w, 10, 10, 10);
        w.zeroGrad();
        assertArrayEquals(new float[3], w.gradient());
    }

    @Test
    void aLeafByItself() {
        Tensor x = Tensor.scalar(3).requiresGrad();
        x.backward();
        x.backward();
        gradient(x, 2);
        assertEquals(List.of(), x.operands());
        assertTrue(x.isParameter() && x.needsGradient());
        assertFalse(x.square().isParameter());
    }

    @Test
    void oneTensorInSeveralPlaces() {
        w.mul(w).add(w).sub(w.maximum(w)).sum().backward();
        gradient(w, 2, 4, 6);                                             // w² + w − w
        w.zeroGrad();
        w.matmul(w).backward();
        gradient(w, 2, 4, 6);
        w.zeroGrad();
        w.div(w).sum().backward();
        gradient(w, 0, 0, 0);
        Tensor y = w.exp();
        Tensors.stack(0, y, y, w).sum(0).sum().add(y.sum()).backward();
        assertEquals(1 + 3 * Math.E, w.grad().get(0), 1e-5);
    }

    @Test
    void aDiamondCostsNoMoreThanItsNodes() {
        Tensor x = Tensor.scalar(1).requiresGrad();
        Tensor y = x;
        for (int i = 0; i < 100; i++) {
            y = y.add(y);                                                 // 2¹⁰⁰ paths
        }
        y.backward();
        gradient(x, Math.scalb(1f, 100));
    }

    @Test
    void aHundredThousandOperationsDeep() {
        Tensor x = Tensor.scalar(1).requiresGrad();
        Tensor y = x;
        for (int i = 0; i < 100_000; i++) {
            y = y.add(1);
        }
        y.backward();
        gradient(x, 1);
        assertEquals(100_001, y.item());
    }

    @Test
    void onlyWhatNeedsAGradientGetsOne() {
        Tensor x = Tensor.vector(1, 1, 1);
        Tensor y = x.mul(2);
        assertFalse(y.needsGradient());
        assertEquals("", y.operation());
        Tensor z = y.mul(w);
        assertEquals("mul", z.operation());
        assertEquals(List.of(y, w), z.operands());
        z.sum().backward();
        gradient(w, 2, 2, 2);
        assertNull(x.grad());
        assertNull(z.grad());
    }

    @Test
    void aUsedGraphIsFreed() {
        Tensor middle = w.square();
        Tensor cost = middle.sum();
        cost.backward();
        assertEquals(List.of(), cost.operands());
        assertEquals("sum", cost.operation());
        String freed = "The graph behind \"%s\" was freed by an earlier backward(). Compute the cost again, or call "
            + "backwardRetainingGraph() the first time.";
        assertEquals(String.format(freed, "sum"), assertThrows(IllegalStateException.class, cost::backward).getMessage());
        Tensor other = middle.mul(3).sum();
        assertEquals(String.format(freed, "square"), assertThrows(IllegalStateException.class, other::backward).getMessage());
        gradient(w, 2, 4, 6);
    }

    @Test
    void aFreedGraphHoldsNothing() throws InterruptedException {
        Tensor cost = w.exp().mul(w).sum();
        WeakReference<Tensor> middle = new WeakReference<>(cost.operands().get(0));
        cost.backward();
        for (int i = 0; i < 100 && middle.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertNull(middle.get());
    }

    @Test
    void aRetainedGraphServesAgain() {
        Tensor middle = w.square().retainGrad();
        Tensor cost = middle.sum();
        cost.backwardRetainingGraph();
        gradient(w, 2, 4, 6);
        cost.backwardRetainingGraph();
        gradient(w, 4, 8, 12);
        middle.backwardRetainingGraph(Tensor.vector(0, 0, 1));
        gradient(w, 4, 8, 18);
        gradient(middle, 2, 2, 3);                                        // what each pass brought, added up
        cost.backward();
        gradient(w, 6, 12, 24);
        assertThrows(IllegalStateException.class, cost::backward);
    }

    @Test
    void gradientsOfComputedTensorsAreKeptOnRequest() {
        Tensor hidden = w.mul(2).retainGrad();
        Tensor shared = hidden.reshape(3, 1);
        shared.square().sum().backward();
        gradient(hidden, 4, 8, 12);
        gradient(w, 8, 16, 24);
        assertNull(shared.grad());
        hidden.zeroGrad();
        assertNull(hidden.grad());
    }

    @Test
    void aCotangentIsGivenForSeveralResultsAndNotChanged() {
        Tensor cotangent = Tensor.vector(1, 10, 100);
        w.square().backward(cotangent);
        gradient(w, 2, 40, 600);
        assertArrayEquals(new float[] {1, 10, 100}, cotangent.data());
        assertEquals("A cost must be a single number for backward(), got shape (3). Take its sum() or mean(), or give "
            + "backward(cotangent) what arrives from above.",
            assertThrows(IllegalArgumentException.class, w.square()::backward).getMessage());
        assertEquals("The cotangent must have the shape of the result, (3), got (2).",
            assertThrows(IllegalArgumentException.class, () -> w.square().backward(Tensor.vector(1, 2))).getMessage());
    }

    @Test
    void withoutParametersThereIsNothingToDo() {
        assertEquals("The tensor that backward() starts from must be computed from one that requires a gradient. Call "
            + "requiresGrad() on the parameters, and do not compute inside NoGrad.",
            assertThrows(IllegalStateException.class, () -> Tensor.scalar(1).square().backward()).getMessage());
    }

    @Test
    void computingWithoutAGraph() {
        Tensor y = NoGrad.of(() -> {
            NoGrad.run(() -> assertFalse(w.square().needsGradient()));
            return w.square();
        });
        assertFalse(y.needsGradient());
        assertThrows(IllegalStateException.class, () -> NoGrad.run(() -> {
            throw new IllegalStateException();
        }));
        assertTrue(w.square().needsGradient());
    }

    @Test
    void detachedTensorsShareNumbersAndCopiesDoNot() {
        Tensor y = w.square();
        assertFalse(y.detach().needsGradient());
        assertSame(y.data(), y.detach().data());
        assertNotSame(w.data(), w.copy().data());
        y.detach().mul(w).sum().backward();
        gradient(w, 1, 4, 9);
    }

    @Test
    void changesInPlaceAreNoticed() {
        String changed = "A tensor of shape (3) was changed in place after \"%s\" had used it, so the gradient would be "
            + "wrong. Call backward() before the update.";
        Tensor cost = w.square().sum();
        w.update(data -> data[0] = 5);
        assertEquals(String.format(changed, "square"), assertThrows(IllegalStateException.class, cost::backward).getMessage());
        w.square().sum().backward();
        gradient(w, 10, 4, 6);

        Tensor x = Tensor.vector(1, 2, 3);
        Tensor used = x.reshape(3).mul(w);
        x.update(data -> data[0] = 5);
        assertEquals(String.format(changed, "mul"),
            assertThrows(IllegalStateException.class, used.sum()::backward).getMessage());
        Tensor again = w.square().sum();
        w.detach().update(data -> data[0] = 1);
        assertThrows(IllegalStateException.class, again::backward);
        Tensor y = w.square();
        assertEquals("A tensor to be changed in place must be a leaf, got the result of \"square\". Change a leaf, or a copy().",
            assertThrows(IllegalStateException.class, () -> y.update(data -> data[0] = 0)).getMessage());
        y.copy().update(data -> data[0] = 0);
    }

    @Test
    void onlyLeavesBecomeParameters() {
        assertEquals("A tensor to differentiate by must be a leaf, got the result of \"square\". To look at its gradient use "
            + "retainGrad(), to cut the graph detach().",
            assertThrows(IllegalStateException.class, () -> w.square().requiresGrad()).getMessage());
    }

    /** A pullback that fails leaves nothing behind that would disturb the next pass. */
    @Test
    void anExceptionOnTheWayBackLeavesAUsableState() {
        boolean[] broken = {true};
        Tensor middle = w.square();
        Tensor fragile = Tensor.computed("fragile", middle.data().clone(), middle.shape(), u -> {
            if (broken[0]) {
                throw new IllegalArgumentException("broken");
            }
            middle.addGradient(u);
        }, middle);
        Tensor cost = fragile.add(middle).add(w).sum();
        for (int i = 0; i < 3; i++) {
            assertEquals("broken", assertThrows(IllegalArgumentException.class, cost::backwardRetainingGraph).getMessage());
        }
        broken[0] = false;
        w.zeroGrad();
        cost.backward();
        gradient(w, 5, 9, 13);                                            // 2 · 2w + 1
    }

    @Test
    void aGradientOfTheWrongSizeIsRefused() {
        Tensor wrong = Tensor.computed("wrong", new float[2], new int[] {2}, w::addGradient, w);
        assertEquals("A pullback must add as many numbers as its operand has, 3, got 2.",
            assertThrows(IllegalArgumentException.class, wrong.sum()::backward).getMessage());
    }

    @Test
    void anomaliesAreNamedForwardAndBackward() {
        assertEquals("\"log\" gave -Infinity at element 1, applied to a tensor of shape (2). Look at what goes into it.",
            assertThrows(ArithmeticException.class, () -> Anomaly.detect(() -> Tensor.vector(1, 0).exp().sub(1)
                .maximum(Tensor.scalar(0)).log())).getMessage());
        Tensor x = Tensor.vector(1, 0).requiresGrad();
        assertEquals("The pullback of \"sqrt\" gave Infinity at element 1 of the gradient of an operand of shape (2).",
            assertThrows(ArithmeticException.class, () -> Anomaly.detect(() -> x.sqrt().sum().backward())).getMessage());
        Tensor.vector(1, 0).log();                                        // nobody looks any more
        assertEquals(6, Anomaly.detect(() -> w.sum().item()));
        Runnable root = () -> Tensor.vector(-1).sqrt();
        assertEquals("\"sqrt\" gave NaN at element 0, applied to a tensor of shape (1). Look at what goes into it.",
            assertThrows(ArithmeticException.class, () -> Anomaly.detect(root)).getMessage());
        Anomaly.detect((Runnable) () -> w.zeroGrad());                    // nothing to say
        assertEquals("\"made\" gave NaN at element 0, applied to nothing. Look at what goes into it.",
            assertThrows(ArithmeticException.class, () -> Anomaly.detect(() ->
                Tensor.computed("made", new float[] {Float.NaN}, new int[0], u -> { }))).getMessage());
    }

    /** The same graph gives the same bits, whatever was computed before: no memory of earlier passes. */
    @Test
    void passesAreIndependent() {
        RandomSource random = RandomSource.of(3);
        Tensor weight = Tensors.randn(random, 4, 2, 3, 3).requiresGrad();
        Tensor x = Tensors.randn(random, 9, 2, 6, 5);
        float[] first = null;
        for (int i = 0; i < 3; i++) {
            weight.zeroGrad();
            Convolution.conv2d(x, weight, null).tanh().logSumExp(1).sum().backward();
            first = first == null ? weight.grad().data().clone() : first;
            assertArrayEquals(first, weight.grad().data());
            Convolution.conv2d(Tensors.randn(random, 2, 2, 9, 9), weight, null, 1 + i, 1, 1, 1).sum();
        }
    }
}
