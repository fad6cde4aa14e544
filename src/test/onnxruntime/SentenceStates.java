import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What ONNX Runtime computes of the models that section 7.3 reads: the vectors of all positions, for the expected values of
 * mapping.pretrained.BertEncoderTest. Written with ONNX Runtime 1.20.0 and the models of LangChain4j 0.36.2.
 *
 * java -cp onnxruntime-1.20.0.jar SentenceStates.java MODEL.onnx OUT.tsv "ids" "types" "mask" …   (three texts of numbers each
 * time)
 */
class SentenceStates {

    public static void main(String[] arguments) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(arguments[0]);
        List<String> lines = new ArrayList<>();
        for (int i = 2; i < arguments.length; i += 3) {
            float[][] states = ((float[][][]) session.run(Map.of("input_ids", tensor(environment, arguments[i]),
                "token_type_ids", tensor(environment, arguments[i + 1]),
                "attention_mask", tensor(environment, arguments[i + 2]))).get(0).getValue())[0];
            lines.add(arguments[i] + "\t" + arguments[i + 1] + "\t" + arguments[i + 2]);
            for (float[] state : states) {
                StringBuilder line = new StringBuilder();
                for (float number : state) {
                    line.append(line.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.6f", number));
                }
                lines.add(line.toString());
            }
        }
        Files.write(Path.of(arguments[1]), lines);
    }

    private static OnnxTensor tensor(OrtEnvironment environment, String numbers) throws Exception {
        String[] words = numbers.split(" ");
        long[][] row = new long[1][words.length];
        for (int i = 0; i < words.length; i++) {
            row[0][i] = Long.parseLong(words[i]);
        }
        return OnnxTensor.createTensor(environment, row);
    }
}
