package mapping.vision.segmentation;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.vision.Box;

/**
 * A mask as lengths of runs, section 6.1.2: column by column, downwards, so many pixels outside, so many inside, so many
 * outside, …; the first run is of pixels outside and may be 0. A bijection between masks and such lists, so that areas and
 * overlaps are computed without the mask. COCO keeps masks so (Lin et al. 2014); pycocotools: {@code mask.encode}, {@code
 * area}, {@code toBbox}, {@code iou}.
 *
 * @param height rows of the mask
 * @param width  columns
 * @param runs   their lengths; none but the first is 0, and together they are height · width
 */
public record RunLengths(int height, int width, int[] runs) {

    private static final int FIRST_LETTER = 48;

    public RunLengths {
        Requirement.atLeast("The number of rows of a mask", height, 0);
        Requirement.atLeast("The number of columns of a mask", width, 0);
        runs = Requirement.given("The runs", runs).clone();
        for (int i = 0; i < runs.length; i++) {
            Requirement.atLeast("The length of run " + i, runs[i], i == 0 ? 0 : 1);
        }
        Requirement.asMany("pixels of the runs", (int) IntStream.of(runs).asLongStream().sum(),
            "pixels of the mask", height * width);
    }

    /** The runs of a mask, whose rows must be of one length. */
    public static RunLengths of(boolean[][] mask) {
        Requirement.allGiven("The rows of a mask", mask);
        int height = mask.length;
        int width = height == 0 ? 0 : mask[0].length;
        for (boolean[] row : mask) {
            Requirement.asMany("pixels of a row", row.length, "pixels of the first", width);
        }
        int[] runs = new int[height * width + 1];
        int last = 0;
        for (int i = 0; i < height * width; i++) {
            if (mask[i % height][i / height] != (last % 2 == 1)) {
                last++;
            }
            runs[last]++;
        }
        return new RunLengths(height, width, Arrays.copyOf(runs, height * width == 0 ? 0 : last + 1));
    }

    /** The mask again. */
    public boolean[][] mask() {
        boolean[][] mask = new boolean[height][width];
        int at = 0;
        for (int k = 0; k < runs.length; k++) {
            for (int end = at + runs[k]; at < end; at++) {
                mask[at % height][at / height] = k % 2 == 1;
            }
        }
        return mask;
    }

    /** The lengths of the runs, a copy. */
    @Override
    public int[] runs() {
        return runs.clone();
    }

    /** Pixels inside: every second run. */
    public int area() {
        return IntStream.range(0, runs.length).filter(k -> k % 2 == 1).map(k -> runs[k]).sum();
    }

    /** The smallest box around the pixels inside; without area if there are none. */
    public Box box() {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        int at = 0;
        for (int k = 0; k < runs.length; at += runs[k], k++) {
            if (k % 2 == 1) {
                int end = at + runs[k] - 1;
                left = Math.min(left, at / height);
                right = Math.max(right, end / height + 1);
                boolean one = at / height == end / height;
                top = Math.min(top, one ? at % height : 0);
                bottom = Math.max(bottom, one ? end % height + 1 : height);
            }
        }
        return area() == 0 ? new Box(0, 0, 0, 0) : new Box(left, top, right, bottom);
    }

    /** Pixels inside both. */
    public int intersection(RunLengths other) {
        Requirement.given("The other mask", other);
        Requirement.asMany("rows of the other mask", other.height, "rows of this one", height);
        Requirement.asMany("columns of the other mask", other.width, "columns of this one", width);
        int both = 0;
        int i = 0;
        int j = 0;
        int leftI = runs.length == 0 ? 0 : runs[0];
        int leftJ = runs.length == 0 ? 0 : other.runs[0];
        while (i < runs.length && j < other.runs.length) {
            int step = Math.min(leftI, leftJ);
            both += i % 2 == 1 && j % 2 == 1 ? step : 0;
            leftI -= step;
            leftJ -= step;
            if (leftI == 0 && ++i < runs.length) {
                leftI = runs[i];
            }
            if (leftJ == 0 && ++j < other.runs.length) {
                leftJ = other.runs[j];
            }
        }
        return both;
    }

    /** Pixels inside both over pixels inside at least one; 0 for two empty masks. */
    public double intersectionOverUnion(RunLengths other) {
        int both = intersection(other);
        return both == 0 ? 0 : (double) both / (area() + other.area() - both);
    }

    /**
     * The part of this mask that lies in a crowd, which is what COCO takes for their IoU: a crowd is one mask for many
     * objects, and finding one of them is not wrong.
     */
    public double insideCrowd(RunLengths crowd) {
        int both = intersection(crowd);
        return both == 0 ? 0 : (double) both / area();
    }

    /**
     * COCO's string. From the fourth run on the difference to the run two before is kept instead of the run; each number is
     * written with five bits a letter, the lowest first, a sixth bit telling that more follow; the letters start at '0'.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < runs.length; k++) {
            int rest = k > 2 ? runs[k] - runs[k - 2] : runs[k];
            boolean more = true;
            while (more) {
                int five = rest & 31;
                rest >>= 5;
                more = rest != ((five & 16) == 0 ? 0 : -1);
                text.append((char) (FIRST_LETTER + (more ? five | 32 : five)));
            }
        }
        return text.toString();
    }

    /**
     * Reads COCO's string.
     *
     * @throws IllegalArgumentException if it is not one, or not of this size
     */
    public static RunLengths parse(String text, int height, int width) {
        Requirement.given("The text of a mask", text);
        int[] runs = new int[text.length()];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int number = 0;
            int shift = 0;
            int six = 32;
            while ((six & 32) != 0) {
                six = at < text.length() ? text.charAt(at) - FIRST_LETTER : -1;
                if (six < 0 || six > 63 || shift > 30) {
                    throw new IllegalArgumentException("The text of a mask must have numbers of at most seven letters from '0' "
                        + "to 'o', each complete, got \"" + text + "\".");
                }
                number |= (six & 31) << shift;
                shift += 5;
                at++;
            }
            if ((six & 16) != 0 && shift < 32) {
                number |= -1 << shift;
            }
            runs[count] = number + (count > 2 ? runs[count - 2] : 0);
            count++;
        }
        return new RunLengths(height, width, Arrays.copyOf(runs, count));
    }
}
