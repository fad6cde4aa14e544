package book.grading.child;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a child must run: compiled classes (the reader's and the tests', by binary name), the tests in order, and their seed. */
public record Job(Map<String, byte[]> classes, List<TestCase> tests, long seed) {

    /** Returns a job with the same classes and seed, and the tests from the given one on. */
    public Job from(int first) {
        return new Job(classes, tests.subList(first, tests.size()), seed);
    }

    public byte[] toBytes() {
        return new Wire.Writer().classes(classes).list(tests, (out, test) -> test.write(out)).number(seed).toBytes();
    }

    static Job of(byte[] bytes) throws IOException {
        Wire.Reader in = new Wire.Reader(bytes);
        return new Job(in.classes(), in.list(TestCase::read), in.number());
    }
}
