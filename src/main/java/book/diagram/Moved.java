package book.diagram;

import book.diagram.Drawing.Box;
import book.diagram.Drawing.Point;
import book.diagram.Drawing.Route;
import book.diagram.Drawing.Shape;
import java.util.List;
import java.util.stream.Stream;

/** A drawing moved so that it begins in the upper left corner, and its size. */
final class Moved {

    private final double x;
    private final double y;

    private Moved(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /** Leaves a margin around all parts. */
    static Drawing toTheCorner(Drawing drawing, double margin) {
        List<Point> corners = Stream.concat(boxes(drawing).flatMap(box -> Stream.of(new Point(box.x(), box.y()),
                new Point(box.x() + box.width(), box.y() + box.height()))),
                drawing.routes().stream().flatMap(route -> route.points().stream())).toList();
        double left = corners.stream().mapToDouble(Point::x).min().orElse(0);
        double top = corners.stream().mapToDouble(Point::y).min().orElse(0);
        double right = corners.stream().mapToDouble(Point::x).max().orElse(0);
        double bottom = corners.stream().mapToDouble(Point::y).max().orElse(0);
        Moved by = new Moved(margin - left, margin - top);
        return new Drawing(drawing.chart(), Math.ceil(right - left + 2 * margin), Math.ceil(bottom - top + 2 * margin),
                drawing.frames().stream().map(by::box).toList(),
                drawing.shapes().stream().map(shape -> new Shape(shape.node(), by.box(shape.box()))).toList(),
                drawing.routes().stream().map(route -> new Route(route.arrow(), route.points().stream().map(by::point).toList(),
                        route.loop(), route.label() == null ? null : by.box(route.label()))).toList());
    }

    private static Stream<Box> boxes(Drawing drawing) {
        return Stream.of(drawing.frames().stream(), drawing.shapes().stream().map(Shape::box),
                drawing.routes().stream().map(Route::label).filter(label -> label != null)).flatMap(boxes -> boxes);
    }

    private Box box(Box box) {
        return new Box(box.x() + x, box.y() + y, box.width(), box.height(), box.text());
    }

    private Point point(Point point) {
        return new Point(point.x() + x, point.y() + y);
    }
}
