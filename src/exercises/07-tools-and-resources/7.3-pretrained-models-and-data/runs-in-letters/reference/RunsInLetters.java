import java.util.ArrayList;
import java.util.List;

/** Masks as COCO's files have them: runs in letters, column by column, zeros first. */
public final class RunsInLetters {

    private RunsInLetters() {
    }

    /** The runs of a text. */
    public static int[] runs(String text) {
        List<Integer> runs = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int number = 0;
            int shift = 0;
            int letter;
            do {
                letter = text.charAt(at++) - 48;
                number |= (letter & 31) << shift;
                shift += 5;
            } while ((letter & 32) != 0);
            if ((letter & 16) != 0) {
                number |= -1 << shift;
            }
            runs.add(runs.size() > 2 ? number + runs.get(runs.size() - 2) : number);
        }
        return runs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The smallest box around the ones: x, y, width, height. */
    public static int[] box(int height, int[] runs) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        int first = 0;
        for (int i = 0; i < runs.length; i++) {
            int last = first + runs[i] - 1;
            if (i % 2 == 1) {
                boolean turns = first / height < last / height;
                left = Math.min(left, first / height);
                right = Math.max(right, last / height);
                top = Math.min(top, turns ? 0 : first % height);
                bottom = Math.max(bottom, turns ? height - 1 : last % height);
            }
            first = last + 1;
        }
        return new int[] {left, top, right - left + 1, bottom - top + 1};
    }
}
