package book.evaluate;

/** What stands between two statements of a {@link Stretch}; public because the code of cells calls it. */
public final class Boundary {

    private Boundary() {
    }

    /** Ends the cell here if it was told to stop, and otherwise forgets an interrupt that the statement before has left. */
    public static void pass() {
        CellThread.betweenStatements();
    }
}
