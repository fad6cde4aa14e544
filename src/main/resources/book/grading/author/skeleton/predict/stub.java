import book.exercise.ToDo;

/** Predictions about what. Replace each {@code throw} by {@code return} and your number. */
public final class @TYPE@ {

    private @TYPE@() {
    }

    /** After how many steps is the distance below a thousandth of what it was? */
    public static double stepsToAThousandth() {
        throw new ToDo();
    }

    /** Where does it end? */
    public static double endsAt() {
        throw new ToDo();
    }
}
