package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every task once, whoever does it; the same bits for any number of threads. */
@Timeout(60)
class ParallelTest {

    private static void everyTaskOnce(Parallel parallel, int count) {
        AtomicIntegerArray times = new AtomicIntegerArray(count);
        parallel.run(count, times::incrementAndGet);
        for (int i = 0; i < count; i++) {
            assertEquals(1, times.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyTaskIsDoneOnce(int threads) throws InterruptedException {
        Parallel parallel = new Parallel(threads);
        for (int count : new int[] {0, 1, 2, 7, 1000}) {
            for (int repeat = 0; repeat < 200; repeat++) {
                everyTaskOnce(parallel, count);
            }
        }
        Thread.sleep(50); // by now the helpers sleep
        everyTaskOnce(parallel, 1000);
    }

    @Test
    void helpersHelp() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        new Parallel(2).run(2, i -> { // would wait for ever if one thread did both
            threads.add(Thread.currentThread());
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(2, threads.size());
        assertTrue(threads.contains(Thread.currentThread()));
    }

    @Test
    void theFirstFailureIsThrownAndTheNextJobIsDone() {
        Parallel parallel = new Parallel(3);
        IllegalStateException third = new IllegalStateException("task 3");
        for (int repeat = 0; repeat < 50; repeat++) {
            assertSame(third, assertThrows(IllegalStateException.class, () -> parallel.run(100, i -> {
                if (i == 3) {
                    throw third;
                }
                if (i > 50) {
                    throw new IllegalArgumentException("task " + i);
                }
            })));
            everyTaskOnce(parallel, 20);
        }
        assertThrows(StackOverflowError.class, () -> parallel.run(4, i -> {
            throw new StackOverflowError();
        }));
    }

    @Test
    void tasksThatStartTasksAndOtherThreadsDoTheirsAlone() {
        Parallel parallel = new Parallel(2);
        AtomicIntegerArray times = new AtomicIntegerArray(100);
        parallel.run(10, i -> parallel.run(10, j -> times.incrementAndGet(10 * i + j)));
        assertTrue(IntStream.range(0, 100).allMatch(i -> times.get(i) == 1));
        IntStream.range(0, 4).parallel().forEach(caller -> {
            for (int repeat = 0; repeat < 500; repeat++) {
                everyTaskOnce(parallel, 9);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void rangesCoverAllOnce(int threads) {
        Parallel parallel = new Parallel(threads);
        for (int length : new int[] {0, 1, 63, 64, 65, 127, 128, 129, 1000, 4096}) {
            AtomicIntegerArray times = new AtomicIntegerArray(length);
            parallel.ranges(length, 64, (from, to) -> {
                assertEquals(0, from % 16);
                for (int i = from; i < to; i++) {
                    times.incrementAndGet(i);
                }
            });
            assertTrue(IntStream.range(0, length).allMatch(i -> times.get(i) == 1));
        }
    }

    /** Against the definition, at sizes on both sides of where products begin to be shared. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aSharedProductHasTheSameBits(int threads) {
        Parallel parallel = new Parallel(threads);
        for (Product shared : new Product[] {new SplitProduct(parallel, TileProduct::ofThisThread),
            new SplitProduct(parallel, RowProduct::ofThisThread)}) {
            for (int[] size : new int[][] {{64, 256, 784}, {784, 130, 64}, {129, 300, 127}, {301, 8, 700}, {3, 700, 500},
                {10, 10, 10}}) {
                for (int form = 0; form < 8; form++) {
                    assertSameProduct(shared, size[0], size[1], size[2], (form & 1) > 0, (form & 2) > 0, (form & 4) > 0);
                }
            }
        }
    }

    private static Matrix matrix(float[] data, int rows, int columns, boolean transposed) {
        return transposed ? Matrix.of(data, columns, rows).transpose() : Matrix.of(data, rows, columns);
    }

    private static void assertSameProduct(Product shared, int m, int n, int k, boolean transposeA, boolean transposeB,
            boolean accumulate) {
        RandomSource random = RandomSource.of(m + n + k);
        Matrix a = matrix(numbers(random, m * k), m, k, transposeA);
        Matrix b = matrix(numbers(random, k * n), k, n, transposeB);
        float[] c = numbers(random, m * n);
        float[] expected = c.clone();
        Product.NAIVE.multiply(a, b, Matrix.of(expected, m, n), accumulate);
        shared.multiply(a, b, Matrix.of(c, m, n), accumulate);
        assertArrayEquals(expected, c);
    }

    private static float[] numbers(RandomSource random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (random.nextDouble() - 0.5);
        }
        return numbers;
    }
}
