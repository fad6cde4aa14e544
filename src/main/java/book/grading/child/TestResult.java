package book.grading.child;

import book.exercise.Finding;
import book.exercise.Observation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
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
                         List<Observation> observations, String printed) {

    private static final int MOST_VALUES = 65_536;
    private static final int LONGEST_TEXT = 8_000;

    /** A result of which nothing is known but how it ended. */
    public static TestResult of(TestOutcome outcome, String message) {
        return new TestResult(outcome, null, message, List.of(), List.of(), "");
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(outcome.name());
            out.writeBoolean(finding != null);
            if (finding != null) {
                write(out, finding);
            }
            out.writeUTF(cut(message));
            writeTexts(out, trace);
            out.writeInt(observations.size());
            for (Observation observation : observations) {
                write(out, observation);
            }
            out.writeUTF(cut(printed));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public static TestResult of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        TestOutcome outcome = TestOutcome.valueOf(in.readUTF());
        Finding finding = in.readBoolean() ? readFinding(in) : null;
        String message = in.readUTF();
        List<String> trace = readTexts(in);
        List<Observation> observations = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            observations.add(readObservation(in));
        }
        return new TestResult(outcome, finding, message, trace, observations, in.readUTF());
    }

    private static void write(DataOutputStream out, Finding finding) throws IOException {
        out.writeUTF(finding.kind().name());
        out.writeUTF(cut(finding.name()));
        out.writeUTF(cut(finding.sentence()));
        out.writeInt(finding.table().size());
        for (List<String> row : finding.table()) {
            writeTexts(out, row);
        }
    }

    private static Finding readFinding(DataInputStream in) throws IOException {
        Finding.Kind kind = Finding.Kind.valueOf(in.readUTF());
        String name = in.readUTF();
        String sentence = in.readUTF();
        List<List<String>> table = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            table.add(readTexts(in));
        }
        return new Finding(kind, name, sentence, table);
    }

    private static void write(DataOutputStream out, Observation observation) throws IOException {
        out.writeUTF(cut(observation.name()));
        out.writeUTF(cut(observation.text()));
        out.writeDouble(observation.error());
        out.writeDouble(observation.limit());
        int count = Math.min(observation.values().length, MOST_VALUES);
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeDouble(observation.values()[i]);
        }
    }

    private static Observation readObservation(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String text = in.readUTF();
        double error = in.readDouble();
        double limit = in.readDouble();
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return new Observation(name, values, text, error, limit);
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(cut(text));
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    /** {@code writeUTF} takes at most 65,535 bytes. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " …";
    }
}
