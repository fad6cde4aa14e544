/** A mask as runs: column by column, zeros first. */
public final class AreaOfRuns {

    private AreaOfRuns() {
    }

    /** How many pixels the mask has. */
    public static int area(int[] runs) {
        int area = 0;
        for (int i = 1; i < runs.length; i += 2) {
            area += runs[i];
        }
        return area;
    }

    /** The mask, mask[y][x], of a picture of this height and width. */
    public static boolean[][] mask(int height, int width, int[] runs) {
        boolean[][] mask = new boolean[height][width];
        int at = 0;
        for (int i = 0; i < runs.length; i++) {
            for (int k = 0; k < runs[i]; k++) {
                mask[at % height][at / height] = i % 2 == 1;
                at++;
            }
        }
        return mask;
    }

    /** The smallest box around a mask that is not empty: x, y, width, height. */
    public static int[] box(boolean[][] mask) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < mask.length; y++) {
            for (int x = 0; x < mask[y].length; x++) {
                if (mask[y][x]) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new int[] {left, top, right - left + 1, bottom - top + 1};
    }
}
