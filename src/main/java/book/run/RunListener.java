package book.run;

import book.outline.Section;

/** Is told how a run progresses: for a progress bar, or for nobody. */
public interface RunListener {

    /** Ignores everything. */
    RunListener SILENT = new RunListener() { };

    default void begin(Section section, int cells) {
    }

    /** Called when cell {@code index} (from 0) begins; {@code name} is null if it has none. */
    default void cell(int index, String name) {
    }

    /** Called with what the progress bar within a cell says. */
    default void live(String text) {
    }

    default void end(SectionOutcome outcome) {
    }
}
