package mapping.vision.boxes;

import mapping.Requirement;
import mapping.losses.Loss;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * 1 − a {@link BoxSimilarity} of predicted and true boxes, section 6.1.1, in a form that has a slope: prediction and target have
 * shape (n, 4), left, top, right, bottom; the losses have shape (n). For boxes that lie apart the slope of IoU is 0, so that
 * nothing draws them together; that of the others is not. As in the papers, the weight of the term for the shape counts as a
 * constant. torchvision: {@code generalized_box_iou_loss}, {@code distance_box_iou_loss}, {@code complete_box_iou_loss}.
 *
 * @param similarity which of the four
 */
public record BoxLoss(BoxSimilarity similarity) implements Loss {

    /** Added below fractions, so that boxes without area divide nothing by nothing. */
    private static final double SMALL = 1e-7;

    public BoxLoss {
        Requirement.given("The similarity", similarity);
    }

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Requirement.given("The predicted boxes", prediction);
        Requirement.given("The true boxes", target);
        for (Tensor boxes : new Tensor[] {prediction, target}) {
            if (boxes.dim() != 2 || boxes.size(1) != 4 || boxes.size(0) != prediction.size(0)) {
                throw new IllegalArgumentException("Boxes must be given as (n, 4), as many predicted as true ones, got shapes "
                    + Shape.text(prediction.shape()) + " and " + Shape.text(target.shape()) + ".");
            }
        }
        Sides p = Sides.of(prediction);
        Sides t = Sides.of(target);
        Tensor wide = p.right.minimum(t.right).sub(p.left.maximum(t.left)).relu();
        Tensor high = p.bottom.minimum(t.bottom).sub(p.top.maximum(t.top)).relu();
        Tensor both = wide.mul(high);
        Tensor either = p.area().add(t.area()).sub(both);
        Tensor overlap = both.div(either.add(SMALL));
        Tensor hullWide = p.right.maximum(t.right).sub(p.left.minimum(t.left));
        Tensor hullHigh = p.bottom.maximum(t.bottom).sub(p.top.minimum(t.top));
        Tensor lost = overlap.neg().add(1);
        return switch (similarity) {
            case IOU -> lost;
            case GIOU -> lost.add(hullWide.mul(hullHigh).sub(either).div(hullWide.mul(hullHigh).add(SMALL)));
            case DIOU -> lost.add(distance(p, t, hullWide, hullHigh));
            case CIOU -> lost.add(distance(p, t, hullWide, hullHigh)).add(shape(p, t, overlap));
        };
    }

    private static Tensor distance(Sides p, Sides t, Tensor hullWide, Tensor hullHigh) {
        Tensor right = p.left.add(p.right).sub(t.left.add(t.right)).div(2);
        Tensor down = p.top.add(p.bottom).sub(t.top.add(t.bottom)).div(2);
        return right.square().add(down.square()).div(hullWide.square().add(hullHigh.square()).add(SMALL));
    }

    private static Tensor shape(Sides p, Sides t, Tensor overlap) {
        Tensor v = p.slant().sub(t.slant()).square().mul(4 / (Math.PI * Math.PI));
        Tensor weight = v.div(v.add(1 + SMALL).sub(overlap)).detach();
        return weight.mul(v);
    }

    /** The four columns, each of shape (n). */
    private record Sides(Tensor left, Tensor top, Tensor right, Tensor bottom) {

        static Sides of(Tensor boxes) {
            return new Sides(boxes.select(1, 0), boxes.select(1, 1), boxes.select(1, 2), boxes.select(1, 3));
        }

        Tensor area() {
            return right.sub(left).mul(bottom.sub(top));
        }

        Tensor slant() {
            return right.sub(left).div(bottom.sub(top).add(SMALL)).map("atan", StrictMath::atan, x -> 1 / (1 + x * x));
        }
    }
}
