package mapping.vision.faces;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Somebody who does not exist: numbers from 0 to 1 that say what {@link Portrait} draws again and again, whatever the pose and
 * the light. Section 6.1.3.
 *
 * @param traits the {@link #TRAITS} proportions, in the order of the constants of this class
 * @param tone   of the skin, from light (0) to dark (1)
 */
public record Person(double[] traits, double tone) {

    static final int HEAD_WIDTH = 0;
    static final int HEAD_HEIGHT = 1;
    static final int EYES_APART = 2;
    static final int EYES_DOWN = 3;
    static final int EYE_SIZE = 4;
    static final int BROW_GAP = 5;
    static final int BROW_THICKNESS = 6;
    static final int NOSE_LENGTH = 7;
    static final int NOSE_WIDTH = 8;
    static final int MOUTH_DOWN = 9;
    static final int MOUTH_WIDTH = 10;
    static final int LIPS = 11;
    static final int HAIRLINE = 12;
    static final int HAIR_WIDTH = 13;
    static final int HAIR_LENGTH = 14;
    static final int HAIR_DARKNESS = 15;

    /** How many proportions a person has. */
    public static final int TRAITS = 16;

    public Person {
        Requirement.given("The traits", traits);
        Requirement.asMany("traits", traits.length, "proportions of a face", TRAITS);
        Arrays.stream(traits).forEach(trait -> Requirement.fraction("A trait", trait));
        Requirement.fraction("The tone of a skin", tone);
    }

    /** A person drawn at random: all traits and all tones equally likely. */
    public static Person random(RandomSource random) {
        return random(random, 0, 1);
    }

    /** The same with a tone between these two. */
    public static Person random(RandomSource random, double lightest, double darkest) {
        Requirement.given("The random source", random);
        double[] traits = DoubleStream.generate(random::nextDouble).limit(TRAITS).toArray();
        return new Person(traits, random.nextDouble(lightest, darkest));
    }

    /** The trait, on the scale from {@code least} to {@code most}. */
    double of(int trait, double least, double most) {
        return least + (most - least) * traits[trait];
    }
}
