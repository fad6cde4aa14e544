package mapping.formats;

import mapping.Requirement;

/**
 * A file is not what its format says, or claims what it does not hold. The message is one sentence that names the file and the
 * trouble. It is thrown before anything of a claimed size is made: no file makes its reader allocate more than a small multiple
 * of the file's own bytes. Section 7.1.
 */
public final class MalformedFile extends IllegalArgumentException {

    private MalformedFile(String sentence) {
        super(sentence);
    }

    /**
     * The error of one file.
     *
     * @param file    what was read, as the beginning of a sentence: "The file model.onnx", "The header"
     * @param trouble the rest of that sentence without its full stop, such as "ends after 12 bytes"
     */
    public static MalformedFile in(String file, String trouble) {
        String name = Requirement.given("The name of the file", file).isBlank() ? "The file" : file;
        return new MalformedFile(name + " " + Requirement.given("The trouble", trouble) + ".");
    }
}
