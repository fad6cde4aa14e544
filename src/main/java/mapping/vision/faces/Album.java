package mapping.vision.faces;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Pictures of people, and what is to be said of each: the same number of pictures of each person, one person after the other.
 * Section 6.1.3.
 *
 * @param pictures (n, 1, side, side), grey values from 0 (black) to 1 (white)
 * @param who      the person's number, for each picture
 * @param glasses  1 if glasses are worn, else 0
 * @param smiling  1 if the mouth smiles, else 0
 * @param tone     of the person's skin, 0 to 1
 */
public record Album(Tensor pictures, int[] who, int[] glasses, int[] smiling, double[] tone) {

    private static final int MOST = 100_000;

    public Album {
        Requirement.given("The pictures", pictures);
        Requirement.given("The people", who);
        Requirement.asMany("people", who.length, "pictures", pictures.size(0));
    }

    /** As many pictures of each of these people, whose circumstances are drawn from the seed. */
    public static Album of(List<Person> people, int each, int side, long seed) {
        Requirement.atLeast("The number of people", Requirement.given("The people", people).size(), 1);
        Requirement.atLeast("The number of pictures of each", each, 1);
        Requirement.between("The number of pictures", (long) people.size() * each, 1, MOST);
        int n = people.size() * each;
        RandomSource random = RandomSource.of(seed);
        float[] pixels = new float[n * side * side];
        int[][] labels = new int[3][n];
        double[] tone = new double[n];
        for (int i = 0; i < n; i++) {
            Person person = people.get(i / each);
            Circumstances now = Circumstances.random(random);
            System.arraycopy(new Portrait(side, now).apply(person), 0, pixels, i * side * side, side * side);
            labels[0][i] = i / each;
            labels[1][i] = now.glasses() ? 1 : 0;
            labels[2][i] = now.smiling() ? 1 : 0;
            tone[i] = person.tone();
        }
        return new Album(Tensor.of(pixels, n, 1, side, side), labels[0], labels[1], labels[2], tone);
    }

    /** The number of pictures. */
    public int count() {
        return who.length;
    }

    /** The number of people: one more than the greatest number of a person. */
    public int people() {
        return Arrays.stream(who).max().orElseThrow() + 1;
    }

    /** Pictures with the numbers of their people, to be trained on. */
    public Dataset identities() {
        return new Dataset(pictures, Tensors.labels(who));
    }

    /** Picture i, row by row. */
    public float[] picture(int i) {
        Requirement.index("picture", i, count());
        int size = pictures.numel() / count();
        return Arrays.copyOfRange(pictures.data(), i * size, (i + 1) * size);
    }

    /** The pictures whose numbers are given, in that order. */
    public Album select(int... numbers) {
        int size = pictures.numel() / count();
        float[] pixels = new float[Requirement.given("The numbers", numbers).length * size];
        for (int i = 0; i < numbers.length; i++) {
            Requirement.index("picture", numbers[i], count());
            System.arraycopy(pictures.data(), numbers[i] * size, pixels, i * size, size);
        }
        int[] shape = pictures.shape();
        shape[0] = numbers.length;
        return new Album(Tensor.of(pixels, shape), Arrays.stream(numbers).map(i -> who[i]).toArray(),
            Arrays.stream(numbers).map(i -> glasses[i]).toArray(), Arrays.stream(numbers).map(i -> smiling[i]).toArray(),
            Arrays.stream(numbers).mapToDouble(i -> tone[i]).toArray());
    }
}
