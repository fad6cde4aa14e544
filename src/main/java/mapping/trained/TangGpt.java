package mapping.trained;

import java.util.List;
import mapping.data.sets.Tang;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.text.generation.Gpt;
import mapping.text.generation.NextTokenLoss;
import mapping.text.generation.TangTokens;
import mapping.text.generation.TokenPerplexity;
import mapping.text.generation.Windows;
import mapping.text.tokens.Vocabulary;

/**
 * The GPT of section 6.2.3 on Chinese quatrains: numbers of characters ↦ scores of the next one, at each of 33 places. It
 * sees whole poems, one at a time.
 */
public final class TangGpt implements Recipe {

    private static final int TOKENS = 1_990;
    private static final int LONGEST = TangTokens.TIMES - 1;
    private static final int WIDTH = 64;
    private static final int HEADS = 4;
    private static final int BLOCKS = 2;
    private static final int BATCH = 16;
    private static final int EPOCHS = 8;
    private static final double RATE = 4e-3;
    private static final double DECAY = 0.1;

    @Override
    public String name() {
        return "tang-gpt";
    }

    @Override
    public String title() {
        return "a small GPT of Chinese quatrains";
    }

    @Override
    public List<String> sections() {
        return List.of("6.2.3");
    }

    @Override
    public List<String> dataSets() {
        return List.of("tang");
    }

    @Override
    public long seed() {
        return 6230;
    }

    @Override
    public Layer model() {
        return Gpt.of(TOKENS, LONGEST, WIDTH, HEADS, BLOCKS, RandomSource.of(seed()));
    }

    @Override
    public int[] example() {
        return new int[] {LONGEST};
    }

    @Override
    public TrainingData data() {
        Vocabulary vocabulary = TangTokens.vocabulary();
        return new TrainingData(
            Windows.of(TangTokens.sequences(vocabulary, Tang.train()), LONGEST, LONGEST).shuffled(seed()).batches(BATCH),
            Windows.of(TangTokens.sequences(vocabulary, Tang.validation()), LONGEST, LONGEST).batches(64),
            Windows.of(TangTokens.sequences(vocabulary, Tang.test()), LONGEST, LONGEST).batches(64));
    }

    @Override
    public Loss loss() {
        return new NextTokenLoss();
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
        return EPOCHS;
    }

    @Override
    public String metricName() {
        return "perplexity";
    }

    @Override
    public Metric<Double> metric() {
        return new TokenPerplexity();
    }
}
