package mapping.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mapping.Requirement;
import mapping.files.WholeFile;

/**
 * The bytes of a file and a place in them, from which numbers are read, little end first, as all formats of section 7.1 write
 * them. Nothing is read past the end: a file that promises more than it holds is a {@link MalformedFile}. Parts of the file are
 * views, no copies, so that a length may be believed once it fits.
 */
public final class ByteCursor {

    private final String name;
    private final ByteBuffer bytes;

    private ByteCursor(String name, ByteBuffer bytes) {
        this.name = name;
        this.bytes = bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * At the start of these bytes.
     *
     * @param name what they are, as the beginning of a message's sentence: "The file weights.npy"
     */
    public static ByteCursor of(String name, byte[] bytes) {
        return new ByteCursor(Requirement.given("The name of the file", name),
            ByteBuffer.wrap(Requirement.given("The bytes", bytes)));
    }

    /** The same of a part of another file, from the buffer's position to its limit. */
    public static ByteCursor of(String name, ByteBuffer bytes) {
        return new ByteCursor(Requirement.given("The name of the file", name), Requirement.given("The bytes", bytes).slice());
    }

    /** At the start of a file, which is read whole. */
    public static ByteCursor of(Path file) throws IOException {
        return of("The file " + Requirement.given("The file", file), WholeFile.read(file));
    }

    /** What is read, as messages name it. */
    public String name() {
        return name;
    }

    /** How many bytes were read so far. */
    public int position() {
        return bytes.position();
    }

    /** How many bytes are left. */
    public int remaining() {
        return bytes.remaining();
    }

    public boolean atEnd() {
        return !bytes.hasRemaining();
    }

    /** The next byte, 0 to 255. */
    public int unsignedByte() {
        require(1, "a byte");
        return bytes.get() & 0xff;
    }

    /** The next two bytes as a number from 0 to 65,535. */
    public int unsignedShort() {
        require(Short.BYTES, "a number of 2 bytes");
        return bytes.getShort() & 0xffff;
    }

    /** The next four bytes as a number. */
    public int number32() {
        require(Integer.BYTES, "a number of 4 bytes");
        return bytes.getInt();
    }

    /** The next eight bytes as a number. */
    public long number64() {
        require(Long.BYTES, "a number of 8 bytes");
        return bytes.getLong();
    }

    /**
     * The next {@code length} bytes, without copying them.
     *
     * @param what what they are, for the message: "its header"
     * @throws MalformedFile if fewer are left, or the length is negative
     */
    public ByteBuffer take(long length, String what) {
        require(length, Requirement.given("The name of the part", what));
        ByteBuffer part = bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) length);
        return part;
    }

    /** The next {@code length} bytes as a text in UTF-8. */
    public String text(long length, String what) {
        return utf8(name, take(length, what), what);
    }

    /** A text in UTF-8; a byte that is none is a malformed file, not a question mark. */
    public static String utf8(String name, ByteBuffer bytes, String what) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(Requirement.given("The bytes", bytes).duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw MalformedFile.in(name, "holds bytes that are no UTF-8 in " + what);
        }
    }

    /** The error of this file. */
    public MalformedFile malformed(String trouble) {
        return MalformedFile.in(name, trouble);
    }

    private void require(long length, String what) {
        if (length < 0 || length > bytes.remaining()) {
            throw MalformedFile.in(name, "ends within " + what + ": at byte " + bytes.position() + " it promises "
                + Long.toUnsignedString(length) + " more and has " + bytes.remaining());
        }
    }

    @Override
    public String toString() {
        return name + " at byte " + position();
    }
}
