package mapping.plots;

import java.awt.Color;
import java.util.function.DoubleFunction;

/** Mappings from [0, 1] to colours that survive grey printing and colour-blindness: their lightness rises or falls evenly. */
enum ColorMap {

    /** White to a deep blue: amounts. */
    BLUES(t -> steps(t, Color.WHITE, new Color(0xc3, 0xd9, 0xec), new Color(0x5f, 0xa2, 0xd0), new Color(0x1b, 0x63, 0xa5),
            new Color(0x08, 0x30, 0x6b))),

    /** Blue over white at ½ to vermilion: signed numbers. */
    DIVERGING(t -> steps(t, new Color(0x00, 0x4c, 0x7a), new Color(0x66, 0xaa, 0xd7), Color.WHITE, new Color(0xf0, 0x9e, 0x5c),
            new Color(0xa8, 0x3f, 0x00))),

    /** Dark violet over green to yellow (viridis; van der Walt and Smith, 2015): heights. */
    VIRIDIS(t -> steps(t, new Color(68, 1, 84), new Color(72, 36, 117), new Color(65, 68, 135), new Color(53, 95, 141),
            new Color(42, 120, 142), new Color(33, 145, 140), new Color(34, 168, 132), new Color(68, 191, 112),
            new Color(122, 209, 81), new Color(189, 223, 38), new Color(253, 231, 37)));

    private final DoubleFunction<Color> mapping;

    ColorMap(DoubleFunction<Color> mapping) {
        this.mapping = mapping;
    }

    /** The colour for t; numbers outside [0, 1] get the colour of the nearer end, NaN a grey. */
    Color at(double t) {
        return Double.isNaN(t) ? Style.GRID : mapping.apply(Math.max(0, Math.min(1, t)));
    }

    private static Color steps(double t, Color... colors) {
        int from = (int) Math.min(t * (colors.length - 1), colors.length - 2);
        return between(colors[from], colors[from + 1], t * (colors.length - 1) - from);
    }

    /** The colour that lies the given part of the way from one to another. */
    static Color between(Color from, Color to, double part) {
        return new Color(mix(from.getRed(), to.getRed(), part), mix(from.getGreen(), to.getGreen(), part),
                mix(from.getBlue(), to.getBlue(), part));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + part * (to - from));
    }

    /** Black or white, whichever reads better on the colour (relative luminance, WCAG 2). */
    static Color ink(Color ground) {
        double luminance = (0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue()) / 255;
        return luminance > 0.5 ? Style.INK : Color.WHITE;
    }
}
