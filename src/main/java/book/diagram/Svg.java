package book.diagram;

import book.diagram.Drawing.Box;
import book.diagram.Drawing.Point;
import book.diagram.Drawing.Route;
import book.diagram.Drawing.Shape;
import java.util.List;

/**
 * {@code drawing → SVG}. It has no script, no style sheet and no names of parts, for a notebook puts several pictures into one
 * page; it stands on a white card, so that it is readable on a dark page too, and says in words what it shows.
 */
final class Svg {

    private static final String INK = "#1f2933";
    private static final double HEAD = 8;

    private final Drawing drawing;
    private final StringBuilder out = new StringBuilder();

    private Svg(Drawing drawing) {
        this.drawing = drawing;
    }

    static String of(Drawing drawing) {
        return new Svg(drawing).write();
    }

    private String write() {
        String size = number(drawing.width()) + "\" height=\"" + number(drawing.height());
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + size + "\" viewBox=\"0 0 "
                + number(drawing.width()) + " " + number(drawing.height()) + "\" style=\"max-width:100%;height:auto\">");
        line("<title>" + escaped(drawing.chart().title()) + "</title>");
        line("<desc>" + escaped(drawing.chart().description()) + "</desc>");
        line("<rect width=\"" + size + "\" rx=\"6\" fill=\"#ffffff\"/>");
        drawing.frames().forEach(this::frame);
        drawing.routes().forEach(this::route);
        line("<g font-family=\"Arial, Helvetica, sans-serif\" font-size=\"" + number(TextBlock.FONT) + "\" fill=\"" + INK
                + "\" text-anchor=\"middle\">");
        drawing.frames().forEach(this::frameTitle);
        drawing.routes().stream().map(Route::label).filter(label -> label != null).forEach(this::label);
        drawing.shapes().forEach(this::shape);
        line("</g>");
        line("</svg>");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void frame(Box frame) {
        line("<rect " + place(frame) + " rx=\"4\" fill=\"#ffffff\" stroke=\"#7b8794\"/>");
    }

    /** An arrow into the frame from above passes behind its title. */
    private void frameTitle(Box frame) {
        TextBlock title = frame.text();
        label(new Box(frame.centre().x() - title.width() / 2 - 2, frame.y() + 8, title.width() + 4, title.height(), title));
    }

    private void route(Route route) {
        List<Point> points = route.points();
        Point tip = points.get(points.size() - 1);
        Point before = route.loop() ? points.get(2) : points.get(points.size() - 2);
        boolean upright = route.loop() ? drawing.chart().right() : !drawing.chart().right();
        double forward = route.loop() ? -1 : upright ? Math.signum(tip.y() - points.get(0).y())
                : Math.signum(tip.x() - points.get(0).x());
        Point neck = upright ? new Point(tip.x(), tip.y() - forward * HEAD) : new Point(tip.x() - forward * HEAD, tip.y());
        boolean head = route.arrow().head();
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        if (route.loop()) {
            cubic(path, points.get(1), before, head ? neck : tip);
        } else {
            for (int i = 1; i < points.size() - 1; i += 2) {
                // what is left of the last straight piece may be shorter than the arrow's head
                boolean last = i == points.size() - 3;
                Point to = points.get(i + 1);
                double left = upright ? (neck.y() - to.y()) * forward : (neck.x() - to.x()) * forward;
                curve(path, points.get(i), last && head && left < 0 ? neck : to, upright);
            }
            path.append(" L").append(at(head ? neck : tip));
        }
        line("<path d=\"" + path + "\" fill=\"none\" stroke=\"" + INK + "\" stroke-width=\"1.3\""
                + (route.arrow().dotted() ? " stroke-dasharray=\"3 3\"" : "") + "/>");
        if (head) {
            double x = upright ? HEAD / 2 : 0;
            double y = upright ? 0 : HEAD / 2;
            line("<path d=\"M" + at(tip) + " L" + at(new Point(neck.x() - x, neck.y() - y)) + " L"
                    + at(new Point(neck.x() + x, neck.y() + y)) + " Z\" fill=\"" + INK + "\"/>");
        }
    }

    private static void curve(StringBuilder path, Point from, Point to, boolean upright) {
        path.append(" L").append(at(from));
        if (upright ? from.x() == to.x() : from.y() == to.y()) {
            path.append(" L").append(at(to));
        } else if (upright) {
            double middle = (from.y() + to.y()) / 2;
            cubic(path, new Point(from.x(), middle), new Point(to.x(), middle), to);
        } else {
            double middle = (from.x() + to.x()) / 2;
            cubic(path, new Point(middle, from.y()), new Point(middle, to.y()), to);
        }
    }

    private static void cubic(StringBuilder path, Point leaving, Point arriving, Point to) {
        path.append(" C").append(at(leaving)).append(' ').append(at(arriving)).append(' ').append(at(to));
    }

    private void label(Box label) {
        line("<rect " + place(label) + " fill=\"#ffffff\"/>");
        text(label.text(), label.centre().x(), label.centre().y() - label.text().height() / 2);
    }

    private void shape(Shape shape) {
        Box box = shape.box();
        Point centre = box.centre();
        String colours = " fill=\"" + (shape.node().shape() == FlowChart.Shape.RECTANGLE ? "#e8eef7" : "#fdf6e3")
                + "\" stroke=\"" + INK + "\"/>";
        switch (shape.node().shape()) {
            case RECTANGLE -> line("<rect " + place(box) + colours);
            case ROUND -> line("<rect " + place(box) + " rx=\"8\"" + colours);
            case STADIUM -> line("<rect " + place(box) + " rx=\"" + number(box.height() / 2) + "\"" + colours);
            case CIRCLE -> line("<circle cx=\"" + number(centre.x()) + "\" cy=\"" + number(centre.y()) + "\" r=\""
                    + number(box.width() / 2) + "\"" + colours);
            case DIAMOND -> line("<path d=\"M" + at(new Point(box.x(), centre.y())) + " L" + at(new Point(centre.x(), box.y()))
                    + " L" + at(new Point(box.x() + box.width(), centre.y())) + " L"
                    + at(new Point(centre.x(), box.y() + box.height())) + " Z\"" + colours);
            default -> throw new IllegalStateException(shape.node().shape().name());
        }
        text(box.text(), centre.x(), centre.y() - box.text().height() / 2);
    }

    /** @param top where the first line begins, from above */
    private void text(TextBlock text, double x, double top) {
        for (int i = 0; i < text.lines().size(); i++) {
            line("<text x=\"" + number(x) + "\" y=\"" + number(top + TextBlock.LINE * i + 13.5) + "\">"
                    + escaped(text.lines().get(i)) + "</text>");
        }
    }

    private static String place(Box box) {
        return "x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width()) + "\" height=\""
                + number(box.height()) + "\"";
    }

    private static String at(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    /** Returns the number to one digit after the point, without one that is 0. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    /** Returns the text for XML; characters that XML does not have are replaced. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> Character.toString(isXml(c) ? c : 0xFFFD);
        }));
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE
                || c > 0xFFFF && (c & 0xFFFE) != 0xFFFE;
    }
}
