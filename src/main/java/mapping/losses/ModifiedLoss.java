package mapping.losses;

import mapping.tensor.Tensor;

/** A loss that changes a part of another one; all other parts are passed on. */
interface ModifiedLoss extends Loss {

    Loss loss();

    @Override
    default Tensor each(Tensor prediction, Tensor target) {
        return loss().each(prediction, target);
    }

    @Override
    default Tensor counts(Tensor prediction, Tensor target) {
        return loss().counts(prediction, target);
    }

    @Override
    default Tensor averaged(Tensor each, Tensor target) {
        return loss().averaged(each, target);
    }

    @Override
    default Reduction reduction() {
        return loss().reduction();
    }

    @Override
    default String name() {
        return loss().name();
    }
}
