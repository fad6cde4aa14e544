package book.site.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file of which each byte depends on its entries alone. */
final class Zip {

    /** A day that a zip file tells without an extra field: after the first that it can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    /** Adds an entry as it is: pictures are compressed already. */
    Zip stored(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return put(entry, content);
    }

    /** Adds a compressed entry. */
    Zip packed(String name, byte[] content) {
        return put(new ZipEntry(name), content);
    }

    /** Adds a compressed text. */
    Zip text(String name, String content) {
        return packed(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Zip put(ZipEntry entry, byte[] content) {
        entry.setTimeLocal(NO_TIME);
        try {
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] finished() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
