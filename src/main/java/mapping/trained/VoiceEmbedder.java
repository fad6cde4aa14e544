package mapping.trained;

import java.util.List;
import mapping.data.sets.Voices;
import mapping.layers.Layer;
import mapping.losses.AngularMargin;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.speech.speakers.SpeakerNetwork;
import mapping.speech.speakers.VerificationError;
import mapping.speech.speakers.VoiceLoss;
import mapping.speech.synthesis.MelFrames;
import mapping.speech.synthesis.Utterances;

/** The network of section 6.3.3 that tells voices apart, trained on 40 synthetic voices and judged on others. */
public record VoiceEmbedder() implements Recipe {

    /** Of the vectors. */
    public static final int SIZE = 24;

    private static final int CHANNELS = 48;
    private static final int VOICES = 40;
    private static final double RATE = 0.003;
    private static final double SCALE = 10;
    private static final double MARGIN = 0.2;

    @Override
    public String name() {
        return "voice-embedder";
    }

    @Override
    public String title() {
        return "a network that gives each voice a direction";
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
        return SpeakerNetwork.of(MelFrames.BANDS, CHANNELS, SIZE, VOICES, RandomSource.of(seed()));
    }

    @Override
    public int[] example() {
        return new int[] {Utterances.FRAMES, MelFrames.BANDS};
    }

    @Override
    public TrainingData data() {
        return new TrainingData(Utterances.of(Voices.Part.TRAINING).forSpeakers().shuffled(seed()).batches(32),
            Utterances.of(Voices.Part.VALIDATION).forSpeakers().batches(20),
            Utterances.of(Voices.Part.TEST).forSpeakers().batches(20));
    }

    @Override
    public Loss loss() {
        return new VoiceLoss(SIZE, new AngularMargin(SCALE, MARGIN));
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
        return 40;
    }

    @Override
    public String metricName() {
        return "equal error rate";
    }

    @Override
    public Metric<Double> metric() {
        return new VerificationError(SIZE);
    }
}
