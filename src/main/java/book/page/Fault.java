package book.page;

import book.Home;
import java.nio.file.Path;

/** Something wrong in a file of the book: where, what, and the mend. Lines count from 1. */
public record Fault(Path file, int line, String sentence, String mend) {

    /** {@code chapters/03-core-algorithms/3.1-gradient-descent.md:12: …}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return Home.show(file) + ":" + line + ": " + sentence;
    }
}
