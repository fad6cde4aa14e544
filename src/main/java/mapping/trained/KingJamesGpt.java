package mapping.trained;

import java.util.List;
import mapping.data.sets.KingJames;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdamW;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.text.generation.Gpt;
import mapping.text.generation.KingJamesTokens;
import mapping.text.generation.NextTokenLoss;
import mapping.text.generation.TokenPerplexity;
import mapping.text.generation.Windows;
import mapping.text.tokens.BytePairEncoding;

/**
 * The GPT of section 6.2.3 on the King James Bible: {0, …, 1021}⁶⁴ → ℝ^{64×1022}, tokens being byte pairs. Windows of 64
 * tokens of the training books overlap by half, so that each token is seen twice in an epoch; those of the other books do
 * not.
 */
public final class KingJamesGpt implements Recipe {

    private static final int TOKENS = 1_022;
    private static final int LONGEST = 64;
    private static final int WIDTH = 80;
    private static final int HEADS = 4;
    private static final int BLOCKS = 2;
    private static final int BATCH = 8;
    private static final int EPOCHS = 8;
    private static final double RATE = 4e-3;
    private static final double DECAY = 0.1;

    @Override
    public String name() {
        return "king-james-gpt";
    }

    @Override
    public String title() {
        return "a small GPT of the King James Bible";
    }

    @Override
    public List<String> sections() {
        return List.of("6.2.3");
    }

    @Override
    public List<String> dataSets() {
        return List.of("king-james");
    }

    @Override
    public long seed() {
        return 623;
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
        BytePairEncoding encoding = KingJamesTokens.encoding();
        return new TrainingData(
            Windows.of(KingJamesTokens.chapters(encoding, KingJames.train()), LONGEST, LONGEST / 2).shuffled(seed())
                .batches(BATCH),
            Windows.of(KingJamesTokens.chapters(encoding, KingJames.validation()), LONGEST, LONGEST).batches(32),
            Windows.of(KingJamesTokens.chapters(encoding, KingJames.test()), LONGEST, LONGEST).batches(32));
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
