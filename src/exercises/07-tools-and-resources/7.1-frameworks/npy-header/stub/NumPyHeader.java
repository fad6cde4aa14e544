import java.util.Arrays;
import java.util.stream.Collectors;

/** What stands before the floats of an NPY file, version 1. */
public final class NumPyHeader {

    private NumPyHeader() {
    }

    /** Type, order and shape as a dictionary of Python. */
    public static String dictionary(int... shape) {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String tuple = "(" + sizes + ")";
        return "{'descr': '<f4', 'fortran_order': False, 'shape': " + tuple + ", }";
    }

    /** All bytes before the numbers. */
    public static byte[] header(int... shape) {
        String text = dictionary(shape);
        int whole = 10 + (text.length() + 1 + 63) / 64 * 64;
        byte[] header = new byte[whole];
        Arrays.fill(header, (byte) ' ');
        byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
        System.arraycopy(magic, 0, header, 0, magic.length);
        int length = text.length();
        header[8] = (byte) length;
        header[9] = (byte) (length >> 8);
        for (int i = 0; i < text.length(); i++) {
            header[10 + i] = (byte) text.charAt(i);
        }
        header[whole - 1] = '\n';
        return header;
    }
}
