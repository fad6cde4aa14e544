package book.evaluate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a call of {@code System.exit} in a cell becomes: an error of that cell, instead of the end of the kernel and the loss of
 * everything its cells have computed. Calls from libraries still end the JVM.
 */
public final class CellExit extends Error {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    private CellExit(int status) {
        super("System.exit(" + status + ") in a cell would end the kernel and all that its cells have computed.");
    }

    /** Stands in for {@code System.exit} in cells. */
    public static void exit(int status) {
        throw new CellExit(status);
    }

    /**
     * Returns the class with its calls of {@code System.exit(int)} redirected to {@link #exit}: only the method's owner in the
     * class file's constant pool changes (Java Virtual Machine Specification, 4.4).
     */
    static byte[] guard(byte[] code) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
            in.skipBytes(8);
            int count = in.readUnsignedShort();
            int[] kinds = new int[count];
            int[] offsets = new int[count + 1];
            for (int i = 1; i < count; i++) {
                offsets[i] = code.length - in.available();
                kinds[i] = in.readUnsignedByte();
                in.skipBytes(switch (kinds[i]) {
                    case UTF8 -> in.readUnsignedShort();
                    case 3, 4, 9, METHOD, 11, NAME_AND_TYPE, 17, 18 -> 4;
                    case 5, 6 -> 8;
                    case 15 -> 3;
                    default -> 2;
                });
                if (kinds[i] == 5 || kinds[i] == 6) {
                    i++; // a long or a double takes two entries
                }
            }
            offsets[count] = code.length - in.available();
            int call = findCall(code, kinds, offsets);
            return call == 0 ? code : redirected(code, count, offsets[count], offsets[call]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int findCall(byte[] code, int[] kinds, int[] offsets) {
        for (int i = 1; i < kinds.length; i++) {
            if (kinds[i] == METHOD) {
                int owner = index(code, offsets[i] + 1);
                int name = index(code, offsets[i] + 3);
                if (text(code, offsets[index(code, offsets[owner] + 1)]).equals("java/lang/System")
                        && text(code, offsets[index(code, offsets[name] + 1)]).equals("exit")) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Returns the class file with two more constants, this class and its name, and this class as the method's owner. */
    private static byte[] redirected(byte[] code, int count, int end, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(code, 0, 8);
        out.writeShort(count + 2);
        out.write(code, 10, method - 9);
        out.writeShort(count + 1);
        out.write(code, method + 3, end - method - 3);
        out.writeByte(UTF8);
        out.writeUTF(CellExit.class.getName().replace('.', '/'));
        out.writeByte(CLASS);
        out.writeShort(count);
        out.write(code, end, code.length - end);
        return bytes.toByteArray();
    }

    private static int index(byte[] code, int offset) {
        return (code[offset] & 0xff) << 8 | code[offset + 1] & 0xff;
    }

    private static String text(byte[] code, int offset) {
        return new String(code, offset + 3, index(code, offset + 1), StandardCharsets.UTF_8);
    }
}
