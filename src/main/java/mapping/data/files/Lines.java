package mapping.data.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a text file in UTF-8, section 1.1.3. */
public final class Lines {

    private Lines() {
    }

    /**
     * Reads a file of a data set of the book, after comparing its bytes with their checksum.
     *
     * @throws DamagedData if the file is missing, its checksum is different, or it is not text in UTF-8
     */
    public static List<String> of(String dataset, String name) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Datasets.read(dataset, name));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().lines().toList();
        } catch (CharacterCodingException e) {
            throw DamagedData.in(Datasets.file(dataset, name), "is not text in UTF-8", e);
        }
    }
}
