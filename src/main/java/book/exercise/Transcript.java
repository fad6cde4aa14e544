package book.exercise;

import java.util.ArrayList;
import java.util.List;

/** The observations of the test that is running, in order. */
public final class Transcript {

    private static final int LONGEST = 10_000;
    private static final int MOST_VALUES = 1 << 20;
    private static List<ObservedAnswer> observations = new ArrayList<>();
    private static long values;

    private Transcript() {
    }

    static synchronized void add(ObservedAnswer observation) {
        if (observations.size() < LONGEST && values < MOST_VALUES) {
            values += observation.values().length;
            observations.add(observation);
        }
    }

    static synchronized int size() {
        return observations.size();
    }

    /** Forgets all but the first {@code size} observations. */
    static synchronized void cut(int size) {
        observations.subList(Math.min(size, observations.size()), observations.size()).clear();
    }

    /** Returns the observations since the last call; the next test starts with none. */
    public static synchronized List<ObservedAnswer> take() {
        List<ObservedAnswer> taken = observations;
        observations = new ArrayList<>();
        values = 0;
        return taken;
    }
}
