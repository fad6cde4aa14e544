package mapping.trained;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.speech.recognition.DigitStrings;
import mapping.speech.recognition.Letters;

/**
 * {@link DigitRecogniser} with other labels, for section 6.3.2: it hears the same strings, draw by draw, and spells them in
 * {@link Letters}, of which digits use fifteen and the space. Everything else is as there: network, steps, rate.
 *
 * @param run 1 to 3, with the seed of that run of the other
 */
public record LetterRecogniser(int run) implements StringRecogniser {

    public LetterRecogniser {
        Requirement.between("The run", run, 1, RUNS);
    }

    /** All trainings. */
    public static List<LetterRecogniser> all() {
        return IntStream.rangeClosed(1, RUNS).mapToObj(LetterRecogniser::new).toList();
    }

    @Override
    public int blank() {
        return Letters.BLANK;
    }

    @Override
    public String name() {
        return "letter-recogniser" + (run == 1 ? "" : "-" + run);
    }

    @Override
    public String title() {
        return "a network that spells spoken strings of digits" + (run == 1 ? "" : ", seed " + run);
    }

    @Override
    public List<String> sections() {
        return List.of("6.3.2");
    }

    @Override
    public TrainingData data() {
        return new TrainingData(DigitStrings.training().freshSpelt(STRINGS, BATCH, seed()),
            DigitStrings.spelt(DigitStrings.validation().list(HELD_OUT, 1)).batches(20),
            DigitStrings.spelt(DigitStrings.test().list(HELD_OUT, 2)).batches(20));
    }

    @Override
    public String metricName() {
        return "character error rate";
    }
}
