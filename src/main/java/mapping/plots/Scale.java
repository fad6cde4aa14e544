package mapping.plots;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The mapping from the numbers of one axis to the unit interval, linear or logarithmic.
 *
 * @param min         the number at the lower end
 * @param max         the number at the upper end, larger than {@code min}
 * @param logarithmic whether equal ratios take equal room; both ends are positive then
 */
record Scale(double min, double max, boolean logarithmic) {

    /** Room between the outermost data and the ends, as a part of the axis. */
    private static final double MARGIN = 0.04;
    private static final String[] SUPERSCRIPTS = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

    Scale {
        if (!(min < max) || logarithmic && min <= 0) {
            throw new IllegalArgumentException("An axis cannot go from " + min + " to " + max
                    + (logarithmic ? " on a logarithmic scale." : "."));
        }
    }

    /** A scale that shows all these numbers, with a little room at both ends. */
    static Scale around(DoubleStream numbers, boolean logarithmic) {
        double[] shown = numbers.filter(number -> shows(number, logarithmic)).toArray();
        double low = DoubleStream.of(shown).min().orElse(1);
        double high = DoubleStream.of(shown).max().orElse(1);
        if (logarithmic) {
            double margin = low == high ? 2 : StrictMath.pow(high / low, MARGIN);
            return new Scale(low / margin, high * margin, true).withLabels();
        }
        double margin = low == high ? Math.max(Math.abs(low) / 2, 0.5) : (high - low) * MARGIN;
        return new Scale(low - margin, high + margin, false);
    }

    /** This scale, or on a short logarithmic axis without a labelled tick the one to the nearest ticks around it. */
    Scale withLabels() {
        if (!logarithmic || labelledTicks().length > 0) {
            return this;
        }
        double unit = StrictMath.pow(10, exponent(min));
        return new Scale(Math.floor(min / unit) * unit, Math.ceil(max / unit) * unit, true);
    }

    /** Whether a number has a place on such an axis: it is finite and, on a logarithmic axis, positive. */
    static boolean shows(double number, boolean logarithmic) {
        return Math.abs(number) <= Double.MAX_VALUE && (!logarithmic || number > 0);
    }

    boolean shows(double number) {
        return shows(number, logarithmic);
    }

    /** Where the number lies: 0 at the lower end, 1 at the upper end. */
    double fraction(double number) {
        return logarithmic ? StrictMath.log(number / min) / StrictMath.log(max / min) : (number - min) / (max - min);
    }

    /** The number that lies there: the inverse of {@link #fraction}. */
    double number(double fraction) {
        return logarithmic ? min * StrictMath.pow(max / min, fraction) : min + fraction * (max - min);
    }

    /**
     * The label at a tick. XChart puts the ticks of a logarithmic axis at 1, 2, … 10 times each power of ten: powers of ten are
     * labelled, and on a short axis the numbers between them as far as there is room; the others get a blank.
     */
    String label(double tick) {
        double digit = new BigDecimal(tick).round(new MathContext(1)).doubleValue();
        return logarithmic ? isLabelled(tick) ? write(digit, max <= 1.01e4 && min >= 0.99e-4) : " "
                : write(rounded(tick), Math.max(Math.abs(min), Math.abs(max)) < 1e6 && max - min > 2e-3);
    }

    private boolean isLabelled(double tick) {
        int exponent = exponent(tick);
        int digit = (int) Math.round(tick / StrictMath.pow(10, exponent));
        double decades = StrictMath.log10(max / min);
        int every = (int) Math.ceil(decades / 9);
        boolean chosen = decades < 0.8 || digit == 1 && Math.floorMod(exponent, every) == 0
                || decades < 1.5 && (digit == 2 || digit == 5) || decades < 2 && digit == 3;
        return chosen && tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9);
    }

    /** The labelled ticks of a logarithmic axis; none for a linear one, whose ticks XChart chooses. */
    double[] labelledTicks() {
        if (!logarithmic) {
            return new double[0];
        }
        return IntStream.rangeClosed(exponent(min), exponent(max)).boxed().flatMapToDouble(exponent -> IntStream.rangeClosed(1, 9)
                .mapToDouble(digit -> digit * StrictMath.pow(10, exponent))).filter(this::isLabelled).toArray();
    }

    /** Without the last bits of a tick that is a multiple of a rounded step: a thousandth of the axis is seen, no less. */
    private double rounded(double tick) {
        BigDecimal exact = new BigDecimal(tick);
        return exact.setScale(4 - exponent(max - min), RoundingMode.HALF_EVEN).doubleValue();
    }

    private static int exponent(double number) {
        return (int) Math.floor(StrictMath.log10(number) + 1e-9);
    }

    /** The number in a few digits, as a label. */
    static String text(double number) {
        double rounded = new BigDecimal(number).round(new MathContext(3)).doubleValue();
        return write(rounded, rounded == 0 || Math.abs(rounded) < 1e6 && Math.abs(rounded) >= 1e-3);
    }

    private static String write(double number, boolean plain) {
        if (plain || number == 0) {
            return String.format(Locale.ROOT, Math.abs(number) >= 1e4 ? "%,.0f" : "%s",
                    Math.abs(number) >= 1e4 ? (Object) number : plain(number)).replace('-', '−');
        }
        int exponent = exponent(Math.abs(number));
        BigDecimal mantissa = new BigDecimal(number / StrictMath.pow(10, exponent)).setScale(3, RoundingMode.HALF_EVEN);
        String digits = plain(mantissa.doubleValue());
        String power = "10" + superscript(exponent);
        return digits.equals("1") ? power : digits.equals("-1") ? "−" + power : digits.replace('-', '−') + "·" + power;
    }

    private static String plain(double number) {
        return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(c -> text.append(SUPERSCRIPTS[c - '0']));
        return text.toString();
    }
}
