package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import mapping.Requirement;

/**
 * Events over the years, a line for each in the order of their years, so that no label covers another:
 * <pre>{@code
 * Timeline.of("Two papers").event(1958, "perceptron", "algorithm").event(1969, "its limits", "theory")
 *         .span(1974, 1980, "winter").picture()
 * }</pre>
 * Each kind of event has its colour and its shape, in the order in which the kinds first appear; eight at most.
 */
public final class Timeline {

    private static final int WIDTH = 860;
    private static final int TOP = 62;
    private static final int ROW = 17;
    private static final int LEFT = 24;
    private static final int RIGHT = 24;
    private static final int BOTTOM = 46;
    private static final int DECADE = 10;
    private static final int MOST_KINDS = 8;

    private final String title;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private record Happening(int year, String label, String kind) {
    }

    private record Span(int from, int to, String label) {
    }

    private Timeline(String title) {
        this.title = Style.required(title, "a title");
    }

    /** A timeline without events. */
    public static Timeline of(String title) {
        return new Timeline(title);
    }

    /** An event and what kind it is of. */
    public Timeline event(int year, String label, String kind) {
        happenings.add(new Happening(year, label, kind));
        return this;
    }

    /** A grey band behind the events of some years. */
    public Timeline span(int from, int to, String label) {
        Requirement.atLeast("The end of a span", to, from);
        spans.add(new Span(from, to, label));
        return this;
    }

    /**
     * The picture; its data are the years of the events, sorted, then the ends of the spans.
     *
     * @throws IllegalStateException if there is no event, or there are more than eight kinds
     */
    public Picture picture() {
        if (happenings.isEmpty()) {
            throw new IllegalStateException("The picture \"" + title + "\" has nothing to show.");
        }
        List<String> kinds = happenings.stream().map(Happening::kind).distinct().toList();
        if (kinds.size() > MOST_KINDS) {
            throw new IllegalStateException("A timeline can show " + MOST_KINDS + " kinds of event, got " + kinds.size() + ".");
        }
        List<Happening> sorted = happenings.stream().sorted(Comparator.comparingInt(Happening::year)).toList();
        double[] data = DoubleStream.concat(sorted.stream().mapToDouble(Happening::year),
            spans.stream().flatMapToDouble(span -> DoubleStream.of(span.from, span.to))).toArray();
        return new Picture(paint(sorted, kinds), "timeline \"" + title + "\": " + sorted.size() + " events from "
            + sorted.get(0).year + " to " + sorted.get(sorted.size() - 1).year, data);
    }

    private BufferedImage paint(List<Happening> sorted, List<String> kinds) {
        int height = TOP + ROW * sorted.size() + BOTTOM;
        BufferedImage image = new BufferedImage(WIDTH * Picture.SCALE, height * Picture.SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        int first = Math.floorDiv(sorted.get(0).year, DECADE) * DECADE;
        int last = -Math.floorDiv(-sorted.get(sorted.size() - 1).year - 1, DECADE) * DECADE;
        pen.setFont(Style.TITLE);
        pen.drawString(title, (int) (WIDTH - width(title, pen)) / 2, 22);
        legend(pen, kinds);
        pen.setFont(Style.SMALL);
        for (Span span : spans) {
            double x = x(span.from, first, last);
            pen.setColor(new Color(0xee, 0xee, 0xee));
            pen.fill(new Rectangle2D.Double(x, TOP, x(span.to, first, last) - x, height - TOP - BOTTOM));
            pen.setColor(Style.QUIET);
            double centre = (x + x(span.to, first, last)) / 2;
            pen.drawString(span.label, (float) (centre - width(span.label, pen) / 2), height - BOTTOM - 8);
        }
        for (int year = first; year <= last; year += DECADE) {
            double x = x(year, first, last);
            pen.setColor(Style.GRID);
            pen.draw(new Rectangle2D.Double(x, TOP, 0, height - TOP - BOTTOM));
            pen.setColor(Style.INK);
            String label = Integer.toString(year);
            pen.drawString(label, (float) (x - width(label, pen) / 2), height - BOTTOM + 18);
        }
        pen.setFont(Style.LABEL);
        pen.drawString("year", (float) (WIDTH - width("year", pen)) / 2, height - 10);
        pen.setFont(Style.SMALL);
        for (int i = 0; i < sorted.size(); i++) {
            Happening each = sorted.get(i);
            double x = x(each.year, first, last);
            double y = TOP + ROW * (i + 0.5);
            mark(pen, kinds.indexOf(each.kind), x, y);
            pen.setColor(Style.INK);
            boolean fits = x + 12 + width(each.label, pen) < WIDTH - 4 && i < sorted.size() / 2;
            pen.drawString(each.label, (float) (fits ? x + 10 : x - 10 - width(each.label, pen)), (float) y + 4.5f);
        }
        pen.dispose();
        return image;
    }

    private static double x(int year, int first, int last) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (double) (year - first) / (last - first);
    }

    private void legend(Graphics2D pen, List<String> kinds) {
        pen.setFont(Style.SMALL);
        double total = kinds.stream().mapToDouble(kind -> width(kind, pen) + 34).sum();
        double x = (WIDTH - total) / 2;
        for (int k = 0; k < kinds.size(); k++) {
            mark(pen, k, x + 8, 42);
            pen.setColor(Style.INK);
            pen.drawString(kinds.get(k), (float) x + 18, 46.5f);
            x += width(kinds.get(k), pen) + 34;
        }
    }

    /** Shapes that differ in outline, so that they are told apart without colours. */
    private static void mark(Graphics2D pen, int kind, double x, double y) {
        pen.setColor(Style.COLORS[kind % Style.COLORS.length]);
        pen.setStroke(new BasicStroke(2));
        Shape shape = switch (kind) {
            case 0 -> new Ellipse2D.Double(x - 5, y - 5, 10, 10);
            case 1 -> new Rectangle2D.Double(x - 4.5, y - 4.5, 9, 9);
            case 2 -> corners(x, y, 0, -6, 6, 5, -6, 5);
            case 3 -> corners(x, y, 0, -6, 6, 0, 0, 6, -6, 0);
            case 4 -> corners(x, y, 0, 6, 6, -5, -6, -5);
            case 5 -> corners(x, y, -6, -2, -2, -2, -2, -6, 2, -6, 2, -2, 6, -2, 6, 2, 2, 2, 2, 6, -2, 6, -2, 2, -6, 2);
            case 6 -> new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
            default -> new Rectangle2D.Double(x - 4, y - 4, 8, 8);
        };
        if (kind < 6) {
            pen.fill(shape);
        } else {
            pen.draw(shape);
        }
        pen.setStroke(new BasicStroke(1));
    }

    private static Shape corners(double x, double y, int... offsets) {
        Polygon shape = new Polygon();
        for (int i = 0; i < offsets.length; i += 2) {
            shape.addPoint((int) Math.round(x) + offsets[i], (int) Math.round(y) + offsets[i + 1]);
        }
        return shape;
    }

    private static double width(String text, Graphics2D pen) {
        return text.isEmpty() ? 0 : new TextLayout(text, pen.getFont(), pen.getFontRenderContext()).getAdvance();
    }
}
