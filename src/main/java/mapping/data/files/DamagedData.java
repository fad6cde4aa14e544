package mapping.data.files;

import java.nio.file.Path;

/** A data file is missing or is not what it should be. The message names the file, what is wrong, and the mend. */
public final class DamagedData extends IllegalStateException {

    private final String trouble;

    private DamagedData(String sentence, String trouble, Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
    }

    /** What is wrong, as the rest of a clause that begins with the file's name. */
    String trouble() {
        return trouble;
    }

    /**
     * The error for {@code file}.
     *
     * @param trouble the rest of the clause that begins with the file's name, such as "ends after 1,024 bytes"
     */
    static DamagedData in(Path file, String trouble) {
        return in(file, trouble, null);
    }

    static DamagedData in(Path file, String trouble, Throwable cause) {
        String name = Datasets.show(file);
        return new DamagedData(name + " " + trouble + ". The command \"git checkout -- " + name + "\" restores it.", trouble,
            cause);
    }
}
