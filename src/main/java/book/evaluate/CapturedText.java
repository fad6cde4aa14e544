package book.evaluate;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Bytes written to a stream → text passed on at once, as UTF-8; a character that arrives in pieces waits for its last byte. */
final class CapturedText extends OutputStream {

    /** What println ends a line with on this machine; a notebook's lines end alike everywhere. */
    private static final String SEPARATOR = System.lineSeparator();

    private final Consumer<String> sink;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] unfinished = new byte[0];

    private CapturedText(Consumer<String> sink) {
        this.sink = sink;
    }

    /** Returns a print stream that writes UTF-8 and holds nothing back. */
    static PrintStream into(Consumer<String> sink) {
        return new PrintStream(new CapturedText(sink), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        String text = decode(bytes, offset, length);
        if (!text.isEmpty()) {
            sink.accept(text.replace(SEPARATOR, "\n"));
        }
    }

    private synchronized String decode(byte[] bytes, int offset, int length) {
        ByteBuffer input = ByteBuffer.allocate(unfinished.length + length).put(unfinished).put(bytes, offset, length).flip();
        CharBuffer text = CharBuffer.allocate(input.remaining() + 1);
        decoder.reset().decode(input, text, false);
        unfinished = new byte[input.remaining()];
        input.get(unfinished);
        return text.flip().toString();
    }
}
