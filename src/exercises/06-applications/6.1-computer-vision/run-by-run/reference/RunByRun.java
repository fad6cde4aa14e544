import java.util.Arrays;

/** Masks as runs: column by column, downwards; so many pixels outside, so many inside, and so on. */
public final class RunByRun {

    private RunByRun() {
    }

    /** The lengths of the runs of {@code mask[row][column]}; the first is of pixels outside and may be 0. */
    public static int[] runs(boolean[][] mask) {
        int height = mask.length;
        int width = mask[0].length;
        boolean[] pixels = new boolean[height * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = mask[i % height][i / height];
        }
        return counted(pixels);
    }

    private static int[] counted(boolean[] pixels) {
        int[] runs = new int[pixels.length + 1];
        int last = 0;
        for (boolean pixel : pixels) {
            if (pixel != (last % 2 == 1)) {
                last++;
            }
            runs[last]++;
        }
        return Arrays.copyOf(runs, last + 1);
    }

    /** The number of pixels inside. */
    public static int area(int[] runs) {
        int area = 0;
        for (int k = 1; k < runs.length; k += 2) {
            area += runs[k];
        }
        return area;
    }

    /** The runs of the pixels that are inside at least one of two masks of equal size. */
    public static int[] union(int[] a, int[] b) {
        boolean[] pixels = new boolean[Arrays.stream(a).sum()];
        mark(pixels, a);
        mark(pixels, b);
        return counted(pixels);
    }

    private static void mark(boolean[] pixels, int[] runs) {
        int at = 0;
        for (int k = 0; k < runs.length; k++) {
            if (k % 2 == 1) {
                Arrays.fill(pixels, at, at + runs[k], true);
            }
            at += runs[k];
        }
    }
}
