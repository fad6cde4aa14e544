package mapping.formats.arrays;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.ByteCursor;
import mapping.formats.ElementType;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;

/**
 * One array in NumPy's format NPY: six bytes of magic, a version, the length of a header, the header (a Python dictionary of type,
 * order and shape, padded with spaces so that the numbers begin at a multiple of 64), the numbers. Section 7.1. Versions 1 to 3
 * are read, version 1 is written. Arrays that NumPy pickles, and records, are refused: they are programs, not numbers.
 */
public final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int LONGEST_HEADER = 10_000;    // NumPy's own limit

    private static final Pattern HEADER = Pattern.compile("\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),\\s*"
        + "'shape':\\s*\\(\\s*((?:\\d{1,18}\\s*,\\s*)*(?:\\d{1,18})?)\\s*\\),?\\s*\\}\\s*");

    private static final Map<ElementType, String> NAMES = new EnumMap<>(Map.ofEntries(
        Map.entry(ElementType.BOOL, "|b1"), Map.entry(ElementType.INT8, "|i1"), Map.entry(ElementType.UINT8, "|u1"),
        Map.entry(ElementType.INT16, "<i2"), Map.entry(ElementType.UINT16, "<u2"), Map.entry(ElementType.INT32, "<i4"),
        Map.entry(ElementType.UINT32, "<u4"), Map.entry(ElementType.INT64, "<i8"), Map.entry(ElementType.UINT64, "<u8"),
        Map.entry(ElementType.FLOAT16, "<f2"), Map.entry(ElementType.FLOAT32, "<f4"), Map.entry(ElementType.FLOAT64, "<f8")));

    private Npy() {
    }

    /** The array of a file. */
    public static RawTensor read(Path file) throws IOException {
        return parse("The file " + Requirement.given("The file", file), WholeFile.read(file));
    }

    /**
     * The array of the bytes of a file.
     *
     * @param name the beginning of a message: "The file w.npy"
     * @throws MalformedFile if they are no NPY file of numbers
     */
    public static RawTensor parse(String name, byte[] bytes) {
        ByteCursor in = ByteCursor.of(name, bytes);
        byte[] magic = new byte[MAGIC.length];
        in.take(MAGIC.length, "its first bytes").get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw in.malformed("is no NPY file, which begins with \\x93NUMPY");
        }
        int version = in.unsignedByte();
        int minor = in.unsignedByte();
        if (version < 1 || version > 3 || minor != 0) {
            throw in.malformed("is of version " + version + "." + minor + " of the format, which is not known");
        }
        long length = version == 1 ? in.unsignedShort() : in.number32() & 0xffffffffL;
        if (length > LONGEST_HEADER) {
            throw in.malformed("has a header of " + length + " bytes, where NumPy reads " + LONGEST_HEADER + " at most");
        }
        ByteBuffer text = in.take(length, "its header");
        String header = version == 3 ? ByteCursor.utf8(name, text, "its header") : StandardCharsets.ISO_8859_1.decode(text).toString();
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw in.malformed("has a header that is no dictionary of descr, fortran_order and shape: " + header.strip());
        }
        long[] sizes = Arrays.stream(matcher.group(3).split(",")).map(String::strip).filter(size -> !size.isEmpty())
            .mapToLong(Long::parseLong).toArray();
        return array(in, matcher.group(1), matcher.group(2).equals("True"), sizes);
    }

    private static RawTensor array(ByteCursor in, String descr, boolean columnsFirst, long... sizes) {
        boolean bigEndian = descr.startsWith(">");
        String little = (bigEndian ? "<" : descr.startsWith("=") ? "<" : descr.substring(0, Math.min(1, descr.length())))
            + descr.substring(Math.min(1, descr.length()));
        ElementType type = NAMES.entrySet().stream().filter(entry -> entry.getValue().equals(little)
            || entry.getKey().bytes() == 1 && entry.getValue().substring(1).equals(little.substring(Math.min(1, little.length()))))
            .map(Map.Entry::getKey).findFirst()
            .orElseThrow(() -> in.malformed("holds elements of type '" + descr + "', which are not read here"));
        long needed = RawTensor.byteCount(in.name(), type, sizes);
        if (needed != in.remaining()) {
            throw in.malformed("takes " + needed + " bytes by its shape and has " + in.remaining());
        }
        int[] shape = Arrays.stream(sizes).mapToInt(size -> (int) size).toArray();
        ByteBuffer numbers = in.take(needed, "its numbers");
        if (bigEndian && type.bytes() > 1) {
            numbers = reversed(numbers, type.bytes());
        }
        return new RawTensor(type, shape, columnsFirst && shape.length > 1 ? rowsFirst(numbers, type.bytes(), shape) : numbers);
    }

    private static ByteBuffer reversed(ByteBuffer numbers, int bytes) {
        ByteBuffer little = ByteBuffer.allocate(numbers.remaining());
        for (int i = 0; i < little.capacity(); i++) {
            little.put(i, numbers.get(i / bytes * bytes + bytes - 1 - i % bytes));
        }
        return little;
    }

    /** Fortran's order counts the first axis fastest. */
    private static ByteBuffer rowsFirst(ByteBuffer numbers, int bytes, int... shape) {
        ByteBuffer rows = ByteBuffer.allocate(numbers.remaining());
        int[] index = new int[shape.length];
        for (int i = 0; i < rows.capacity() / bytes; i++) {
            int from = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                from = from * shape[axis] + index[axis];
            }
            for (int b = 0; b < bytes; b++) {
                rows.put(i * bytes + b, numbers.get(from * bytes + b));
            }
            for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
                index[axis] = 0;
            }
        }
        return rows;
    }

    /**
     * The bytes of a file of version 1.
     *
     * @throws IllegalArgumentException for bfloat16, which NumPy has not
     */
    public static byte[] toBytes(RawTensor array) {
        String name = NAMES.get(Requirement.given("The array", array).type());
        if (name == null) {
            throw new IllegalArgumentException("The numbers of an NPY file must be of a type that NumPy has, got " + array.type()
                + ".");
        }
        int[] shape = array.shape();
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String header = String.format(Locale.ROOT, "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", name,
            shape.length == 1 ? sizes + "," : sizes);
        int start = MAGIC.length + 2 + Short.BYTES;
        int whole = (start + header.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer numbers = array.bytes();
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(whole, numbers.remaining())).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (whole - start));
        out.put((header + " ".repeat(whole - start - header.length() - 1) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return out.put(numbers).array();
    }

    /** Writes a file, whole or not at all. */
    public static void write(Path file, RawTensor array) throws IOException {
        byte[] bytes = toBytes(array);
        WholeFile.write(file, out -> out.write(bytes));
    }
}
