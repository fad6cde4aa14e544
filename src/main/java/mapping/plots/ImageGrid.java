package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mapping.Requirement;

/**
 * Small grey pictures in rows, each with a caption and, where a prediction is judged, a frame: blue with a check mark for right,
 * orange with a cross for wrong.
 * <pre>{@code
 * ImageGrid grid = ImageGrid.of("Test pictures", 28, 28).columns(8);
 * grid.image(test.image(i), "Bag").judged(test.image(j), "Shirt, not Coat", false);
 * grid.picture()
 * }</pre>
 * A pixel of 0 is white and one of 1 is black: so Fashion-MNIST looks like the photographs from which it was made. Pixels stay
 * squares of one grey, however much they are enlarged.
 */
public final class ImageGrid {

    /** About the longer side of a picture on the page, in pixels, and the width that a row may take. */
    private static final int SIDE = 64;
    private static final int WIDEST = 900;
    private static final int MARGIN = 6;
    private static final int GAP = 18;
    private static final int HEAD = 44;
    private static final int CAPTION_GAP = 6;
    private static final Font CAPTION = Style.SMALL.deriveFont(11.5f);
    private static final float FRAME = 2.5f;
    /** Pixels may leave the range by so much, as rounding does. */
    private static final float TOLERANCE = 1e-5f;
    /** From this side of a pixel on, in pixels of the page, a minus sign can be read in it. */
    private static final int ROOM = 8;

    private record Tile(float[] pixels, String caption, Boolean right) {
    }

    private final String title;
    private final int width;
    private final int height;
    private final List<Tile> tiles = new ArrayList<>();
    private int columns = 8;
    private int zoom;
    private double black = 1;
    private double white;
    private boolean ranged;
    private boolean signed;

    private ImageGrid(String title, int width, int height) {
        this.title = Style.required(title, "a title");
        this.width = width;
        this.height = height;
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("The pictures of \"" + title + "\" must have at least 1 × 1 pixels, got " + width
                    + " × " + height + ".");
        }
    }

    /** A grid for pictures of this many pixels, which are grey values from 0 (white) to 1 (black). */
    public static ImageGrid of(String title, int width, int height) {
        return new ImageGrid(title, width, height);
    }

    /** The number of pictures in a row; 8 if nothing is said. */
    public ImageGrid columns(int count) {
        Requirement.atLeast("The number of columns of \"" + title + "\"", count, 1);
        columns = count;
        return this;
    }

    /** The side of one pixel on the page; if nothing is said, such that a picture has about 64 and a row fits on the page. */
    public ImageGrid zoom(int pixels) {
        Requirement.atLeast("The zoom of \"" + title + "\"", pixels, 1);
        zoom = pixels;
        return this;
    }

    /** The values that are drawn white and black; what lies beyond is drawn like them. 0 and 1 if nothing is said. */
    public ImageGrid range(double whiteValue, double blackValue) {
        if (!(whiteValue != blackValue)) {
            throw new IllegalArgumentException("The picture \"" + title + "\" must draw two values white and black, got "
                    + Requirement.number(whiteValue) + " for both.");
        }
        white = whiteValue;
        black = blackValue;
        ranged = true;
        return this;
    }

    /**
     * For signed numbers: blue is {@code −limit} or less, white 0, vermilion {@code limit} or more, as a key below says. Where
     * there is room, negative pixels carry a minus sign, so that the picture can be read in grey.
     */
    public ImageGrid signed(double limit) {
        range(-limit, limit);
        signed = true;
        return this;
    }

    /** Adds a picture, row by row from the top left; a caption may have several lines and breaks where it is too wide. */
    public ImageGrid image(float[] pixels, String caption) {
        return add(pixels, caption, null);
    }

    /** Adds a picture with a frame that says whether the prediction was right. */
    public ImageGrid judged(float[] pixels, String caption, boolean right) {
        return add(pixels, caption, right);
    }

    private ImageGrid add(float[] pixels, String caption, Boolean right) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException("Picture " + tiles.size() + " of \"" + title + "\" must have " + width + " × "
                    + height + " pixels, got " + pixels.length + ".");
        }
        tiles.add(new Tile(pixels.clone(), caption.lines().reduce((a, b) -> a + "\n" + b).orElse(""), right));
        return this;
    }

    /**
     * The picture; its data: for each tile the pixels, 1 for right, 0 for wrong else −1, and the caption's letters.
     *
     * @throws IllegalStateException if there are no pictures, or a pixel is NaN or, where no range was given, not from 0 to 1
     */
    public Picture picture() {
        if (tiles.isEmpty()) {
            throw new IllegalStateException("The picture \"" + title + "\" has nothing to show.");
        }
        for (int k = 0; k < tiles.size(); k++) {
            check(k);
        }
        return new Picture(paint(), "pictures \"" + title + "\": " + tiles.size() + judged(), data());
    }

    private void check(int k) {
        float[] pixels = tiles.get(k).pixels;
        for (int i = 0; i < pixels.length; i++) {
            boolean shown = ranged ? !Float.isNaN(pixels[i]) : pixels[i] >= -TOLERANCE && pixels[i] <= 1 + TOLERANCE;
            if (!shown) {
                throw new IllegalStateException("Picture " + k + " of \"" + title + "\" must hold numbers" + (ranged ? ""
                        : " from 0 to 1 unless range(white, black) says otherwise") + ", got " + pixels[i] + " in row "
                        + i / width + ", column " + i % width + ".");
            }
        }
    }

    /** Pixels of the image for one pixel of a picture in each direction: a whole number, so that all are alike. */
    private int enlargement() {
        double longer = Math.max(width, height);
        int chosen = (int) Math.round(Picture.SCALE * SIDE / longer);
        int room = (int) (Picture.SCALE * ((double) (WIDEST - 2 * MARGIN) / columns - GAP) / longer);
        return zoom > 0 ? Picture.SCALE * zoom : Math.max(1, Math.min(chosen, room));
    }

    private BufferedImage paint() {
        double wide = (double) width * enlargement() / Picture.SCALE;
        double tall = (double) height * enlargement() / Picture.SCALE;
        double word = tiles.stream()
            .mapToDouble(tile -> PixelText.widest(CAPTION, PixelText.wrapped(CAPTION, tile.caption, 0))).max()
                .orElse(0);
        int cell = (int) Math.ceil(Math.max(wide, word)) + GAP;
        List<List<String>> captions = tiles.stream()
                .map(tile -> PixelText.wrapped(CAPTION, tile.caption, cell - CAPTION_GAP)).toList();
        int across = Math.min(columns, tiles.size());
        int rows = (tiles.size() + columns - 1) / columns;
        double[] tops = new double[rows + 1];
        tops[0] = HEAD;
        for (int row = 0; row < rows; row++) {
            int lines = captions.subList(row * columns, Math.min(tiles.size(), (row + 1) * columns)).stream()
                    .mapToInt(caption -> String.join("", caption).isEmpty() ? 0 : caption.size()).max().orElse(0);
            tops[row + 1] = Math.ceil(tops[row] + tall + CAPTION_GAP + lines * PixelText.lineHeight(CAPTION) + GAP);
        }
        double least = signed ? ColorKey.WIDTH : 0;
        double widest = Math.max(Math.max(across * cell, least), PixelText.width(Style.TITLE, title) + GAP);
        int all = (int) Math.ceil(widest) + 2 * MARGIN;
        BufferedImage image = new BufferedImage(Picture.SCALE * all,
                Picture.SCALE * ((int) tops[rows] + (signed ? ColorKey.HEIGHT : 0)), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        PixelText.centered(pen, Style.TITLE, title, all / 2.0, HEAD / 2.0 - 2);
        for (int k = 0; k < tiles.size(); k++) {
            double middle = (all - across * cell) / 2.0 + (k % columns + 0.5) * cell;
            Rectangle2D box = new Rectangle2D.Double(Math.round(middle - wide / 2), tops[k / columns], wide, tall);
            draw(pen, tiles.get(k), box);
            double lines = captions.get(k).size() * PixelText.lineHeight(CAPTION);
            PixelText.centered(pen, CAPTION, captions.get(k), middle, box.getMaxY() + CAPTION_GAP + lines / 2);
        }
        if (signed) {
            ColorKey.draw(pen, ColorMap.DIVERGING, white, black, all / 2.0, tops[rows]);
        }
        pen.dispose();
        return image;
    }

    private void draw(Graphics2D pen, Tile tile, Rectangle2D box) {
        AffineTransform place = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        place.scale(box.getWidth() / width, box.getHeight() / height);
        pen.drawImage(colored(tile.pixels), place, null); // the nearest pixel: what Java does if not told otherwise
        if (signed && box.getWidth() / width >= ROOM) {
            minusSigns(pen, tile.pixels, box);
        }
        float line = tile.right == null ? 1 : FRAME;
        pen.setColor(tile.right == null ? Style.GRID : CheckMark.color(tile.right));
        pen.setStroke(new BasicStroke(line, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        pen.draw(new Rectangle2D.Double(box.getX() - line / 2, box.getY() - line / 2, box.getWidth() + line,
                box.getHeight() + line));
        if (tile.right != null) {
            CheckMark.draw(pen, tile.right, box.getMaxX(), box.getMinY());
        }
        pen.setColor(Style.INK);
    }

    private BufferedImage colored(float[] pixels) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pixels.length; i++) {
            double part = Math.max(0, Math.min(1, (pixels[i] - white) / (black - white)));
            int grey = (int) Math.round(255 * (1 - part));
            image.setRGB(i % width, i / width, signed ? ColorMap.DIVERGING.at(part).getRGB() : grey << 16 | grey << 8 | grey);
        }
        return image;
    }

    private void minusSigns(Graphics2D pen, float[] pixels, Rectangle2D box) {
        double side = box.getWidth() / width;
        pen.setStroke(new BasicStroke(1));
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] < 0) {
                pen.setColor(ColorMap.ink(ColorMap.DIVERGING.at((pixels[i] - white) / (black - white))));
                double middle = box.getX() + (i % width + 0.5) * side;
                double at = box.getY() + (i / width + 0.5) * side;
                pen.draw(new Line2D.Double(middle - side / 5, at, middle + side / 5, at));
            }
        }
    }

    private String judged() {
        long right = tiles.stream().filter(tile -> Boolean.TRUE.equals(tile.right)).count();
        long wrong = tiles.stream().filter(tile -> Boolean.FALSE.equals(tile.right)).count();
        return right + wrong == 0 ? "" : ", " + right + " right, " + wrong + " wrong";
    }

    private double[] data() {
        return tiles.stream().flatMapToDouble(tile -> DoubleStream.concat(DoubleStream.concat(
                IntStream.range(0, tile.pixels.length).mapToDouble(i -> tile.pixels[i]),
                DoubleStream.of(tile.right == null ? -1 : tile.right ? 1 : 0)), tile.caption.chars().asDoubleStream())).toArray();
    }
}
