package mapping.vision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Marked pixels ↦ objects (Rosenfeld and Pfaltz, 1966), sections 1.1.3 and 6.1.2: marked pixels that touch along a side
 * belong to one object. The result has a number for each pixel: 0 where nothing is marked, else 1, 2, … in the order in which
 * the objects are met, row by row. All rows must be of one length. Costs a constant time for each pixel. SciPy: {@code
 * ndimage.label}.
 *
 * @param least objects of fewer pixels are taken for specks and left out
 */
public record ConnectedComponents(int least) implements Mapping<boolean[][], int[][]> {

    public ConnectedComponents {
        Requirement.atLeast("The least number of pixels", least, 1);
    }

    @Override
    public int[][] apply(boolean[][] marked) {
        Requirement.allGiven("The rows of pixels", marked);
        int[][] objects = new int[marked.length][marked.length == 0 ? 0 : marked[0].length];
        boolean[][] seen = new boolean[objects.length][objects.length == 0 ? 0 : objects[0].length];
        int count = 0;
        for (int y = 0; y < marked.length; y++) {
            Requirement.asMany("pixels of row " + y, marked[y].length, "pixels of row 0", seen[0].length);
            for (int x = 0; x < marked[y].length; x++) {
                if (!marked[y][x] || seen[y][x]) {
                    continue;
                }
                List<int[]> pixels = reach(marked, seen, y, x);
                if (pixels.size() >= least) {
                    count++;
                    for (int[] pixel : pixels) {
                        objects[pixel[0]][pixel[1]] = count;
                    }
                }
            }
        }
        return objects;
    }

    /** All marked pixels that can be reached from this one and were not yet seen. */
    private static List<int[]> reach(boolean[][] marked, boolean[][] seen, int row, int column) {
        List<int[]> pixels = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {row, column});
        while (!open.isEmpty()) {
            int[] pixel = open.pop();
            int y = pixel[0];
            int x = pixel[1];
            if (y >= 0 && y < marked.length && x >= 0 && x < seen[0].length && marked[y][x] && !seen[y][x]) {
                seen[y][x] = true;
                pixels.add(pixel);
                open.push(new int[] {y, x + 1});
                open.push(new int[] {y, x - 1});
                open.push(new int[] {y + 1, x});
                open.push(new int[] {y - 1, x});
            }
        }
        return pixels;
    }

    /** The box around each object of a result of {@link #apply}, the first object's first. */
    public static List<Box> boxes(int[][] objects) {
        Requirement.allGiven("The rows of numbers", objects);
        List<Box> boxes = new ArrayList<>();
        for (int y = 0; y < objects.length; y++) {
            for (int x = 0; x < objects[y].length; x++) {
                int object = objects[y][x];
                while (boxes.size() < object) {
                    boxes.add(null);
                }
                if (object > 0) {
                    Box pixel = new Box(x, y, x + 1, y + 1);
                    boxes.set(object - 1, boxes.get(object - 1) == null ? pixel : boxes.get(object - 1).hull(pixel));
                }
            }
        }
        return boxes;
    }
}
