import mapping.Mapping;
import mapping.perceptron.ThresholdUnit;

/** Four logical functions from threshold units. */
public final class Gates {

    private Gates() {
    }

    /** 1 if both of two inputs are 0. */
    public static ThresholdUnit neither() {
        return ThresholdUnit.of(0, -1, -1);
    }

    /** 1 if the first of two inputs is 1 and the second is 0. */
    public static ThresholdUnit onlyFirst() {
        return ThresholdUnit.of(1, 1, -1);
    }

    /** 1 if two of three inputs are 1, or all three. */
    public static ThresholdUnit atLeastTwo() {
        return ThresholdUnit.of(2, 1, 1, 1);
    }

    /** 1 if two inputs are equal: two layers. */
    public static Mapping<double[], Integer> same() {
        Mapping<double[], double[]> first = x -> new double[] {neither().apply(x), ThresholdUnit.and().apply(x)};
        return first.then(ThresholdUnit.or());
    }
}
