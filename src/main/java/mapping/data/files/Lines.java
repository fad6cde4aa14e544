package mapping.data.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The lines of a text file in UTF-8, which may be compressed; section 1.1.3. */
public final class Lines {

    private Lines() {
    }

    /**
     * Reads a file of a data set of the book, after comparing its bytes with their checksum; one that ends in {@code .gz} is
     * unpacked.
     *
     * @throws DamagedData if the file is missing, its checksum is different, or it is not text in UTF-8
     */
    public static List<String> of(String dataset, String name) {
        byte[] content = Datasets.read(dataset, name);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(name.endsWith(".gz") ? unpacked(content) : content);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().lines().toList();
        } catch (CharacterCodingException e) {
            throw DamagedData.in(Datasets.file(dataset, name), "is not text in UTF-8", e);
        } catch (IOException e) {
            throw DamagedData.in(Datasets.file(dataset, name), "could not be unpacked (" + e.getMessage() + ")", e);
        }
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        }
    }
}
