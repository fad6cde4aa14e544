import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhoFollowsManyHiddenTest {

    @Test
    @DisplayName("random numbers, counted with sets")
    void random() {
        Random random = Seed.random();
        List<int[]> numbers = new ArrayList<>();
        Set<String> different = new TreeSet<>();
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            int[] number = random.ints(2 + random.nextInt(5), 0, 4).toArray();
            numbers.add(number);
            for (int i = 1; i < number.length; i++) {
                different.add(number[i - 1] + "" + number[i]);
                all.add(number[i - 1] + "" + number[i]);
            }
        }
        for (int h = 0; h < 5; h++) {
            String first = "" + h;
            for (int w = 0; w < 4; w++) {
                String last = "" + w;
                double continuation = different.stream().filter(p -> p.endsWith(last)).count() / (double) different.size();
                double after = all.stream().filter(p -> p.startsWith(first)).count();
                double k = different.stream().filter(p -> p.startsWith(first)).count();
                double count = all.stream().filter((first + last)::equals).count();
                double expected = after == 0 ? continuation
                    : Math.max(count - 0.75, 0) / after + 0.75 * k / after * continuation;
                Check.close(w + " after " + h, expected, WhoFollowsMany.probability(numbers, 5, h, w), 1e-9);
            }
        }
    }
}
