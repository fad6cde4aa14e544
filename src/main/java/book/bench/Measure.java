package book.bench;

import java.util.Set;

/** A group of lines of the table that is measured together and can be chosen by its name. */
interface Measure {

    /** How the command line calls it: one word. */
    String name();

    /** What it measures, in a few words. */
    String title();

    /** Whether it is left out unless its name is given. */
    default boolean onlyByName() {
        return false;
    }

    /** How many lines it gives. */
    int lines(boolean quick, Set<Peer> peers);

    void run(Bench bench) throws InterruptedException;
}
