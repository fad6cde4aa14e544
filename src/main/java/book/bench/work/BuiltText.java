package book.bench.work;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text that was built into a native library, by which another library that is built in too can be recognized. */
public final class BuiltText {

    private static final String MKL = "oneAPI Math Kernel Library";

    private BuiltText() {
    }

    /** Returns, in PyTorch's words, that Intel's Math Kernel Library is built into a library of this process; else nothing. */
    public static String blasIn(String library) {
        return SetUp.mappedHere().stream().filter(file -> file.endsWith("/" + library)).anyMatch(BuiltText::hasMkl)
                ? "BLAS_INFO=mkl" : "";
    }

    private static boolean hasMkl(String file) {
        try {
            return isIn(Path.of(file), MKL);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file has this text, in ASCII, within its first 2 GB. */
    public static boolean isIn(Path file, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(Integer.MAX_VALUE, channel.size()));
            for (int at = 0; at + wanted.length <= bytes.limit(); at++) {
                if (isAt(bytes, at, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isAt(MappedByteBuffer bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
