package mapping.vision.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import mapping.random.RandomSource;
import mapping.vision.Box;
import mapping.vision.scoring.CocoSummary;
import mapping.vision.scoring.Found;
import org.junit.jupiter.api.Test;

/**
 * Outside values: pycocotools 2.0.11, and an entry of results/instances_val2014_fakesegm100_results.json of
 * cocodataset/cocoapi. The mask
 * AP of 0.3 at an IoU of exactly 0.6 is pycocotools' on the example of TorchMetrics' documentation.
 */
class RunLengthsTest {

    private static boolean[][] mask(int height, int width, int[]... pixels) {
        boolean[][] mask = new boolean[height][width];
        for (int[] pixel : pixels) {
            mask[pixel[0]][pixel[1]] = true;
        }
        return mask;
    }

    private static boolean[][] block() {
        return mask(5, 5, new int[] {1, 2}, new int[] {1, 3}, new int[] {2, 2}, new int[] {2, 3});
    }

    private static boolean[][] hook() {
        return mask(5, 5, new int[] {1, 2}, new int[] {2, 2}, new int[] {2, 3}, new int[] {3, 2});
    }

    private static void check(boolean[][] mask, String text, int area, Box box, int... runs) {
        RunLengths lengths = RunLengths.of(mask);
        assertArrayEquals(runs, lengths.runs());
        assertEquals(text, lengths.text());
        assertEquals(area, lengths.area());
        assertEquals(box, lengths.box());
        RunLengths parsed = RunLengths.parse(text, mask.length, mask[0].length);
        assertArrayEquals(runs, parsed.runs());
        assertArrayEquals(mask, parsed.mask());
    }

    @Test
    void pycocotoolsMasks() {
        check(new boolean[][] {{false, false, true, true, true, false, true}}, "231N", 4, new Box(2, 0, 7, 1), 2, 3, 1, 1);
        check(new boolean[][] {{true, true, true, true, true, true, false}}, "061", 6, new Box(0, 0, 6, 1), 0, 6, 1);
        check(block(), ";2304", 4, new Box(2, 1, 4, 3), 11, 2, 3, 2, 7);
        check(hook(), ";33N4", 4, new Box(2, 1, 4, 4), 11, 3, 3, 1, 7);
        boolean[][] polygon = new boolean[6][6];
        for (int i = 0; i < 9; i++) {
            polygon[1 + i / 3][1 + i % 3] = true;
        }
        check(polygon, "733000;", 9, new Box(1, 1, 4, 4), 7, 3, 3, 3, 3, 3, 14);
    }

    @Test
    void anEntryOfCoco() {
        RunLengths real = RunLengths.parse("hhQ32Y==B0;Ed]W5", 427, 640);
        assertEquals(36, real.area());
        assertEquals(new Box(234, 201, 238, 217), real.box());
        assertEquals("hhQ32Y==B0;Ed]W5", real.text());
    }

    @Test
    void aDisc() {
        boolean[][] disc = new boolean[480][640];
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 640; x++) {
                disc[y][x] = (x - 320) * (x - 320) + (y - 240) * (y - 240) <= 100 * 100;
            }
        }
        RunLengths lengths = RunLengths.of(disc);
        assertEquals(31_417, lengths.area());
        assertArrayEquals(new int[] {105_840, 1, 465, 29, 446, 39}, Arrays.copyOf(lengths.runs(), 6));
    }

    @Test
    void overlapsNeedNoMask() {
        RunLengths block = RunLengths.of(block());
        RunLengths hook = RunLengths.of(hook());
        assertEquals(3, block.intersection(hook));
        assertEquals(0.6, block.intersectionOverUnion(hook), 0);
        RandomSource random = RandomSource.of(3);
        for (int k = 0; k < 50; k++) {
            boolean[][] one = new boolean[1 + random.nextInt(6)][1 + random.nextInt(6)];
            boolean[][] other = new boolean[one.length][one[0].length];
            int both = 0;
            for (int y = 0; y < one.length; y++) {
                for (int x = 0; x < one[y].length; x++) {
                    one[y][x] = random.nextDouble() < 0.5;
                    other[y][x] = random.nextDouble() < 0.5;
                    both += one[y][x] && other[y][x] ? 1 : 0;
                }
            }
            RunLengths a = RunLengths.of(one);
            assertEquals(both, a.intersection(RunLengths.of(other)));
            assertEquals(a.area(), a.intersection(a));
            assertArrayEquals(one, RunLengths.parse(a.text(), one.length, one[0].length).mask());
        }
    }

    @Test
    void inACrowdTheFindingAloneIsMeasured() {
        RunLengths crowd = RunLengths.of(new boolean[][] {{true, true, true, true}, {true, true, true, true}});
        RunLengths one = RunLengths.of(new boolean[][] {{false, true, false, false}, {false, true, false, false}});
        assertEquals(1, one.insideCrowd(crowd), 0);
        assertEquals(0.25, one.intersectionOverUnion(crowd), 0);
    }

    @Test
    void atTheBoundaryOfAThreshold() {
        Found found = Found.masks(List.<boolean[][]>of(RunLengths.parse(";2304", 5, 5).mask()), new double[] {0.9},
            List.<boolean[][]>of(RunLengths.parse(";33N4", 5, 5).mask()));
        CocoSummary summary = CocoSummary.of(List.of(List.of(found)));
        assertEquals(0.3, summary.ap(), 1e-12);
        assertEquals(1, summary.ap50(), 1e-12);
        assertEquals(0, summary.ap75(), 0);
        assertEquals(0.3, summary.recallByCount()[2], 1e-12);
    }

    @Test
    void emptyMasksAndMistakes() {
        RunLengths nothing = RunLengths.of(new boolean[2][3]);
        assertArrayEquals(new int[] {6}, nothing.runs());
        assertEquals(0, nothing.area());
        assertEquals(new Box(0, 0, 0, 0), nothing.box());
        assertEquals(0, nothing.intersectionOverUnion(nothing), 0);
        assertEquals(0, nothing.insideCrowd(nothing), 0);
        assertEquals("", RunLengths.of(new boolean[0][0]).text());
        assertThrows(IllegalArgumentException.class, () -> new RunLengths(2, 2, new int[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> new RunLengths(2, 2, new int[] {1, 0, 3}));
        assertThrows(IllegalArgumentException.class, () -> RunLengths.parse("2 3", 1, 5));
        assertThrows(IllegalArgumentException.class, () -> RunLengths.parse("h", 1, 5));
        assertThrows(IllegalArgumentException.class, () -> RunLengths.of(new boolean[][] {{true}, {true, false}}));
    }
}
