package book.run;

import book.outline.Section;

/** Hears how a run goes on: for a progress bar, or for nobody. */
public interface RunListener {

    /** Hears, and says nothing. */
    RunListener SILENT = new RunListener() { };

    default void begin(Section section, int cells) {
    }

    /** Cell {@code index} (from 0) begins; {@code name} is null if it has none. */
    default void cell(int index, String name) {
    }

    /** What the progress bar within a cell says. */
    default void live(String text) {
    }

    default void end(SectionOutcome outcome) {
    }
}
