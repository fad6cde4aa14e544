package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Leaves that require no gradient for a while. Layers and training: LayersLawsTest, FreezingTest. */
class FrozenTest {

    private final Tensor w = Tensor.vector(1, 2, 3).requiresGrad();

    private void gradient(Tensor tensor, float... expected) {
        assertArrayEquals(expected, tensor.grad().data());
    }

    @Test
    void aFrozenLeafIsAConstant() {
        Tensor x = Tensor.vector(4, 5, 6).requiresGrad();
        w.square().sum().backward();
        assertSame(w, w.requiresGrad(false));
        assertTrue(w.isParameter() && w.isFrozen() && !w.needsGradient());
        assertNull(w.grad(), "freezing drops the gradient");
        assertEquals("Tensor(3) [1, 2, 3] frozen", w.toString());
        assertEquals("(3) frozen", w.description());
        assertFalse(w.mul(2).needsGradient(), "no graph behind constants");
        x.mul(w).sum().backward();
        gradient(x, 1, 2, 3);
        assertNull(w.grad());
        w.update(data -> data[0] = 7);
        w.requiresGrad(true).requiresGrad(true);
        assertFalse(w.isFrozen());
        assertNull(w.grad());
        x.mul(w).sum().backward();
        gradient(w, 4, 5, 6);
        assertFalse(Tensor.vector(1).requiresGrad(false).isParameter(), "a constant is no frozen parameter");
        assertTrue(assertThrows(IllegalStateException.class, () -> w.mul(2).requiresGrad(false)).getMessage()
            .startsWith("A tensor to differentiate by must be a leaf"));
    }

    /** As in PyTorch, whose leaves look at the flag when a gradient arrives. */
    @Test
    void aLeafFrozenBeforeItsBackwardPassGetsNothing() {
        Tensor x = Tensor.vector(4, 5, 6).requiresGrad();
        Tensor cost = w.square().mul(x).sum();
        w.requiresGrad(false);
        cost.backward();
        assertNull(w.grad());
        gradient(x, 1, 4, 9);
        w.requiresGrad(true);
        assertNull(w.grad());
    }
}
