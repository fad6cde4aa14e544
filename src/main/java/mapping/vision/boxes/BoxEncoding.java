package mapping.vision.boxes;

import mapping.Mapping;
import mapping.Requirement;
import mapping.vision.Box;

/**
 * A box as four numbers seen from an anchor, and back; section 6.1.1 (Girshick et al. 2014). With (x, y) the middle, w and h the
 * sides, and index a for the anchor: (x − xₐ)/(wₐ σ), (y − yₐ)/(hₐ σ), ln(w/wₐ)/τ, ln(h/hₐ)/τ. So an error counts in parts of the
 * anchor's size, and all four numbers of typical pairs are about as large.
 *
 * @param anchor what the box is seen from; its sides must be positive
 * @param center σ &gt; 0, 0.1 in SSD: how far a middle typically is away, in sides of the anchor
 * @param size   τ &gt; 0, 0.2 in SSD: how large the logarithm of a side's ratio typically is
 */
public record BoxEncoding(Box anchor, double center, double size) implements Mapping<Box, double[]> {

    /** Beyond this the sides would overflow: e to this power times the anchor's. */
    private static final double LARGEST = 10;

    public BoxEncoding {
        Requirement.given("The anchor", anchor);
        Requirement.positive("The width of an anchor", anchor.width());
        Requirement.positive("The height of an anchor", anchor.height());
        Requirement.positive("The scale of the middle", center);
        Requirement.positive("The scale of the sides", size);
    }

    /** With SSD's scales, 0.1 and 0.2. */
    public static BoxEncoding of(Box anchor) {
        return new BoxEncoding(anchor, 0.1, 0.2);
    }

    /** The four offsets of a box with positive sides. */
    @Override
    public double[] apply(Box box) {
        Requirement.given("The box", box);
        Requirement.positive("The width of a box", box.width());
        Requirement.positive("The height of a box", box.height());
        return new double[] {(box.centerX() - anchor.centerX()) / anchor.width() / center,
            (box.centerY() - anchor.centerY()) / anchor.height() / center,
            StrictMath.log(box.width() / anchor.width()) / size, StrictMath.log(box.height() / anchor.height()) / size};
    }

    /** The box of four offsets: the inverse of {@link #apply}. */
    public Box decode(double... offsets) {
        Requirement.asMany("offsets", Requirement.given("The offsets", offsets).length, "numbers of a box", 4);
        return Box.around(anchor.centerX() + offsets[0] * center * anchor.width(),
            anchor.centerY() + offsets[1] * center * anchor.height(),
            anchor.width() * StrictMath.exp(Math.min(LARGEST, offsets[2] * size)),
            anchor.height() * StrictMath.exp(Math.min(LARGEST, offsets[3] * size)));
    }
}
