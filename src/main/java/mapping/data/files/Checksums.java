package mapping.data.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.files.Sha256;

/**
 * What the files of a data set should be: the list {@code checksums.sha256} beside them, in the format of the command
 * {@code sha256sum} (64 hexadecimal digits, two blanks, the file's name).
 *
 * @param sums SHA-256 sum by file name, in the order of the list
 */
public record Checksums(Map<String, String> sums) {

    /** The name of the list in a data set's folder. */
    public static final String LIST = "checksums.sha256";

    public Checksums {
        Requirement.given("The sums", sums);
        sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    }

    /**
     * Reads the list of a data set.
     *
     * @throws DamagedData if it is missing or a line of it is malformed
     */
    public static Checksums of(Path folder) {
        Requirement.given("The folder", folder);
        Path list = folder.resolve(LIST);
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : new String(Datasets.bytes(list), StandardCharsets.UTF_8).lines().toList()) {
            if (!line.matches("[0-9a-f]{64} [ *]\\S.*")) {
                throw DamagedData.in(list, "must hold SHA-256 sums and file names, got the line \"" + line + "\"");
            }
            sums.put(line.substring(66), line.substring(0, 64));
        }
        return new Checksums(sums);
    }

    /**
     * Checks one file.
     *
     * @throws DamagedData if it is missing, is not in the list, or has a different sum
     */
    public void verify(Path file) {
        verify(file, Datasets.bytes(file));
    }

    void verify(Path file, byte[] bytes) {
        String expected = sums.get(file.getFileName().toString());
        if (expected == null) {
            throw DamagedData.in(file.resolveSibling(LIST), "does not list " + file.getFileName());
        }
        String actual = Sha256.of(bytes);
        if (!actual.equals(expected)) {
            throw DamagedData.in(file, "is damaged: its SHA-256 sum must begin with " + expected.substring(0, 12) + ", got "
                    + actual.substring(0, 12));
        }
    }
}
