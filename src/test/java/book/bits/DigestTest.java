package book.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import book.jvm.Java;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The weights of small training runs are the same to the last bit, however this machine computes them. */
class DigestTest {

    @Test
    void linesDependNeitherOnVectorInstructionsNorOnThreads() throws Exception {
        Process vector = digest("on", 2);
        Process plain = digest("off", 1);
        String expected = new String(DigestTest.class.getResourceAsStream("expected.txt").readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, output(vector), "with vector instructions and two threads");
        assertEquals(expected, output(plain), "without, and one thread");
        List<String> names = new TrainingRuns().all().stream().map(TrainingRun::name).toList();
        assertEquals(names, expected.lines().map(line -> line.substring(0, line.lastIndexOf(' ')).trim()).toList());
        assertEquals(names.size(), expected.lines().map(line -> line.substring(line.lastIndexOf(' '))).distinct().count());
    }

    /** A JVM of its own, since the kernels are chosen once. */
    private static Process digest(String simd, int threads) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Java.program(), "--add-modules", "jdk.incubator.vector",
            "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dbook.home=" + System.getProperty("book.home"), "-cp",
            System.getProperty("java.class.path"), "book.cli.Main", "digest");
        builder.environment().put("BOOK_SIMD", simd);
        builder.environment().put("BOOK_THREADS", String.valueOf(threads));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String output(Process process) throws Exception {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        return text.replace("\r\n", "\n");
    }

    @Test
    void aDigestSeesEveryBit() {
        String one = TrainingRun.digest(Map.of("weight", Tensor.vector(1, 2)));
        assertEquals(one, TrainingRun.digest(Map.of("weight", Tensor.vector(1, 2))));
        assertNotEquals(one, TrainingRun.digest(Map.of("weight", Tensor.vector(1, Math.nextUp(2f)))));
        assertNotEquals(TrainingRun.digest(Map.of("b", Tensor.vector(0))), TrainingRun.digest(Map.of("b", Tensor.vector(-0f))));
        assertNotEquals(one, TrainingRun.digest(Map.of("bias", Tensor.vector(1, 2))));
        // SHA-256 of the letter w and of the bits 3f800000, computed with: printf 'w\x3f\x80\x00\x00' | sha256sum
        assertEquals("c885bccd8e1cfae013a0d6f8bb4e5a46"
            + "e4f8b6d9faa609eae3d4970dba555dcb", TrainingRun.digest(Map.of("w", Tensor.vector(1))));
    }
}
