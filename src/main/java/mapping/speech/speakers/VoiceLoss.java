package mapping.speech.speakers;

import mapping.Requirement;
import mapping.losses.AngularMargin;
import mapping.losses.Loss;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * (what {@link SpeakerNetwork} gives, numbers of voices) ↦ the angular margin's cross-entropy of its cosines, section 6.3.3 (Deng et
 * al., 2019, ArcFace). Prediction (batch, size + voices), target (batch); the losses have shape (batch).
 *
 * @param size   of the vectors, which are not looked at
 * @param margin scale and margin
 */
public record VoiceLoss(int size, AngularMargin margin) implements Loss {

    public VoiceLoss {
        Requirement.atLeast("The size of the vectors", size, 1);
        Requirement.given("The margin", margin);
    }

    @Override
    public Tensor each(Tensor prediction, Tensor voices) {
        Requirement.given("The prediction", prediction);
        if (prediction.dim() != 2 || prediction.size(1) <= size) {
            throw new IllegalArgumentException("The prediction must have shape (batch, more than " + size + "), got "
                + Shape.text(prediction.shape()) + ".");
        }
        return margin.each(prediction.slice(1, size, prediction.size(1)), voices);
    }

    @Override
    public String name() {
        return "voiceLoss";
    }
}
