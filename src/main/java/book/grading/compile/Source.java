package book.grading.compile;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A Java source file: its name and its text. */
public record Source(String name, String text) {

    /** The largest file that is accepted for an exercise, in bytes. */
    public static final int LARGEST = 1 << 20;

    /** Reads a file as strict UTF-8; throws a {@link Problem} if it is missing, empty, too large or in another encoding. */
    public static Source read(Path file, String mend) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.wrong(Home.show(file) + " is larger than 1 MB, so it is no exercise.", mend);
            }
            return of(file.getFileName().toString(), Home.show(file), Files.readAllBytes(file), mend);
        } catch (NoSuchFileException e) {
            throw Problem.wrong(Home.show(file) + " is missing.", mend);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, Home.show(file) + " could not be read: " + e.getMessage() + ".", mend, e);
        }
    }

    /** Returns a file that has already been read; {@code shown} is its name in a {@link Problem}. */
    public static Source of(String name, String shown, byte[] bytes, String mend) {
        if (bytes.length > LARGEST) {
            throw Problem.wrong(shown + " is larger than 1 MB, so it is no exercise.", mend);
        }
        String text = decode(shown, bytes);
        if (text.isBlank()) {
            throw Problem.wrong(shown + " is empty.", mend);
        }
        return new Source(name, text);
    }

    /** Returns the type that the file is named after. */
    public String type() {
        return name.replaceFirst("\\.java$", "");
    }

    /** Returns the line with this number, counted from 1; empty beyond the end. */
    public String line(long number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get((int) number - 1) : "";
    }

    private static String decode(String shown, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            long line = 1 + out.chars().filter(c -> c == '\n').count();
            throw Problem.wrong(shown + " is not UTF-8: line " + line + " holds the byte 0x"
                    + String.format("%02X", bytes[in.position()]) + ".",
                    "Save the file with the encoding UTF-8 and check again.");
        }
        return out.toString().startsWith("\uFEFF") ? out.toString().substring(1) : out.toString();
    }
}
