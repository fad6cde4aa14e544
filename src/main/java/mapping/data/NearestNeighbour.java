package mapping.data;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import mapping.Mapping;
import mapping.Requirement;

/**
 * The nearest neighbour (Fix and Hodges, 1951; Cover and Hart, 1967), section 1.1.3: x ↦ the class of that known example
 * which is least distant from x. It learns nothing; it keeps the examples. Pictures, sentences and sounds are all the same to
 * it: the distance alone knows what they are. Of several nearest examples the first counts. An answer costs one distance for
 * each example.
 *
 * <pre>{@code
 * Mapping<float[], Integer> reader = NearestNeighbour.of(pictures, labels, NearestNeighbour::squaredDistance);
 * }</pre>
 *
 * @param examples at least one
 * @param labels   the class of each example
 * @param distance of two x; smaller is more alike, and NaN is never the nearest
 * @param <X>      what is classified
 */
public record NearestNeighbour<X>(List<X> examples, int[] labels, ToDoubleBiFunction<X, X> distance)
    implements Mapping<X, Integer> {

    public NearestNeighbour {
        examples = Requirement.copied("The examples", examples);
        Requirement.atLeast("The number of examples", examples.size(), 1);
        Requirement.asMany("labels", Requirement.given("The labels", labels).length, "examples", examples.size());
        Requirement.given("The distance", distance);
    }

    /** The same as the constructor, with the type of x inferred. */
    public static <X> NearestNeighbour<X> of(List<X> examples, int[] labels, ToDoubleBiFunction<X, X> distance) {
        return new NearestNeighbour<>(examples, labels, distance);
    }

    /** The number of the nearest example. */
    public int nearest(X x) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < examples.size(); i++) {
            double d = distance.applyAsDouble(x, examples.get(i));
            if (d < least) {
                least = d;
                best = i;
            }
        }
        return best;
    }

    @Override
    public Integer apply(X x) {
        return labels[nearest(x)];
    }

    @Override
    public String name() {
        return "nearest neighbour";
    }

    /**
     * The squared Euclidean distance Σ (aᵢ − bᵢ)²; it puts the examples in the same order as the distance itself.
     *
     * @throws IllegalArgumentException if one has more numbers than the other
     */
    public static double squaredDistance(float[] a, float[] b) {
        Requirement.asMany("numbers of one", Requirement.given("The one", a).length,
            "numbers of the other", Requirement.given("The other", b).length);
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            float difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
