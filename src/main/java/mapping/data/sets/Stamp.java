package mapping.data.sets;

import mapping.Requirement;
import mapping.data.files.Pixmap;

/**
 * A cut-out photograph, section 6.1: colours, and for each pixel how opaque it is. {@link Stamps} has 161 of them.
 *
 * @param name     the name of its file
 * @param category its class, a number in {@link Stamps#CLASSES}
 * @param subject  what it shows; stamps of one subject stay together when data are divided
 * @param colours  3 × height × width
 * @param opacity  1 × height × width: 1 hides what is behind, 0 lets it through
 */
public record Stamp(String name, int category, String subject, Pixmap colours, Pixmap opacity) {

    public Stamp {
        Requirement.given("The name of a stamp", name);
        Requirement.given("The subject of a stamp", subject);
        Requirement.given("The colours of a stamp", colours);
        Requirement.given("The opacity of a stamp", opacity);
        if (colours.channels() != 3 || opacity.channels() != 1 || colours.height() != opacity.height()
                || colours.width() != opacity.width()) {
            throw new IllegalArgumentException("A stamp must have three planes of colour and one of opacity of the same size, "
                + "got "
                + colours.channels() + " × " + colours.height() + " × " + colours.width() + " and " + opacity.channels() + " × "
                + opacity.height() + " × " + opacity.width() + ".");
        }
    }

    public int height() {
        return opacity.height();
    }

    public int width() {
        return opacity.width();
    }

    /** The same with left and right exchanged. */
    public Stamp mirrored() {
        return new Stamp(name, category, subject, mirrored(colours), mirrored(opacity));
    }

    private static Pixmap mirrored(Pixmap picture) {
        float[] values = new float[picture.values().length];
        int width = picture.width();
        for (int i = 0; i < values.length; i++) {
            values[i] = picture.values()[i - i % width + width - 1 - i % width];
        }
        return new Pixmap(picture.channels(), picture.height(), width, values);
    }

    /** The same in another size: each pixel is the mean over the rectangle that it covers, colours counted by their opacity. */
    public Stamp resized(int newHeight, int newWidth) {
        Requirement.atLeast("The height", newHeight, 1);
        Requirement.atLeast("The width", newWidth, 1);
        double[][] rows = parts(height(), newHeight);
        double[][] columns = parts(width(), newWidth);
        int size = newHeight * newWidth;
        float[] colour = new float[3 * size];
        float[] opaque = new float[size];
        for (int i = 0; i < size; i++) {
            double[] row = rows[i / newWidth];
            double[] column = columns[i % newWidth];
            double[] sum = sum(row, column);
            for (int c = 0; c < 3; c++) {
                colour[c * size + i] = sum[3] == 0 ? 0 : (float) (sum[c] / sum[3]);
            }
            opaque[i] = (float) Math.min(1, sum[3] / ((double) height() / newHeight * width() / newWidth));
        }
        return new Stamp(name, category, subject, new Pixmap(3, newHeight, newWidth, colour),
            new Pixmap(1, newHeight, newWidth, opaque));
    }

    /** For each new pixel along a side where it begins and ends, measured in old ones. */
    private static double[][] parts(int old, int many) {
        double[][] parts = new double[many][];
        for (int i = 0; i < many; i++) {
            parts[i] = new double[] {(double) i * old / many, (double) (i + 1) * old / many};
        }
        return parts;
    }

    /** The integrals of colour · opacity and of opacity over a rectangle. */
    private double[] sum(double[] row, double[] column) {
        double[] sum = new double[4];
        int pixels = height() * width();
        for (int y = (int) row[0]; y < Math.min(height(), Math.ceil(row[1])); y++) {
            double high = Math.min(y + 1, row[1]) - Math.max(y, row[0]);
            for (int x = (int) column[0]; x < Math.min(width(), Math.ceil(column[1])); x++) {
                double part = high * (Math.min(x + 1, column[1]) - Math.max(x, column[0]));
                int at = y * width() + x;
                double opaque = part * opacity.values()[at];
                sum[3] += opaque;
                for (int c = 0; c < 3; c++) {
                    sum[c] += opaque * colours.values()[c * pixels + at];
                }
            }
        }
        return sum;
    }
}
