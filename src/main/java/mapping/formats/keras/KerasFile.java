package mapping.formats.keras;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;

/**
 * A file {@code .keras}, what Keras 3 stores a whole model in: a zip archive with {@code metadata.json} (which Keras wrote it,
 * and when), {@code config.json} (the layers) and {@code model.weights.h5} (their numbers). Section 7.1.3. The layout is that of
 * Keras' own source, keras/src/saving/saving_lib.py of version 3.16. The numbers are in HDF5, which is not read here: a library
 * that reads it gives them to {@link #model} under their paths. What belongs to the training, such as the optimizer's state, is
 * left out.
 *
 * @param metadata keras_version and date_saved
 * @param config   class_name, config and more of the model
 * @param weights  the bytes of the HDF5 file
 */
public record KerasFile(Json metadata, Json config, byte[] weights) {

    /** How many bytes a member may have, if nothing else is said. */
    public static final long MOST_BYTES = 1L << 30;

    private static final String METADATA = "metadata.json";
    private static final String CONFIG = "config.json";
    private static final String WEIGHTS = "model.weights.h5";
    private static final String NUMPY_WEIGHTS = "model.weights.npz";
    private static final String SHARDS = "model.weights.json";

    public KerasFile {
        Requirement.given("The metadata", metadata);
        Requirement.given("The configuration", config);
        weights = Requirement.given("The weights", weights).clone();
    }

    /** Reads a file. */
    public static KerasFile read(Path file) throws IOException {
        return parse("The file " + Requirement.given("The file", file), WholeFile.read(file), MOST_BYTES);
    }

    /**
     * The bytes of a file.
     *
     * @param name the beginning of a message
     * @param most how many bytes a member may have when it is unpacked
     * @throws MalformedFile if they are no zip archive with these three members, or some member is not what the archive says
     */
    public static KerasFile parse(String name, byte[] bytes, long most) {
        Requirement.given("The name of the file", name);
        Requirement.atLeast("The most bytes of a member", most, 0);
        ZipMembers zip = ZipMembers.of(name, Requirement.given("The bytes", bytes));
        if (!zip.has(WEIGHTS)) {
            for (String other : new String[] {NUMPY_WEIGHTS, SHARDS}) {
                if (zip.has(other)) {
                    throw MalformedFile.in(name, "has its weights " + (other.equals(SHARDS) ? "in several files"
                        : "as pickled objects of NumPy") + " (" + other + "), which is not read here");
                }
            }
        }
        return new KerasFile(json(name, zip, METADATA, most), json(name, zip, CONFIG, most), zip.bytes(WEIGHTS, most));
    }

    private static Json json(String name, ZipMembers zip, String member, long most) {
        return Json.parse("The member " + member + " of " + name.replaceFirst("^The ", "the "),
            ByteBuffer.wrap(zip.bytes(member, most)));
    }

    @Override
    public byte[] weights() {
        return weights.clone();
    }

    /** Which version of Keras wrote the file. */
    public String version() {
        return metadata.member("keras_version").text();
    }

    /**
     * The model with these numbers.
     *
     * @param variables by their paths in the HDF5 file, such as {@code layers/dense/vars/0}; a file of Keras for TensorFlow 2.13
     *     has {@code _layer_checkpoint_dependencies} for {@code layers}
     * @throws MalformedFile if the model is neither a Sequential nor a functional one, or a layer's variables are not those that
     *     Keras gives it
     */
    public KerasModel model(Map<String, RawTensor> variables) {
        Requirement.allGiven("The variables", Requirement.given("The variables", variables).values());
        KerasModel wired = KerasModel.of("The model", config, Map.of());
        return new KerasModel(wired.layers(), KerasVariables.named(wired.layers(), variables), wired.graph());
    }
}
