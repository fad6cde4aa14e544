package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.vision.Box;

/**
 * Small colour pictures in rows, with boxes drawn into them and a caption below each:
 * <pre>{@code
 * BoxedPictures.of("What the detector found", 4).picture(scene.picture(), "scene 7")
 *     .box(box, "bird 0.93", BoxedPictures.Kind.RIGHT).drawn()
 * }</pre>
 * The kinds of box can be told apart without colour: what is there has a dashed white line, a right finding a blue line with a
 * check mark, a wrong one an orange line with a cross, any other a thin white line.
 */
public final class BoxedPictures {

    /** How a box is drawn. */
    public enum Kind { TRUTH, RIGHT, WRONG, PLAIN }

    private static final int SIDE = 200;
    private static final int MARGIN = 6;
    private static final int GAP = 14;
    private static final int HEAD = 36;
    private static final double LINE = 16;
    private static final Font CAPTION = Style.SMALL;
    private static final Font LABEL = Style.SMALL.deriveFont(Font.BOLD, 11.5f);

    private record Drawn(Box box, String label, Kind kind) {
    }

    private record Tile(Pixmap picture, String caption, List<Drawn> boxes) {
    }

    private final String title;
    private final int columns;
    private final List<Tile> tiles = new ArrayList<>();

    private BoxedPictures(String title, int columns) {
        this.title = Style.required(title, "a title");
        this.columns = columns;
    }

    /** A grid of pictures, so many in a row. */
    public static BoxedPictures of(String title, int columns) {
        Requirement.atLeast("The number of columns of \"" + title + "\"", columns, 1);
        return new BoxedPictures(title, columns);
    }

    /** Adds a picture; boxes that follow are drawn into it. */
    public BoxedPictures picture(Pixmap picture, String caption) {
        tiles.add(new Tile(Requirement.given("The picture", picture), Requirement.given("The caption", caption),
            new ArrayList<>()));
        return this;
    }

    /** Draws a box, in pixels of the picture, with a label at its top; the label may be empty. */
    public BoxedPictures box(Box box, String label, Kind kind) {
        if (tiles.isEmpty()) {
            throw new IllegalStateException("The picture \"" + title + "\" needs a picture before its first box.");
        }
        tiles.get(tiles.size() - 1).boxes.add(new Drawn(Requirement.given("The box", box),
            Requirement.given("The label", label), Requirement.given("The kind", kind)));
        return this;
    }

    /**
     * The whole; its data: for each picture the means of 10 × 10 blocks of each plane, and for each box its sides, its kind
     * and the letters of its label.
     *
     * @throws IllegalStateException if there is no picture
     */
    public Picture drawn() {
        if (tiles.isEmpty()) {
            throw new IllegalStateException("The picture \"" + title + "\" has nothing to show.");
        }
        int boxes = tiles.stream().mapToInt(tile -> tile.boxes.size()).sum();
        double[] data = tiles.stream().flatMapToDouble(tile -> DoubleStream.concat(means(tile.picture), tile.boxes.stream()
            .flatMapToDouble(BoxedPictures::numbers))).toArray();
        return new Picture(paint(), "pictures \"" + title + "\": " + tiles.size() + " with " + boxes + " boxes", data);
    }

    private static DoubleStream numbers(Drawn drawn) {
        Box box = drawn.box;
        return DoubleStream.concat(DoubleStream.of(box.left(), box.top(), box.right(), box.bottom(), drawn.kind.ordinal()),
            drawn.label.chars().asDoubleStream());
    }

    private static DoubleStream means(Pixmap picture) {
        return DoubleStream.of(Photograph.means(picture.channels(), picture.height(), picture.width(), picture.values()));
    }

    private BufferedImage paint() {
        int across = Math.min(columns, tiles.size());
        int rows = (tiles.size() + columns - 1) / columns;
        int tall = SIDE + (int) LINE + GAP;
        int wide = Math.max(across * (SIDE + GAP), (int) PixelText.width(Style.TITLE, title)) + 2 * MARGIN;
        BufferedImage image = new BufferedImage(Picture.SCALE * wide, Picture.SCALE * (HEAD + rows * tall + MARGIN),
            BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        PixelText.centered(pen, Style.TITLE, title, wide / 2.0, HEAD / 2.0);
        for (int k = 0; k < tiles.size(); k++) {
            double left = (wide - across * (SIDE + GAP) + GAP) / 2.0 + k % columns * (SIDE + GAP);
            draw(pen, tiles.get(k), left, HEAD + k / columns * tall);
        }
        pen.dispose();
        return image;
    }

    private static void draw(Graphics2D pen, Tile tile, double left, double top) {
        Pixmap picture = tile.picture;
        double scale = (double) SIDE / Math.max(picture.height(), picture.width());
        int size = picture.height() * picture.width();
        for (int i = 0; i < size; i++) {
            float[] colour = new float[3];
            for (int c = 0; c < 3; c++) {
                colour[c] = Math.max(0, Math.min(1, picture.values()[c % picture.channels() * size + i]));
            }
            pen.setColor(new Color(colour[0], colour[1], colour[2]));
            pen.fill(new Rectangle2D.Double(left + i % picture.width() * scale, top + i / picture.width() * scale, scale + 0.3,
                scale + 0.3));
        }
        tile.boxes.forEach(box -> draw(pen, box, left, top, scale));
        pen.setColor(Style.INK);
        PixelText.centered(pen, CAPTION, tile.caption, left + SIDE / 2.0, top + SIDE + LINE * 0.7);
    }

    private static void draw(Graphics2D pen, Drawn drawn, double left, double top, double scale) {
        Box box = drawn.box;
        Rectangle2D frame = new Rectangle2D.Double(left + box.left() * scale, top + box.top() * scale, box.width() * scale,
            box.height() * scale);
        boolean found = drawn.kind == Kind.RIGHT || drawn.kind == Kind.WRONG;
        float width = drawn.kind == Kind.PLAIN ? 1.2f : 2.2f;
        Color colour = found ? CheckMark.color(drawn.kind == Kind.RIGHT) : Style.PAPER;
        pen.setColor(found ? Style.PAPER : Style.INK);
        pen.setStroke(new BasicStroke(width + 1.4f));
        pen.draw(frame);
        pen.setColor(colour);
        pen.setStroke(drawn.kind == Kind.TRUTH
            ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0)
            : new BasicStroke(width));
        pen.draw(frame);
        if (!drawn.label.isEmpty()) {
            label(pen, drawn.label, colour, found, frame, left, top);
        }
        if (found) {
            CheckMark.draw(pen, drawn.kind == Kind.RIGHT, frame.getMaxX(), frame.getMaxY());
        }
    }

    /**
     * The label on a ground of the line's colour: above the box, or inside where there is no room above; not beyond the
     * picture.
     */
    private static void label(Graphics2D pen, String label, Color colour, boolean found, Rectangle2D frame, double left,
        double top) {
        double wide = PixelText.width(LABEL, label) + 6;
        double x = Math.max(left, Math.min(frame.getMinX() - 1, left + SIDE - wide));
        double y = frame.getMinY() - LINE < top ? frame.getMinY() : frame.getMinY() - LINE;
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(x, y, wide, LINE));
        pen.setColor(found ? Style.PAPER : Style.INK);
        PixelText.centered(pen, LABEL, label, x + wide / 2, y + LINE / 2);
        pen.setColor(Style.INK);
    }
}
