package mapping.trained;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.losses.Ctc;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.speech.recognition.CtcNetwork;
import mapping.speech.recognition.DigitStrings;
import mapping.speech.recognition.LabelErrorRate;
import mapping.speech.recognition.Letters;
import mapping.speech.recognition.SpeechRows;
import mapping.training.Trainer;

/**
 * {@link DigitRecogniser} with other labels, for section 6.3.2: it hears the same strings, draw by draw, and spells them in
 * {@link Letters}, of which digits use fifteen and the space. Everything else is as there: network, steps, rate.
 *
 * @param run 1 to 3, with the seed of that run of the other
 */
public record LetterRecogniser(int run) implements Recipe {

    /** How often it is trained. */
    public static final int RUNS = DigitRecogniser.RUNS;

    private static final int CHANNELS = 64;
    private static final int UNITS = 64;
    private static final int STRINGS = 2400;
    private static final int HELD_OUT = 100;
    private static final int BATCH = 16;
    private static final double RATE = 0.006;
    private static final long SEED = 631;

    public LetterRecogniser {
        Requirement.between("The run", run, 1, RUNS);
    }

    /** All trainings. */
    public static List<LetterRecogniser> all() {
        return IntStream.rangeClosed(1, RUNS).mapToObj(LetterRecogniser::new).toList();
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
    public List<String> dataSets() {
        return List.of("synthetic-digits", "voices");
    }

    @Override
    public long seed() {
        return SEED + run;
    }

    @Override
    public Layer model() {
        return CtcNetwork.of(SpeechRows.SIZE, CHANNELS, UNITS, Letters.BLANK, RandomSource.of(seed()));
    }

    @Override
    public int[] example() {
        return new int[] {60, SpeechRows.SIZE};
    }

    @Override
    public TrainingData data() {
        return new TrainingData(DigitStrings.training().freshSpelt(STRINGS, BATCH, seed()),
            DigitStrings.spelt(DigitStrings.validation().list(HELD_OUT, 1)).batches(20),
            DigitStrings.spelt(DigitStrings.test().list(HELD_OUT, 2)).batches(20));
    }

    @Override
    public Loss loss() {
        return new Ctc(Letters.BLANK, false, null);
    }

    @Override
    public UpdateRule rule() {
        return AdamW.of(RATE, 0.01);
    }

    @Override
    public Schedule schedule(int steps) {
        return OneCycle.of(RATE, steps);
    }

    @Override
    public int epochs() {
        return 8;
    }

    @Override
    public String metricName() {
        return "character error rate";
    }

    @Override
    public Metric<Double> metric() {
        return new LabelErrorRate(Letters.BLANK);
    }

    /** With gradients clipped at norm 1. */
    @Override
    public Trainer trainer(Layer model, TrainingData data) {
        return new Trainer(model, loss(), Optimizer.of(rule(), model).clipNorm(1)).schedule(schedule(steps(data)))
            .validate(data.validation()).metric(metricName(), metric());
    }
}
