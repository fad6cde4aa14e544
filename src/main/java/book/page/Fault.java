package book.page;

import book.Home;
import java.nio.file.Path;

/** Something wrong in a file of the book: where it is, what it is, and how to mend it. Lines count from 1. */
public record Fault(Path file, int line, String sentence, String mend) {

    /** Returns {@code chapters/03-core-algorithms/3.1-gradient-descent.md:12: …}, which editors and terminals understand. */
    @Override
    public String toString() {
        return Home.show(file) + ":" + line + ": " + sentence;
    }
}
