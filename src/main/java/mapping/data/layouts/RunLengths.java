package mapping.data.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.formats.MalformedFile;

/**
 * A mask as COCO writes it: the lengths of its runs, column by column from the top left, zeros first. Section 7.3.1 (Lin et al.,
 * 2014; its format "RLE"). The first count is 0 if the mask begins with a one. As a text, counts are written in digits of five
 * bits, the lowest first; from the fourth on as differences to the count two before.
 *
 * @param counts together height · width
 */
public record RunLengths(int height, int width, int... counts) {

    private static final int FIVE_BITS = 0x1f;
    private static final int SIGN = 0x10;
    private static final int MORE = 0x20;
    private static final int FIRST_LETTER = 48;
    private static final int MOST_DIGITS = 7;

    /** @throws MalformedFile if a count is negative, or together they are not the mask's pixels */
    public RunLengths {
        Requirement.atLeast("The height of a mask", height, 1);
        Requirement.atLeast("The width of a mask", width, 1);
        Requirement.length("The number of pixels of a mask", (long) height * width);
        counts = Requirement.given("The counts", counts).clone();
        long sum = 0;
        for (int count : counts) {
            if (count < 0) {
                throw MalformedFile.in("A mask in runs", "has a run of length " + count);
            }
            sum += count;
        }
        if (sum != (long) height * width) {
            throw MalformedFile.in("A mask in runs", "has " + sum + " pixels in its runs and " + (long) height * width
                + " by its size of " + height + " × " + width);
        }
    }

    @Override
    public int[] counts() {
        return counts.clone();
    }

    /** The runs of a mask: mask[y][x]. */
    public static RunLengths of(boolean[][] mask) {
        Requirement.allGiven("The rows of a mask", mask);
        Requirement.atLeast("The number of rows of a mask", mask.length, 1);
        int width = mask[0].length;
        for (boolean[] row : mask) {
            Requirement.asMany("pixels of a row", row.length, "pixels of the first row", width);
        }
        List<Integer> counts = new ArrayList<>();
        boolean now = false;
        int count = 0;
        for (int i = 0; i < mask.length * width; i++) {
            boolean pixel = mask[i % mask.length][i / mask.length];
            if (pixel != now) {
                counts.add(count);
                count = 0;
                now = pixel;
            }
            count++;
        }
        counts.add(count);
        return new RunLengths(mask.length, width, counts.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Reads COCO's text.
     *
     * @throws MalformedFile if it is none, or no mask of this size
     */
    public static RunLengths parse(int height, int width, String text) {
        Requirement.given("The text of a mask", text);
        List<Integer> counts = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            long number = 0;
            int digit = MORE;
            for (int k = 0; (digit & MORE) != 0; k++) {
                digit = at < text.length() ? text.charAt(at++) - FIRST_LETTER : -1;
                if (digit < 0 || digit > (MORE | FIVE_BITS) || k == MOST_DIGITS) {
                    throw MalformedFile.in("A mask in runs", "has a text that is cut off or holds another letter than 0 to o at "
                        + at);
                }
                number |= (long) (digit & FIVE_BITS) << 5 * k;
                if ((digit & (MORE | SIGN)) == SIGN) {
                    number |= -1L << 5 * (k + 1);
                }
            }
            number += counts.size() > 2 ? counts.get(counts.size() - 2) : 0;
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw MalformedFile.in("A mask in runs", "has a run of length " + number);
            }
            counts.add((int) number);
        }
        return new RunLengths(height, width, counts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** COCO's text of the runs; the inverse of {@link #parse}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            long rest = counts[i] - (i > 2 ? counts[i - 2] : 0L);
            boolean more = true;
            while (more) {
                int digit = (int) (rest & FIVE_BITS);
                rest >>= 5;
                more = rest != ((digit & SIGN) != 0 ? -1 : 0);
                text.append((char) (FIRST_LETTER + (digit | (more ? MORE : 0))));
            }
        }
        return text.toString();
    }

    /** The mask: mask[y][x]. */
    public boolean[][] mask() {
        boolean[][] mask = new boolean[height][width];
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int end = at + counts[i]; at < end; at++) {
                mask[at % height][at / height] = i % 2 == 1;
            }
        }
        return mask;
    }

    /** How many pixels the mask has: every second run. */
    public int area() {
        return IntStream.range(0, counts.length).filter(i -> i % 2 == 1).map(i -> counts[i]).sum();
    }

    /** The smallest box around the mask as COCO writes it, x y width height; zeros for an empty mask. */
    public int[] box() {
        int[] edges = {width, height, 0, 0};
        int at = 0;
        for (int i = 0; i < counts.length; at += counts[i++]) {
            if (i % 2 == 1 && counts[i] > 0) {
                int last = at + counts[i] - 1;
                boolean turns = at / height < last / height;
                edges[0] = Math.min(edges[0], at / height);
                edges[1] = turns ? 0 : Math.min(edges[1], at % height);
                edges[2] = Math.max(edges[2], last / height + 1);
                edges[3] = turns ? height : Math.max(edges[3], last % height + 1);
            }
        }
        return edges[2] == 0 ? new int[4] : new int[] {edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]};
    }

    /** What either mask has. */
    public RunLengths or(RunLengths other) {
        Requirement.given("The other mask", other);
        requireSize(other);
        boolean[][] mask = mask();
        boolean[][] more = other.mask();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mask[y][x] |= more[y][x];
            }
        }
        return of(mask);
    }

    /**
     * How much this found mask overlaps a true one: the intersection divided by the union. If the true mask is marked as a
     * crowd, divided by this mask's area, for nobody knows which part of a crowd was meant. 0 if nothing is common.
     */
    public double overlap(RunLengths truth, boolean crowd) {
        Requirement.given("The true mask", truth);
        requireSize(truth);
        long both = 0;
        long mine = 0;
        long other = 0;
        int i = 0;
        int j = 0;
        for (long at = 0; i < counts.length && j < truth.counts.length;) {
            long end = Math.min(mine + counts[i], other + truth.counts[j]);
            both += i % 2 == 1 && j % 2 == 1 ? end - at : 0;
            at = end;
            if (mine + counts[i] == end) {
                mine += counts[i++];
            } else {
                other += truth.counts[j++];
            }
        }
        return both == 0 ? 0 : (double) both / (crowd ? area() : area() + truth.area() - both);
    }

    private void requireSize(RunLengths other) {
        if (height != other.height || width != other.width) {
            throw new IllegalArgumentException("Masks must have one size, got " + height + " × " + width + " and " + other.height
                + " × " + other.width + ".");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunLengths runs && height == runs.height && width == runs.width
            && Arrays.equals(counts, runs.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts) + 31 * (height + 31 * width);
    }

    @Override
    public String toString() {
        return height + " × " + width + " " + Arrays.toString(counts);
    }
}
