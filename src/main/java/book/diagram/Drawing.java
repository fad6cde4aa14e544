package book.diagram;

import book.diagram.FlowChart.Arrow;
import book.diagram.FlowChart.Node;
import java.util.List;

/** A flow chart whose parts have their places, in pixels from the upper left corner. */
record Drawing(FlowChart chart, double width, double height, List<Box> frames, List<Shape> shapes, List<Route> routes) {

    /** About as wide as the output of a notebook's cell is; a picture that is a little wider is shown a little smaller. */
    static final double PAGE = 1_060;

    /** A point of the picture. */
    record Point(double x, double y) {
    }

    /** A rectangle with text, or the place of a text. */
    record Box(double x, double y, double width, double height, TextBlock text) {

        Point centre() {
            return new Point(x + width / 2, y + height / 2);
        }
    }

    /** A node at its place. */
    record Shape(Node node, Box box) {
    }

    /**
     * An arrow on its way.
     *
     * @param points an even number of them: from the first of a pair to the second it goes straight, on to the next pair in a
     *               curve that begins and ends in the same direction
     * @param loop   whether the arrow ends where it begins: four points, of which the middle ones bend it
     * @param label  null if it has none
     */
    record Route(Arrow arrow, List<Point> points, boolean loop, Box label) {
    }
}
