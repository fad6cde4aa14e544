package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MultiplyAddChainsTest {

    /** Every chain goes to the fixed point of z ↦ 0.999 z + 0.001, which is 1. */
    @Test
    void theChainsAreComputed() {
        assertEquals(66, MultiplyAddChains.run(0));
        assertEquals(12, MultiplyAddChains.run(20_000), 0.01);
    }

    @Test
    void vectorsGiveTheSameBits() {
        if (Kernels.current() instanceof VectorKernels) {
            assertEquals(MultiplyAddChains.plain(1234), MultiplyAddChains.vectors(1234));
        }
        assertTrue(MultiplyAddChains.flop(10) % (2 * 12 * 10) == 0);
    }
}
