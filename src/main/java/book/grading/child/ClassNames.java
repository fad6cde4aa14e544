package book.grading.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a compiled test refer to a class by another name. A cell of a notebook wraps {@code GradientStep} in another class,
 * and the test must call that nested one. Names occur in the class file's constant pool and nowhere else (Java Virtual
 * Machine Specification, 4.4).
 */
final class ClassNames {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private ClassNames() {
    }

    /** Returns the class file with one top-level class, and all classes nested in it, renamed; names are binary names. */
    static byte[] rename(byte[] code, String from, String to) {
        if (from.equals(to)) {
            return code;
        }
        String old = from.replace('.', '/');
        String fresh = to.replace('.', '/');
        Pattern inDescriptor = Pattern.compile("L" + Pattern.quote(old) + "(?=[;$<])");
        BitSet classNames = classNames(code);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code));
             DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(in.readNBytes(8));
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int kind = in.readUnsignedByte();
                out.writeByte(kind);
                if (kind == UTF8) {
                    String text = in.readUTF();
                    boolean name = classNames.get(i) && (text.equals(old) || text.startsWith(old + "$"));
                    out.writeUTF(name ? fresh + text.substring(old.length())
                            : inDescriptor.matcher(text).replaceAll(Matcher.quoteReplacement("L" + fresh)));
                } else {
                    out.write(in.readNBytes(size(kind)));
                    i += places(kind) - 1;
                }
            }
            out.write(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns which entries of the constant pool are names of classes. */
    private static BitSet classNames(byte[] code) {
        BitSet names = new BitSet();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
            in.skipBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int kind = in.readUnsignedByte();
                if (kind == CLASS) {
                    names.set(in.readUnsignedShort());
                } else {
                    in.skipBytes(kind == UTF8 ? in.readUnsignedShort() : size(kind));
                }
                i += places(kind) - 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static int size(int kind) {
        return switch (kind) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 15 -> 3;
            default -> 2;
        };
    }

    /** Returns how many entries a constant takes in the pool; a long or a double takes two. */
    private static int places(int kind) {
        return kind == 5 || kind == 6 ? 2 : 1;
    }
}
