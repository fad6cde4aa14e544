package mapping.vision.detection;

import mapping.Requirement;
import mapping.vision.Box;

/**
 * One thing that was found, section 6.1.1.
 *
 * @param category its class, a number
 * @param score    how sure the finder is, from 0 to 1
 * @param box      where it is
 */
public record Detection(int category, double score, Box box) {

    public Detection {
        Requirement.fraction("A score", score);
        Requirement.given("The box", box);
    }
}
