package mapping.formats.arrays;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.tensor.Tensor;

/**
 * Several arrays by name in NumPy's format NPZ: a zip archive of NPY files, stored ({@code numpy.savez}) or deflated
 * ({@code numpy.savez_compressed}). Section 7.1. A deflated file may grow a thousandfold; reading stops at a limit that the caller
 * can name.
 */
public final class Npz {

    /** How many bytes all arrays of a file may have, if nothing else is said. */
    public static final long MOST_BYTES = 1L << 30;

    private static final String ENDING = ".npy";
    private static final int PIECE = 1 << 16;
    private static final int END_BYTES = 22;

    private Npz() {
    }

    /** The arrays of a file by name, in its order. */
    public static Map<String, RawTensor> read(Path file) throws IOException {
        return parse("The file " + Requirement.given("The file", file), WholeFile.read(file), MOST_BYTES);
    }

    /**
     * The arrays of the bytes of a file.
     *
     * @param name the beginning of a message: "The file w.npz"
     * @param most how many bytes all arrays together may have
     * @throws MalformedFile if they are no zip archive of NPY files, or have more than {@code most} bytes
     */
    public static Map<String, RawTensor> parse(String name, byte[] bytes, long most) {
        Requirement.given("The name of the file", name);
        Requirement.atLeast("The most bytes of arrays", most, 0);
        Map<String, RawTensor> arrays = new LinkedHashMap<>();
        long left = most;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Requirement.given("The bytes", bytes)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = content(name, in, left);
                left -= content.length;
                String array = entry.getName();
                if (!array.endsWith(ENDING)) {
                    throw MalformedFile.in(name, "holds \"" + array + "\", which is no .npy file");
                }
                array = array.substring(0, array.length() - ENDING.length());
                if (arrays.put(array, Npy.parse("The array \"" + array + "\" of " + lower(name), content)) != null) {
                    throw MalformedFile.in(name, "holds the array \"" + array + "\" twice");
                }
            }
        } catch (MalformedFile e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw MalformedFile.in(name, "is a damaged zip archive");
        }
        if (arrays.isEmpty()) {
            throw MalformedFile.in(name, "is no zip archive, or an empty one");
        }
        requireListed(name, bytes, arrays.keySet());
        return arrays;
    }

    /** The list at the end of a zip archive must name what was read: no sum guards the names, nor an archive that ends early. */
    private static void requireListed(String name, byte[] bytes, Set<String> arrays) {
        int end = bytes.length - END_BYTES;
        while (end >= 0 && !(bytes[end] == 'P' && bytes[end + 1] == 'K' && bytes[end + 2] == 5 && bytes[end + 3] == 6)) {
            end--;
        }
        if (end < 0) {
            throw MalformedFile.in(name, "lacks the list at the end of a zip archive");
        }
        ByteCursor in = ByteCursor.of("The list of " + lower(name), bytes);
        in.take(end + 10, "what stands before it");
        int count = in.unsignedShort();
        in.number32();
        long start = in.number32() & 0xffffffffL;
        in = ByteCursor.of("The list of " + lower(name), bytes);
        in.take(start, "what stands before it");
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            in.take(28, "an entry");
            int[] lengths = {in.unsignedShort(), in.unsignedShort(), in.unsignedShort()};
            in.take(12, "an entry");
            listed.add(in.text(lengths[0], "a name"));
            in.take(lengths[1] + lengths[2], "an entry");
        }
        if (!listed.equals(arrays.stream().map(array -> array + ENDING).toList())) {
            throw MalformedFile.in(name, "holds " + arrays + ", where its list names " + listed);
        }
    }

    private static String lower(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static byte[] content(String name, ZipInputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read > 0; read = in.read(piece)) {
            if (out.size() + read > most) {
                throw MalformedFile.in(name, "unpacks to more than the allowed bytes, of which " + most + " were left");
            }
            out.write(piece, 0, read);
        }
        return out.toByteArray();
    }

    /** The bytes of a file with these arrays, stored. The same arrays give the same bytes: all are of one day. */
    public static byte[] toBytes(Map<String, RawTensor> arrays) throws IOException {
        Requirement.allGiven("The arrays", Requirement.given("The arrays", arrays).values());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, RawTensor> array : arrays.entrySet()) {
                byte[] content = Npy.toBytes(array.getValue());
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(array.getKey() + ENDING);
                entry.setSize(content.length);
                entry.setCompressedSize(content.length);
                entry.setCrc(sum.getValue());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Writes the tensors of a {@code state()} as floats, whole or not at all. */
    public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
        Requirement.allGiven("The tensors", Requirement.given("The tensors", tensors).values());
        Map<String, RawTensor> arrays = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> arrays.put(name, RawTensor.of(tensor)));
        byte[] bytes = toBytes(arrays);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /** Arrays as tensors, for {@code load}. */
    public static Map<String, Tensor> tensors(Map<String, RawTensor> arrays) {
        Requirement.allGiven("The arrays", Requirement.given("The arrays", arrays).values());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tensors.put(name, array.tensor()));
        return tensors;
    }
}
