import book.exercise.ToDo;

/** Slaney's mel scale, and a band. */
public final class MelBands {

    private MelBands() {
    }

    /** The pitch of a frequency. */
    public static double mel(double hertz) {
        throw new ToDo();
    }

    /** The frequency of a pitch. */
    public static double hertz(double mel) {
        throw new ToDo();
    }

    /** The weight of the frequency f in a band. */
    public static double triangle(double low, double middle, double high, double f) {
        throw new ToDo();
    }
}
