import book.exercise.Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumPyHeaderTest {

    @Test
    @DisplayName("shapes as Python writes them, of two axes, none and one")
    void shapes() {
        Check.equal("the dictionary of a matrix", "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }",
            NumPyHeader.dictionary(2, 3));
        Check.equal("the dictionary of one number", "{'descr': '<f4', 'fortran_order': False, 'shape': (), }",
            NumPyHeader.dictionary());
        Check.equal("the dictionary", "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", NumPyHeader.dictionary(3));
    }

    @Test
    @DisplayName("where the numbers begin: a multiple of 64, after a line end")
    void padding() {
        byte[] header = NumPyHeader.header(1, 2, 3, 4);
        Check.equal("the last byte", 10, (int) header[header.length - 1]);
        Check.equal("bytes before the numbers", 128, header.length);
    }

    @Test
    @DisplayName("a text that just fits with its line end, and one that is a letter longer")
    void edge() {
        int[] shape = new int[20];
        Arrays.fill(shape, 1);
        shape[0] = 10_000;
        Check.equal("bytes before the numbers, for 10 + 117 + 1", 128, NumPyHeader.header(shape).length);
        shape[0] = 100_000;
        Check.equal("bytes before the numbers, for 10 + 118 + 1", 192, NumPyHeader.header(shape).length);
    }

    @Test
    @DisplayName("the length, in bytes 8 and 9")
    void length() {
        byte[] header = NumPyHeader.header(2, 3);
        Check.equal("the first six bytes", "\u0093NUMPY", new String(header, 0, 6, StandardCharsets.ISO_8859_1));
        Check.equal("the version", "1 0", header[6] + " " + header[7]);
        Check.equal("the length", 118, header[8] & 0xff | (header[9] & 0xff) << 8);
    }
}
