package book.bench;

import java.util.Set;

/** A group of lines of the table that are measured together and can be chosen by name. */
interface Measure {

    /** Returns its name on the command line: one word. */
    String name();

    /** Returns what it measures, in a few words. */
    String title();

    /** Whether it is left out unless its name is given. */
    default boolean onlyByName() {
        return false;
    }

    /** Returns what both sides do alike, by turns, before anything counts; empty if there is no other side. */
    default String warmUp(Bench bench) {
        return "";
    }

    /** Returns the number of lines that it produces. */
    int lines(boolean quick, Set<Peer> peers);

    void run(Bench bench) throws InterruptedException;
}
