package mapping.trained;

import java.util.List;
import mapping.data.Dataset;
import mapping.data.sets.Voices;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.speech.synthesis.MelFrames;
import mapping.speech.synthesis.TextToMel;
import mapping.speech.synthesis.TextToMelLoss;
import mapping.speech.synthesis.Utterances;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * The network of section 6.3.3 that says digits in 40 synthetic voices; row {@link #VOICES} of its table of voices belongs to nobody
 * and is for a voice to come. Of the seven words of a voice it is trained on five; the sixth is for the test and the seventh for
 * validation, so that both ask for a word that this voice has not said.
 */
public record DigitSpeaker() implements Recipe {

    /** How many voices it has learnt. */
    public static final int VOICES = 40;

    private static final int WORDS = 7;
    private static final int CHANNELS = 64;
    private static final double RATE = 0.003;
    private static final double WEIGHT = 0.1;

    @Override
    public String name() {
        return "digit-speaker";
    }

    @Override
    public String title() {
        return "a network that says digits in many voices";
    }

    @Override
    public List<String> sections() {
        return List.of("6.3.3");
    }

    @Override
    public List<String> dataSets() {
        return List.of("voices");
    }

    @Override
    public long seed() {
        return 1;
    }

    @Override
    public Layer model() {
        return TextToMel.of(Utterances.LETTERS, Utterances.FRAMES, MelFrames.BANDS, CHANNELS, VOICES + 1, RandomSource.of(seed()));
    }

    @Override
    public int[] example() {
        return new int[] {1 + 2 * Utterances.LETTERS};
    }

    /** The words of a part, 0 for training, 1 for validation, 2 for the test. */
    public static Utterances words(int part) {
        Utterances all = Utterances.of(Voices.Part.TRAINING);
        List<Voices.Utterance> words = all.words();
        return all.where(word -> {
            int place = words.indexOf(word) % WORDS;
            return part == (place < WORDS - 2 ? 0 : place == WORDS - 1 ? 1 : 2);
        });
    }

    @Override
    public TrainingData data() {
        TextToMel model = (TextToMel) model();
        List<String> voices = words(0).voices();
        List<Dataset> parts = List.of(0, 1, 2).stream().map(part -> words(part).forSynthesis(model, voices::indexOf)).toList();
        return new TrainingData(parts.get(0).shuffled(seed()).batches(16), parts.get(1).batches(40), parts.get(2).batches(40));
    }

    @Override
    public Loss loss() {
        return new TextToMelLoss(Utterances.FRAMES, MelFrames.BANDS, WEIGHT);
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
        return 80;
    }

    @Override
    public String metricName() {
        return "mean absolute error of a frame";
    }

    /** Of the frames alone, without the durations: each word counts the same. */
    @Override
    public Metric<Double> metric() {
        Loss frames = new TextToMelLoss(Utterances.FRAMES, MelFrames.BANDS, 0).none();
        return () -> new Tally<>() {
            private double sum;
            private int count;

            @Override
            public void add(Tensor prediction, Tensor target) {
                float[] errors = NoGrad.of(() -> frames.apply(prediction, target)).data();
                for (float error : errors) {
                    sum += error;
                }
                count += errors.length;
            }

            @Override
            public Double value() {
                return sum / count;
            }
        };
    }
}
