package mapping.trained;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.speech.recognition.DigitStrings;

/**
 * The recogniser of digit strings of sections 6.3.2 and 8.3.2: it hears strings that are never repeated, composed of words of
 * synthetic voices, each changed in speed, tone and noise. Validation and test strings are by other settings of the synthesiser,
 * unchanged. Three trainings differ in their seeds alone, so that a page can show what depends on chance.
 *
 * @param run 1 to 3
 */
public record DigitRecogniser(int run) implements StringRecogniser {

    public DigitRecogniser {
        Requirement.between("The run", run, 1, RUNS);
    }

    /** All trainings. */
    public static List<DigitRecogniser> all() {
        return IntStream.rangeClosed(1, RUNS).mapToObj(DigitRecogniser::new).toList();
    }

    @Override
    public int blank() {
        return DigitStrings.BLANK;
    }

    @Override
    public String name() {
        return "digit-recogniser" + (run == 1 ? "" : "-" + run);
    }

    @Override
    public String title() {
        return "a network that reads spoken strings of digits" + (run == 1 ? "" : ", seed " + run);
    }

    @Override
    public List<String> sections() {
        return List.of("6.3.2", "8.3.2");
    }

    @Override
    public TrainingData data() {
        return new TrainingData(DigitStrings.training().fresh(STRINGS, BATCH, seed()),
            DigitStrings.dataset(DigitStrings.validation().list(HELD_OUT, 1)).batches(20),
            DigitStrings.dataset(DigitStrings.test().list(HELD_OUT, 2)).batches(20));
    }

    @Override
    public String metricName() {
        return "word error rate";
    }
}
