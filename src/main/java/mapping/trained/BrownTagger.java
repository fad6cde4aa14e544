package mapping.trained;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.data.sets.BrownNames;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.text.tagging.CrfLoss;
import mapping.text.tagging.Sentence;
import mapping.text.tagging.SpanF1;
import mapping.text.tagging.TagSet;
import mapping.text.tagging.Taggers;
import mapping.text.tagging.TaggingData;
import mapping.text.tagging.WordFeatures;

/**
 * The taggers of section 6.2.2, sentences of the Brown Corpus ↦ scores of the tags of silver names: three kinds, three runs
 * of each. A
 * run decides the first weights and the order of the sentences. Whole documents are for training, for validation and for the
 * test.
 *
 * @param kind what is trained
 * @param run  from 1 on
 */
public record BrownTagger(Kind kind, int run) implements Recipe {

    /** How many words a row of the data has room for; no sentence is longer. */
    public static final int TIMES = 60;

    private static final int RUNS = 3;
    private static final int LEAST = 3;
    private static final int UNITS = 32;
    private static final int BATCH = 32;
    private static final double DECAY = 0.01;

    /**
     * What the kinds are, and the rate of each: the best of five, from 0.005 to 0.2 for the first one, from 0.004 to 0.1 for
     * the others, by F1 on the validation part with one seed.
     */
    public enum Kind {

        /** A CRF whose emissions are linear in the features of three words. */
        CRF("brown-crf", "a CRF without network for names in the Brown Corpus", 0.1),
        /** A BiLSTM whose words choose their tags alone. */
        LSTM("brown-lstm", "a BiLSTM without CRF for names in the Brown Corpus", 0.025),
        /** A BiLSTM with a CRF. */
        LSTM_CRF("brown-tagger", "a BiLSTM-CRF for names in the Brown Corpus", 0.05);

        private final String stem;
        private final String title;
        private final double rate;

        Kind(String stem, String title, double rate) {
            this.stem = stem;
            this.title = title;
            this.rate = rate;
        }
    }

    public BrownTagger {
        Requirement.given("The kind", kind);
        Requirement.between("The run", run, 1, RUNS);
    }

    /** All kinds in all runs. */
    public static List<Recipe> all() {
        return Arrays.stream(Kind.values()).flatMap(kind -> IntStream.rangeClosed(1, RUNS)
            .<Recipe>mapToObj(run -> new BrownTagger(kind, run))).toList();
    }

    /** The tags of places, organizations and persons. */
    public static TagSet tags() {
        return TagSet.iob2(BrownNames.KINDS);
    }

    /** The features of words, of which those have numbers that stand in the training part three times or more. */
    public static WordFeatures features() {
        return Counted.FEATURES;
    }

    /** Counted once, when they are first asked for. */
    private static final class Counted {
        static final WordFeatures FEATURES =
            WordFeatures.fit(BrownNames.load(BrownNames.Part.TRAINING).stream().map(BrownNames::words).toList(), LEAST);
    }

    @Override
    public String name() {
        return kind.stem + (run == 1 ? "" : "-" + run);
    }

    @Override
    public String title() {
        return kind.title + (run == 1 ? "" : ", run " + run);
    }

    @Override
    public List<String> sections() {
        return List.of("6.2.2");
    }

    @Override
    public List<String> dataSets() {
        return List.of("brown-names");
    }

    /** That of the code and the terms of the corpus (see its page); whether they reach weights is not settled. */
    @Override
    public String licence() {
        return "Apache-2.0 AND LicenseRef-Brown-Corpus";
    }

    @Override
    public long seed() {
        return run;
    }

    @Override
    public Layer model() {
        return switch (kind) {
            case CRF -> Taggers.crf(features(), tags());
            case LSTM -> Taggers.lstm(features(), tags(), UNITS, RandomSource.of(seed()));
            case LSTM_CRF -> Taggers.lstmCrf(features(), tags(), UNITS, RandomSource.of(seed()));
        };
    }

    @Override
    public int[] example() {
        return new int[] {TIMES, WordFeatures.COUNT};
    }

    @Override
    public TrainingData data() {
        return new TrainingData(sentences(BrownNames.Part.TRAINING).shuffled(seed()).batches(BATCH),
            sentences(BrownNames.Part.VALIDATION).batches(100), sentences(BrownNames.Part.TEST).batches(100));
    }

    private static Dataset sentences(BrownNames.Part part) {
        return TaggingData.of(Sentence.of(BrownNames.load(part)), features(), tags(), TIMES);
    }

    @Override
    public Loss loss() {
        return new CrfLoss();
    }

    @Override
    public UpdateRule rule() {
        return AdamW.of(kind.rate, DECAY);
    }

    @Override
    public Schedule schedule(int steps) {
        return OneCycle.of(kind.rate, steps);
    }

    @Override
    public int epochs() {
        return 5;
    }

    @Override
    public String metricName() {
        return "span F1";
    }

    @Override
    public Metric<Double> metric() {
        return new SpanF1(tags());
    }
}
