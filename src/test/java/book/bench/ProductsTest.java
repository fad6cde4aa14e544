package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.bench.Products.Product;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductsTest {

    /** Four squares and three layers, forward and both ways back. */
    @Test
    void everyShapeOfTheTableIsThereOnce() {
        List<Product> shapes = Products.shapes(false);
        assertEquals(21, Set.copyOf(shapes).size());
        assertTrue(shapes.containsAll(List.of(new Product("AtB", 512, 512, 512), new Product("ABt", 64, 256, 784),
                new Product("AtB", 256, 784, 64), new Product("AB", 64, 784, 256), new Product("ABt", 64, 10, 128))));
    }

    /** Narrow, N = 10: ≥ 0.9; all others: ≥ 0.95. */
    @Test
    void onlyNarrowProductsHaveTheLowerTarget() {
        assertTrue(new Product("ABt", 64, 10, 128).isNarrow());
        assertTrue(new Product("AB", 64, 128, 10).isNarrow());
        assertFalse(new Product("AB", 64, 64, 64).isNarrow());
        assertFalse(new Product("ABt", 64, 128, 256).isNarrow());
    }

    @Test
    void measuresAreKnownByTheirNames() {
        assertEquals(List.of("matmul", "plain", "threads", "atonce", "mlp", "cnn", "residual", "unet", "lstm", "transformer",
                "depthwise", "layernorm", "softmax", "stepmemory", "moons", "scalar", "memory", "cost", "check",
                "book"), Bench.names());
        assertEquals(21 + 1, Bench.lines(Set.of("matmul", "moons"), false, Set.of()));
        assertEquals(9, Bench.lines(Set.of("matmul"), true, Set.of()));
        assertEquals(6, Bench.lines(Set.of("atonce"), false, Set.of()), "256 and 512, three kinds each");
        int all = Bench.lines(Set.of(), false, Set.of(Peer.values()));
        assertEquals(63 + 6 + 8 + 7 + 4 + 3 + 3 + 2, all, "all but the book itself");
    }

    /** PyTorch twice, on one thread and on all; and with nobody to compare with, our own number alone. */
    @Test
    void onlyPeersThatWereAskedForHaveALine() {
        assertEquals(6, Bench.lines(Set.of("mlp"), false, Set.of(Peer.values())));
        assertEquals(3, Bench.lines(Set.of("mlp"), false, Set.of(Peer.PYTORCH, Peer.SMILE)));
        assertEquals(1, Bench.lines(Set.of("mlp"), true, Set.of(Peer.PYTORCH)));
        assertEquals(1, Bench.lines(Set.of("mlp"), false, Set.of()));
    }
}
