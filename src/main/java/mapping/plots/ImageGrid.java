package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Small grey pictures in rows, each with a caption and, where a prediction is judged, a frame: solid green for right, dashed
 * vermilion for wrong.
 * <pre>{@code
 * ImageGrid grid = ImageGrid.of("Test pictures", 28, 28).columns(8);
 * grid.image(test.image(i), "Bag").judged(test.image(j), "Shirt, not Coat", false);
 * grid.picture()
 * }</pre>
 */
public final class ImageGrid {

    private static final int GAP = 14;
    private static final int HEAD = 44;
    private static final int LINE = 17;
    private static final BasicStroke RIGHT = new BasicStroke(3);
    private static final BasicStroke WRONG = new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
            new float[] {7, 4}, 0);

    private record Tile(float[] pixels, List<String> caption, Boolean right) {
    }

    private final String title;
    private final int width;
    private final int height;
    private final List<Tile> tiles = new ArrayList<>();
    private int columns = 8;
    private int zoom = 3;
    private double black = 1;
    private double white;

    private ImageGrid(String title, int width, int height) {
        this.title = Style.required(title, "a title");
        this.width = width;
        this.height = height;
    }

    /** A grid for pictures of this many pixels; a pixel of 0 is white and one of 1 is black, as Fashion-MNIST has it. */
    public static ImageGrid of(String title, int width, int height) {
        return new ImageGrid(title, width, height);
    }

    /** The number of pictures in a row; 8 if nothing is said. */
    public ImageGrid columns(int count) {
        columns = count;
        return this;
    }

    /** The side of one pixel on the page; 3 if nothing is said. */
    public ImageGrid zoom(int pixels) {
        zoom = pixels;
        return this;
    }

    /** The values that are drawn white and black; 0 and 1 if nothing is said. */
    public ImageGrid range(double whiteValue, double blackValue) {
        white = whiteValue;
        black = blackValue;
        return this;
    }

    /** Adds a picture, row by row from the top left; a caption may have several lines. */
    public ImageGrid image(float[] pixels, String caption) {
        return add(pixels, caption, null);
    }

    /** Adds a picture with a frame that says whether the prediction was right. */
    public ImageGrid judged(float[] pixels, String caption, boolean right) {
        return add(pixels, caption, right);
    }

    private ImageGrid add(float[] pixels, String caption, Boolean right) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException("Picture " + tiles.size() + " of \"" + title + "\" has " + pixels.length
                    + " pixels; expected are " + width + " × " + height + ".");
        }
        tiles.add(new Tile(pixels.clone(), caption.lines().toList(), right));
        return this;
    }

    /** The picture; its data: for each tile the pixels, 1 for right, 0 for wrong else −1, and the caption's letters. */
    public Picture picture() {
        if (tiles.isEmpty()) {
            throw new IllegalStateException("The picture \"" + title + "\" has nothing to show.");
        }
        int lines = tiles.stream().mapToInt(tile -> tile.caption().size()).max().orElse(0);
        double text = tiles.stream().flatMap(tile -> tile.caption().stream()).mapToDouble(Room::textWidth).max().orElse(0);
        int across = Math.min(columns, tiles.size());
        double stepX = Math.max(width * zoom, text) + GAP;
        double stepY = height * zoom + lines * LINE + GAP;
        int wide = (int) Math.ceil(Math.max(across * stepX + GAP, Room.textWidth(title) * 1.3 + 2 * GAP));
        int tall = (int) Math.ceil(HEAD + (tiles.size() + across - 1) / across * stepY + GAP / 2.0);
        BufferedImage image = new BufferedImage(Picture.SCALE * wide, Picture.SCALE * tall, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        Text.centered(pen, Style.TITLE, title, wide / 2.0, 22);
        double left = (wide - across * stepX) / 2;
        for (int k = 0; k < tiles.size(); k++) {
            tile(pen, tiles.get(k), left + k % across * stepX + stepX / 2, HEAD + k / across * stepY);
        }
        pen.dispose();
        return new Picture(image, "pictures \"" + title + "\": " + tiles.size() + judged(), data());
    }

    private void tile(Graphics2D pen, Tile tile, double middle, double top) {
        double left = middle - width * zoom / 2.0;
        for (int i = 0; i < tile.pixels().length; i++) {
            double darkness = Math.max(0, Math.min(1, (tile.pixels()[i] - white) / (black - white)));
            int grey = (int) Math.round(255 * (1 - darkness));
            pen.setColor(new Color(grey, grey, grey));
            pen.fill(new Rectangle2D.Double(left + i % width * zoom, top + i / width * zoom, zoom, zoom));
        }
        pen.setColor(tile.right() == null ? Style.GRID : tile.right() ? Style.RIGHT : Style.WRONG);
        pen.setStroke(tile.right() == null ? new BasicStroke(1) : tile.right() ? RIGHT : WRONG);
        pen.draw(new Rectangle2D.Double(left - 1.5, top - 1.5, width * zoom + 3, height * zoom + 3));
        pen.setColor(Style.INK);
        for (int line = 0; line < tile.caption().size(); line++) {
            Text.centered(pen, Style.SMALL, tile.caption().get(line), middle, top + height * zoom + 13 + line * LINE);
        }
    }

    private String judged() {
        long right = tiles.stream().filter(tile -> Boolean.TRUE.equals(tile.right())).count();
        long wrong = tiles.stream().filter(tile -> Boolean.FALSE.equals(tile.right())).count();
        return right + wrong == 0 ? "" : ", " + right + " right, " + wrong + " wrong";
    }

    private double[] data() {
        return tiles.stream().flatMapToDouble(tile -> DoubleStream.concat(DoubleStream.concat(
                java.util.stream.IntStream.range(0, tile.pixels().length).mapToDouble(i -> tile.pixels()[i]),
                DoubleStream.of(tile.right() == null ? -1 : tile.right() ? 1 : 0)),
                String.join("\n", tile.caption()).chars().asDoubleStream())).toArray();
    }
}
