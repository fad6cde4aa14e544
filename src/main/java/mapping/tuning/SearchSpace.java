package mapping.tuning;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.random.RandomSource;

/**
 * A space of settings, given as a mapping from the cube [0, 1)ᵈ: every search chooses points of the cube, and the space says what
 * they mean. Section 5.3.1.
 *
 * @param dimensions d of them, with different names
 */
public record SearchSpace(List<Dimension> dimensions) implements Mapping<double[], Setting> {

    public SearchSpace {
        dimensions = Requirement.copied("The dimensions", dimensions);
        Requirement.atLeast("The number of dimensions", dimensions.size(), 1);
        Requirement.asMany("different names", (int) dimensions.stream().map(Dimension::name).distinct().count(),
            "dimensions", dimensions.size());
    }

    public static SearchSpace of(Dimension... dimensions) {
        Requirement.allGiven("The dimensions", dimensions);
        return new SearchSpace(List.of(dimensions));
    }

    @Override
    public Space domain() {
        return Space.named("[0, 1)^" + dimensions.size());
    }

    @Override
    public Space codomain() {
        return Space.named("settings");
    }

    @Override
    public Setting apply(double[] point) {
        Requirement.asMany("coordinates", Requirement.given("The point", point).length, "dimensions", dimensions.size());
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            values.add(dimensions.get(i).apply(point[i]));
        }
        return new Setting(dimensions.stream().map(Dimension::name).toList(), values);
    }

    /**
     * The centres of a grid of cells, the last dimension running fastest: with 3 cells the coordinates ⅙, ½, ⅚.
     *
     * @param cells how many along each dimension
     */
    public List<double[]> grid(int... cells) {
        Requirement.asMany("numbers of cells", Requirement.given("The cells", cells).length, "dimensions", dimensions.size());
        List<double[]> points = List.of(new double[cells.length]);
        for (int axis = 0; axis < cells.length; axis++) {
            Requirement.atLeast("The number of cells", cells[axis], 1);
            List<double[]> longer = new ArrayList<>();
            for (double[] begun : points) {
                for (int k = 0; k < cells[axis]; k++) {
                    double[] point = begun.clone();
                    point[axis] = (k + 0.5) / cells[axis];
                    longer.add(point);
                }
            }
            points = longer;
        }
        return points;
    }

    /** Points drawn evenly from the cube. Point k depends on the seed and on k alone, not on how many are drawn. */
    public List<double[]> random(int count, long seed) {
        Requirement.atLeast("The number of points", count, 1);
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            RandomSource source = RandomSource.of(seed).fork(k);
            points.add(dimensions.stream().mapToDouble(each -> source.nextDouble()).toArray());
        }
        return points;
    }
}
