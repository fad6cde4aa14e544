package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.data.Dataset;
import org.junit.jupiter.api.Test;

/** The four classifications of chapter 9. */
class BenchmarkTest {

    @Test
    void theirSizesAreAsTheirDescriptionsSay() {
        List<Benchmark> all = Benchmark.all(1);
        assertEquals(List.of("digits", "clothes", "tumours", "reviews"), all.stream().map(Benchmark::name).toList());
        assertArrayEquals(new int[] {64, 49, 30, 200}, all.stream().mapToInt(Benchmark::width).toArray());
        Benchmark digits = all.get(0);
        assertEquals(1797, 20 + Stream.of(digits.train(), digits.validation(), digits.test()).mapToInt(Dataset::count).sum(), 20);
        List<Benchmark> others = all.subList(1, 4);
        assertArrayEquals(new int[] {1000, 340, 600}, others.stream().mapToInt(task -> task.train().count()).toArray());
        assertArrayEquals(new int[] {1000, 114, 200}, others.stream().mapToInt(task -> task.validation().count()).toArray());
        assertArrayEquals(new int[] {2000, 114, 200}, others.stream().mapToInt(task -> task.test().count()).toArray());
        for (Benchmark task : all) {
            assertEquals(0, task.train().count() % 20, task.name());
            assertEquals(task.classes(), Arrays.stream(task.train().labels()).distinct().count(), task.name());
        }
    }

    @Test
    void aBlockIsTheMeanOfItsPixels() {
        float[] first = FashionMnist.train().image(0);
        double sum = 0;
        for (int row = 12; row < 16; row++) {
            for (int column = 8; column < 12; column++) {
                sum += first[row * 28 + column];
            }
        }
        assertEquals(sum / 16, Benchmark.clothes(1).train().x().get(0, 3 * 7 + 2), 1e-6);
    }

    @Test
    void onlyTheTrainingPartIsFittedTo() {
        Benchmark tumours = Benchmark.tumours(3);
        for (int column = 0; column < 30; column++) {
            assertEquals(0, tumours.train().x().mean(0).get(column), 1e-5);
        }
        assertTrue(tumours.test().x().mean(0).abs().max(0).item() > 0.01);
        Benchmark reviews = Benchmark.reviews(3);
        assertTrue(reviews.train().x().sum(0).min(0).item() >= 2, "200 frequent words, none of them only once");
    }

    @Test
    void theSeedDecidesTheCut() {
        for (int i = 0; i < 4; i++) {
            float[] one = Benchmark.all(1).get(i).train().x().data();
            assertArrayEquals(one, Benchmark.all(1).get(i).train().x().data());
            assertFalse(Arrays.equals(one, Benchmark.all(2).get(i).train().x().data()));
        }
        assertArrayEquals(Benchmark.digits(1).test().labels(), Benchmark.digits(8).test().labels());
    }
}
