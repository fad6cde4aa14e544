package mapping.tensor;

/**
 * How a coordinate of a grid, −1 at one end of an axis and 1 at the other, becomes a place on the axis: 0 is its first element,
 * size − 1 its last. With aligned corners the ends are these two, otherwise the outer edges of both.
 */
record SamplingAxis(int size, GridSampling.Border border, boolean alignCorners) {

    /** The place. NaN stays NaN. */
    double place(double coordinate) {
        double place = stretched(coordinate);
        return switch (border) {
            case ZEROS -> place;
            case BORDER -> clipped(place);
            case REFLECTION -> clipped(reflected(place));
        };
    }

    /** The derivative of {@link #place}; 0 where the place is held at an end, there too, as in PyTorch. */
    double slope(double coordinate) {
        double place = stretched(coordinate);
        double slope = (alignCorners ? size - 1 : size) / 2.0;
        return switch (border) {
            case ZEROS -> slope;
            case BORDER -> isInside(place) ? slope : 0;
            case REFLECTION -> isInside(reflected(place)) ? slope * direction(place) : 0;
        };
    }

    private double stretched(double coordinate) {
        return alignCorners ? (coordinate + 1) / 2 * (size - 1) : ((coordinate + 1) * size - 1) / 2;
    }

    private double clipped(double place) {
        return Math.min(size - 1, Math.max(0, place));
    }

    private boolean isInside(double place) {
        return place > 0 && place < size - 1;
    }

    private double mirror() {
        return alignCorners ? 0 : -0.5;
    }

    /** From one mirror to the other. */
    private double span() {
        return alignCorners ? size - 1 : size;
    }

    /** How often the way to a place is reflected, not counting the mirror at the beginning. */
    private double reflections(double place) {
        return Math.floor(Math.abs(place - mirror()) / span());
    }

    private double reflected(double place) {
        if (span() == 0) {
            return 0;
        }
        double rest = Math.abs(place - mirror()) % span();
        return reflections(place) % 2 == 0 ? rest + mirror() : span() - rest + mirror();
    }

    private int direction(double place) {
        return place < mirror() == (reflections(place) % 2 == 0) ? -1 : 1;
    }
}
