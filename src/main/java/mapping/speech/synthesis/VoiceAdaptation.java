package mapping.speech.synthesis;

import java.util.List;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.AdamW;
import mapping.tensor.Tensor;

/**
 * A few words of a new voice ↦ a model that speaks like it, section 6.3.3. The new voice gets a row of the model's table of voices,
 * which begins as the mean of the other rows, the average voice; then descent on all words together changes this row alone, or all
 * weights (the two ends of what Chen et al., 2019, compare).
 *
 * @param rate       of AdamW without decay
 * @param steps      of descent; with 0 the voice stays the average
 * @param everything whether all weights change
 */
public record VoiceAdaptation(double rate, int steps, boolean everything) {

    private static final double WEIGHT = 0.1;

    public VoiceAdaptation {
        Requirement.learningRate(rate);
        Requirement.atLeast("The number of steps", steps, 0);
    }

    /** The row alone: 100 steps at 0.01, the best of four settings for the validation voices of {@link mapping.data.sets.Voices}. */
    public static VoiceAdaptation ofRow() {
        return new VoiceAdaptation(0.01, 100, false);
    }

    /** All weights: 50 steps at 0.0003, the best of six settings for the same voices. */
    public static VoiceAdaptation ofAll() {
        return new VoiceAdaptation(0.0003, 50, true);
    }

    /** The average voice of a model. */
    public static VoiceAdaptation none() {
        return new VoiceAdaptation(0, 0, false);
    }

    /**
     * Changes the model.
     *
     * @param row number of the new voice
     * @param few what it has said; all words count as this voice's
     */
    public void adapt(TextToMel model, int row, Utterances few) {
        Requirement.given("The model", model);
        Requirement.given("The words", few);
        int count = model.voices().size(0);
        Requirement.index("voice", row, count);
        Requirement.atLeast("The number of voices", count, 2);
        average(model.voices(), row);
        if (steps == 0) {
            return;
        }
        Dataset data = few.forSynthesis(model, voice -> row);
        TextToMelLoss loss = new TextToMelLoss(model.frames(), model.bands(), WEIGHT);
        AdamW rule = AdamW.of(rate, 0);
        Optimizer optimizer = everything ? Optimizer.of(rule, model) : Optimizer.of(rule, List.of(model.voices()));
        for (int step = 0; step < steps; step++) {
            model.zeroGrad();
            loss.apply(model.apply(data.x()), data.y()).backward();
            optimizer.step();
        }
    }

    private static void average(Tensor table, int row) {
        int size = table.size(1);
        int others = table.size(0) - 1;
        table.update(numbers -> {
            for (int k = 0; k < size; k++) {
                double sum = 0;
                for (int voice = 0; voice <= others; voice++) {
                    sum += voice == row ? 0 : numbers[voice * size + k];
                }
                numbers[row * size + k] = (float) (sum / others);
            }
        });
    }
}
