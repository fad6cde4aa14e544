package mapping.transfer.contrastive;

import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.tensor.Tensor;

/**
 * A stamp on coloured ground, section 8.3.1.
 *
 * @param picture 3 × side × side colours, 0 to 1
 * @param stamp   the number of the stamp, from 0
 * @param tint    the colour of the ground
 * @param ground  the number of the texture: grass, gravel, brick
 */
public record Photograph(Pixmap picture, int stamp, Tint tint, int ground) {

    public Photograph {
        Requirement.given("The picture", picture);
        Requirement.length("The number of the stamp", stamp);
        Requirement.given("The tint", tint);
        Requirement.index("texture", ground, Describer.GROUNDS);
    }

    /** The colours as a model takes them: (3, side, side); shares memory. */
    public Tensor tensor() {
        return Tensor.of(picture.values(), picture.channels(), picture.height(), picture.width());
    }
}
