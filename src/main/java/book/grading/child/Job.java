package book.grading.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a child is to run: compiled classes (the reader's and the tests', by binary name), the tests in order, and their seed.
 */
public record Job(Map<String, byte[]> classes, List<TestCase> tests, long seed) {

    /** The same classes and seed with the tests from the given one on. */
    public Job from(int first) {
        return new Job(classes, tests.subList(first, tests.size()), seed);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(seed);
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> type : classes.entrySet()) {
                out.writeUTF(type.getKey());
                out.writeInt(type.getValue().length);
                out.write(type.getValue());
            }
            out.writeInt(tests.size());
            for (TestCase test : tests) {
                test.write(out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static Job of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        long seed = in.readLong();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        List<TestCase> tests = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            tests.add(TestCase.read(in));
        }
        return new Job(classes, tests, seed);
    }
}
