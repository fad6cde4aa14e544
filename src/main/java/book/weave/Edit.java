package book.weave;

import java.util.Comparator;
import java.util.List;

/** A replacement of the characters from {@code start} to {@code end} by {@code text}. */
record Edit(int start, int end, String text) {

    /** Returns the part {@code from}–{@code to} of a text after the edits that lie within it. */
    static String apply(String original, int from, int to, List<? extends Edit> edits) {
        StringBuilder edited = new StringBuilder();
        int at = from;
        for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end)).toList()) {
            if (edit.start >= at && edit.end <= to) {
                edited.append(original, at, edit.start).append(edit.text);
                at = edit.end;
            }
        }
        return edited.append(original, at, to).toString();
    }
}
