package mapping.speech.recognition;

import java.util.List;
import mapping.Requirement;
import mapping.data.files.Wave;

/**
 * A sound made of words one after the other, with its truth: what was said, and when; sections 6.3.2 and 8.3.2.
 *
 * @param sound  all of it
 * @param words  the numbers of the words, in order
 * @param starts the first sample of each word
 * @param ends   the sample after the last of each word
 */
public record SpokenString(Wave sound, List<Integer> words, List<Integer> starts, List<Integer> ends) {

    public SpokenString {
        Requirement.given("The sound", sound);
        words = Requirement.copied("The words", words);
        starts = Requirement.copied("The starts", starts);
        ends = Requirement.copied("The ends", ends);
        Requirement.asMany("words", words.size(), "starts", starts.size());
        Requirement.asMany("words", words.size(), "ends", ends.size());
        for (int i = 0; i < words.size(); i++) {
            Requirement.between("The start of a word", starts.get(i), i == 0 ? 0 : ends.get(i - 1), sound.samples().length);
            Requirement.between("The end of a word", ends.get(i), starts.get(i), sound.samples().length);
        }
    }
}
