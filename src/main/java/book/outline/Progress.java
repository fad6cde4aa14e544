package book.outline;

/** Section → how many of its exercises the reader has solved. The grading part keeps the count; nobody else writes it. */
@FunctionalInterface
public interface Progress {

    /** For a book in which nothing has been solved, or where nobody counts. */
    Progress NONE = section -> 0;

    int solved(Section section);
}
