package book.diagram;

import book.diagram.FlowChart.Node;

/** {@code node → the size of its outline}, so that its label stands inside. */
record Sizes(double width, double height) {

    private static final double SIDE = 12;
    private static final double ABOVE = 8;
    private static final double SMALLEST = 34;

    static Sizes of(Node node, TextBlock text) {
        double width = Math.max(SMALLEST, text.width() + 2 * SIDE);
        double height = Math.max(SMALLEST, text.height() + 2 * ABOVE);
        return switch (node.shape()) {
            case RECTANGLE, ROUND -> new Sizes(width, height);
            case STADIUM -> new Sizes(text.width() + height, height);
            case CIRCLE -> circle(Math.max(SMALLEST,
                    Math.ceil(Math.sqrt(text.width() * text.width() + text.height() * text.height())) + 8));
            case DIAMOND -> new Sizes(Math.max(2 * SMALLEST, 2 * text.width() + 8),
                    Math.max(2 * SMALLEST, 2 * text.height() + 8));
        };
    }

    private static Sizes circle(double diameter) {
        return new Sizes(diameter, diameter);
    }

    /** Returns the extent in the direction of the arrows. */
    double along(boolean right) {
        return right ? width : height;
    }

    /** Returns the extent across the arrows. */
    double across(boolean right) {
        return right ? height : width;
    }
}
