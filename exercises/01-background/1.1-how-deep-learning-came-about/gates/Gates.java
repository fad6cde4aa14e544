import book.exercise.ToDo;
import mapping.Mapping;
import mapping.perceptron.ThresholdUnit;

/** Four logical functions from threshold units. */
public final class Gates {

    private Gates() {
    }

    /** 1 if both of two inputs are 0. */
    public static ThresholdUnit neither() {
        throw new ToDo();
    }

    /** 1 if the first of two inputs is 1 and the second is 0. */
    public static ThresholdUnit onlyFirst() {
        throw new ToDo();
    }

    /** 1 if two of three inputs are 1, or all three. */
    public static ThresholdUnit atLeastTwo() {
        throw new ToDo();
    }

    /** 1 if two inputs are equal: two layers. */
    public static Mapping<double[], Integer> same() {
        throw new ToDo();
    }
}
