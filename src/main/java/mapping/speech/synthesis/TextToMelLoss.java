package mapping.speech.synthesis;

import java.util.Arrays;
import mapping.Requirement;
import mapping.losses.Loss;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * (what {@link TextToMel} gives, the true frames and durations) ↦ the mean absolute error of the frames plus {@code weight} times the mean
 * squared error of the logarithms of the durations, section 6.3.3 (Ren et al., 2019, FastSpeech, with absolute errors of the
 * frames as its second version has them). Both have shape (batch, frames · bands + letters). In the target, frames behind the end
 * are all 0, and durations behind the end are −1; neither counts. The losses have shape (batch).
 *
 * @param frames room for frames
 * @param bands  numbers of a frame
 * @param weight of the durations, 0 or more
 */
public record TextToMelLoss(int frames, int bands, double weight) implements Loss {

    public TextToMelLoss {
        Requirement.atLeast("The number of frames", frames, 1);
        Requirement.atLeast("The number of bands", bands, 1);
        Requirement.length("The size of all frames", (long) frames * bands);
        Requirement.notNegative("The weight of the durations", weight);
    }

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Requirement.given("The prediction", prediction);
        Requirement.given("The target", target);
        int size = frames * bands;
        if (prediction.dim() != 2 || prediction.size(1) <= size || !Arrays.equals(prediction.shape(), target.shape())) {
            throw new IllegalArgumentException("Prediction and target must have one shape, (batch, more than " + size + "), got "
                + Shape.text(prediction.shape()) + " and " + Shape.text(target.shape()) + ".");
        }
        int width = prediction.size(1);
        Tensor truth = target.detach();
        Tensor sound = truth.slice(1, 0, size).reshape(-1, frames, bands);
        Tensor heard = sound.abs().sum(2).gt(0).unsqueeze(2);
        Tensor error = prediction.slice(1, 0, size).reshape(-1, frames, bands).sub(sound).abs().mul(heard).sum(1, 2)
            .div(heard.sum(1, 2).mul(bands).clamp(1, Double.POSITIVE_INFINITY));
        Tensor logs = truth.slice(1, size, width);
        Tensor said = logs.ge(0);
        Tensor late = prediction.slice(1, size, width).sub(logs).square().mul(said).sum(1)
            .div(said.sum(1).clamp(1, Double.POSITIVE_INFINITY));
        return error.add(late.mul(weight));
    }

    @Override
    public String name() {
        return "textToMelLoss";
    }
}
