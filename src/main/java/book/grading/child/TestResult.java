package book.grading.child;

import book.exercise.Finding;
import book.exercise.ObservedAnswer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How one test went.
 *
 * @param finding      what a check found, or null
 * @param message      the exception or the limit in words; empty for a test that passed
 * @param trace        where in the reader's own code it happened, innermost first
 * @param observations what the checks saw, in order
 * @param printed      what the code printed, cut to a few thousand characters
 */
public record TestResult(TestOutcome outcome, Finding finding, String message, List<String> trace,
                         List<ObservedAnswer> observations, String printed) {

    private static final int MOST_VALUES = 65_536;
    private static final int LONGEST_TEXT = 8_000;

    /** Returns a result of which only the outcome is known. */
    public static TestResult of(TestOutcome outcome, String message) {
        return new TestResult(outcome, null, message, List.of(), List.of(), "");
    }

    byte[] toBytes() {
        Wire.Writer out = new Wire.Writer().constant(outcome).flag(finding != null);
        if (finding != null) {
            out.constant(finding.kind()).text(cut(finding.name())).text(cut(finding.sentence()))
                    .list(finding.table(), TestResult::writeTexts);
        }
        out.text(cut(message));
        writeTexts(out, trace);
        return out.list(observations, TestResult::write).text(cut(printed)).toBytes();
    }

    /** Returns the result that a child reported; throws an IOException if the bytes are not a result. */
    public static TestResult of(byte[] bytes) throws IOException {
        Wire.Reader in = new Wire.Reader(bytes);
        return new TestResult(in.constant(TestOutcome.class), in.flag() ? readFinding(in) : null, in.text(), readTexts(in),
                in.list(TestResult::readObservation), in.text());
    }

    private static Finding readFinding(Wire.Reader in) throws IOException {
        return new Finding(in.constant(Finding.Kind.class), in.text(), in.text(), in.list(TestResult::readTexts));
    }

    private static void write(Wire.Writer out, ObservedAnswer seen) {
        double[] values = seen.values().length <= MOST_VALUES ? seen.values() : Arrays.copyOf(seen.values(), MOST_VALUES);
        out.text(cut(seen.name())).reals(values).text(cut(seen.text())).real(seen.error()).real(seen.limit());
    }

    private static ObservedAnswer readObservation(Wire.Reader in) throws IOException {
        return new ObservedAnswer(in.text(), in.reals(), in.text(), in.real(), in.real());
    }

    private static void writeTexts(Wire.Writer out, List<String> texts) {
        out.list(texts, (each, text) -> each.text(cut(text)));
    }

    private static List<String> readTexts(Wire.Reader in) throws IOException {
        return in.list(Wire.Reader::text);
    }

    /** Cuts a long text: a flood in a message or a table is of no use to anyone. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " …";
    }
}
