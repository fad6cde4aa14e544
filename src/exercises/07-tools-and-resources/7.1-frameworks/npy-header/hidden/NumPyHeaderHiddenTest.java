import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import mapping.formats.arrays.Npy;
import mapping.random.RandomSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumPyHeaderHiddenTest {

    @Test
    @DisplayName("another reader finds the shape")
    void read() {
        RandomSource random = RandomSource.of(Seed.random().nextLong());
        for (int axes = 0; axes < 5; axes++) {
            int[] shape = new int[axes];
            int count = 1;
            for (int i = 0; i < axes; i++) {
                shape[i] = 1 + random.nextInt(5);
                count *= shape[i];
            }
            byte[] header = NumPyHeader.header(shape);
            Check.equal("the rest of the header's length by 64", 0, header.length % 64);
            String found = "";
            try {
                found = Arrays.toString(Npy.parse("The file", Arrays.copyOf(header, header.length + 4 * count)).shape());
            } catch (IllegalArgumentException e) {
                found = e.getMessage();
            }
            Check.equal("the shape", Arrays.toString(shape), found);
        }
    }
}
