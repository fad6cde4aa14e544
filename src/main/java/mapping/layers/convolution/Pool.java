package mapping.layers.convolution;

import mapping.Space;

/** What poolings share: a window over a sequence, an image or a volume, channel by channel, ℝ^{c×h×w} → ℝ^{c×h′×w′}. */
interface Pool<P extends Pool<P>> extends Windowed<P> {

    @Override
    default String name() {
        Window window = new Window(axes());
        return getClass().getSimpleName() + "(" + window.text(axes().get(axes().size() - 1).size()) + ")";
    }

    @Override
    default Space domain() {
        return new Window(axes()).space(Space.ANY);
    }

    @Override
    default Space codomain() {
        return domain();
    }

    /** @throws IllegalArgumentException if the window is larger than the argument with its padding */
    @Override
    default Space codomain(Space input) {
        return new Window(axes()).slide(this, input, Space.ANY);
    }
}
