package mapping.data.sets;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Idx;

/**
 * Handwritten digits (Alpaydin and Kaynak, 1998), sections 2.1 and 2.2: 1,797 grey pictures of 8 × 8 pixels in ten classes, small
 * enough to look at every number. A pixel counts the black dots of a 4 × 4 block of a scan, so it has 17 levels.
 *
 * <p>The pictures are in the order in which people filled in {@link #forms forms}. A split at random puts pictures of one hand
 * on both sides; {@code Split.byGroups(digits.forms(), 7, 0)}, then {@code digits.select(split.train())}, keeps them together.
 *
 * @param features grey values from 0 (background) to 1 in steps of 1/16, row-major {@code count()} × 64: picture i begins at 64·i
 * @param labels   the digit that each picture shows, 0 to 9
 */
public record Digits(float[] features, int[] labels) implements GreyImages {

    /** Pixels along one side of a picture. */
    public static final int SIDE = 8;
    /** Features of a picture: its 8 · 8 pixels. */
    public static final int PIXELS = SIDE * SIDE;
    /** What the labels 0 to 9 mean. */
    public static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** The grey value of a block all of whose 16 dots are black. */
    private static final float BLACK = 16;
    /** Pictures that every form begins with: 0 to 9, three times. */
    private static final int HEAD_OF_A_FORM = 30;

    /**
     * All 1,797 pictures.
     *
     * @throws DamagedData if a file is missing or damaged
     */
    public static Digits load() {
        Idx images = Idx.of("digits", "digits-images-idx3-ubyte.gz");
        Idx labels = Idx.of("digits", "digits-labels-idx1-ubyte.gz");
        return new Digits(images.fractions(BLACK), labels.numbers());
    }

    public Digits {
        Requirement.asMany("features", features.length, "pixels", labels.length * PIXELS);
        Requirement.labels(labels, CLASSES.size());
    }

    @Override
    public int side() {
        return SIDE;
    }

    /**
     * The form that each picture comes from, 0 to 13: one writer, one form of some 130 digits. Nothing but the order tells: a
     * form begins with the digits 0 to 9 three times (a few are missing), so a new one begins where the labels run from 0 to 9
     * and the last began at least 30 pictures before. These are the boundaries that the scikit-learn course gives. The data's
     * description names 13 writers, so one of them may have filled in two.
     */
    public int[] forms() {
        int[] forms = new int[labels.length];
        int form = -1;
        int start = -HEAD_OF_A_FORM;
        for (int i = 0; i < labels.length; i++) {
            if (i >= start + HEAD_OF_A_FORM && runsFromZeroToNine(i)) {
                form++;
                start = i;
            }
            forms[i] = Math.max(form, 0);
        }
        return forms;
    }

    private boolean runsFromZeroToNine(int from) {
        return from + CLASSES.size() <= labels.length
            && IntStream.range(0, CLASSES.size()).allMatch(digit -> labels[from + digit] == digit);
    }

    /** The pictures of the given numbers, in that order, copied: {@code select(split.train())}. */
    public Digits select(int... numbers) {
        float[] chosen = new float[numbers.length * PIXELS];
        int[] digits = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(image(numbers[i]), 0, chosen, i * PIXELS, PIXELS);
            digits[i] = labels[numbers[i]];
        }
        return new Digits(chosen, digits);
    }
}
