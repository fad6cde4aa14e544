package mapping.trained;

import java.util.List;
import java.util.Locale;
import mapping.data.Dataset;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.text.tokens.BytePairEncoding;
import mapping.text.tokens.Vocabulary;
import mapping.text.translation.HandbookSentences;
import mapping.text.translation.HandbookSentences.Language;
import mapping.text.translation.RecurrentTranslator;
import mapping.text.translation.TokenAccuracy;

/**
 * From English to French or Chinese, learnt from about a thousand sentences of the Debian handbook: far too few, which section
 * 6.2.3 shows by its measures. Epochs and learning rate were chosen by the validation part; no other width was tried.
 *
 * @param language of the translations
 */
public record HandbookTranslator(Language language) implements Recipe {

    private static final int WIDTH = 32;
    private static final int UNITS = 48;
    private static final int BATCH = 32;
    private static final double RATE = 1e-2;
    private static final double DECAY = 0.05;

    @Override
    public String name() {
        return "handbook-" + language.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return "a translator from English to " + (language == Language.FRENCH ? "French" : "Chinese");
    }

    @Override
    public List<String> sections() {
        return List.of("6.2.3");
    }

    @Override
    public List<String> dataSets() {
        return List.of("handbook");
    }

    /** That of the handbook. */
    @Override
    public String licence() {
        return "GPL-2.0-or-later OR CC-BY-SA-3.0";
    }

    @Override
    public long seed() {
        return 623;
    }

    @Override
    public Layer model() {
        HandbookSentences sentences = new HandbookSentences(language);
        return RecurrentTranslator.of(sentences.english().size(), sentences.other().size(), WIDTH, UNITS,
            HandbookSentences.SOURCE_TIMES, RandomSource.of(seed()));
    }

    @Override
    public int[] example() {
        return new int[] {HandbookSentences.SOURCE_TIMES + HandbookSentences.TARGET_TIMES};
    }

    @Override
    public TrainingData data() {
        HandbookSentences sentences = new HandbookSentences(language);
        BytePairEncoding english = sentences.english();
        BytePairEncoding other = sentences.other();
        Dataset training = HandbookSentences.examples(sentences.training(), english, other);
        return new TrainingData(training.shuffled(seed()).batches(BATCH),
            HandbookSentences.examples(sentences.validation(), english, other).batches(50),
            HandbookSentences.examples(sentences.test(), english, other).batches(50));
    }

    @Override
    public Loss loss() {
        return Losses.crossEntropy().ignoring(Vocabulary.PADDING);
    }

    @Override
    public UpdateRule rule() {
        return AdamW.of(RATE, DECAY);
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
        return "token accuracy";
    }

    @Override
    public Metric<Double> metric() {
        return new TokenAccuracy();
    }
}
