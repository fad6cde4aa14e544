import book.exercise.ToDo;
import java.util.Map;
import mapping.tensor.Tensor;

/** Tensors as the bytes of a safetensors file. */
public final class Weights {

    private Weights() {
    }

    /** The header: a text in JSON, not yet padded. */
    public static String header(Map<String, Tensor> tensors) {
        throw new ToDo();
    }

    /** The whole file: length of the padded header, header, numbers. */
    public static byte[] file(Map<String, Tensor> tensors) {
        throw new ToDo();
    }
}
