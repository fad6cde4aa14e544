package mapping.data.layouts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.formats.MalformedFile;

/**
 * Voices from videos, in folders laid out as VoxCeleb (Nagrani, Chung and Zisserman, 2017), and the lists of pairs that
 * verification
 * is judged on. Section 7.3.3. Sounds: {@code wav/id10270/5r0dWxy17C8/00001.wav}, which is speaker, video, number. Pairs: a line
 * "1 FIRST SECOND" for the same speaker, "0 FIRST SECOND" for different ones, paths below {@code wav}.
 */
public final class VoxCeleb {

    private static final String SOUND = "id[0-9]{5}/[\\w-]+/[0-9]{5}\\.wav";

    private VoxCeleb() {
    }

    /** A pair of sounds, by their paths below {@code wav}. */
    public record Trial(boolean same, String first, String second) {

        public Trial {
            requireSound("A trial", first);
            requireSound("A trial", second);
            if (same != speaker(first).equals(speaker(second))) {
                throw MalformedFile.in("A trial", "calls " + first + " and " + second + (same ? " the same speaker, whose"
                    : " different speakers, whose") + " folders say otherwise");
            }
        }
    }

    private static void requireSound(String what, String path) {
        if (!Requirement.given("The path of a sound", path).matches(SOUND)) {
            throw MalformedFile.in(what, "must name sounds like id10270/5r0dWxy17C8/00001.wav, got \""
                + path.substring(0, Math.min(60, path.length())) + "\"");
        }
    }

    /** The speaker of a sound, the first part of its path. */
    public static String speaker(String path) {
        requireSound("A path", path);
        return path.substring(0, path.indexOf('/'));
    }

    /**
     * All sounds below a folder {@code wav}, as the lists of pairs name them.
     *
     * @throws MalformedFile if a folder or file has another name
     */
    public static List<String> sounds(Path wav) throws IOException {
        List<String> sounds = new ArrayList<>();
        for (Path speaker : Folder.list(wav, true)) {
            for (Path video : Folder.list(speaker, true)) {
                for (Path sound : Folder.list(video, false)) {
                    String path = Folder.name(speaker) + "/" + Folder.name(video) + "/" + Folder.name(sound);
                    requireSound("The folder " + wav, path);
                    sounds.add(path);
                }
            }
        }
        return List.copyOf(sounds);
    }

    /**
     * Reads a list of pairs.
     *
     * @throws MalformedFile if a line is not of this kind, or contradicts the speakers in its paths
     */
    public static List<Trial> trials(Path file) throws IOException {
        List<Trial> trials = new ArrayList<>();
        List<String> lines = Folder.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ", -1);
            if (words.length != 3 || !words[0].matches("[01]") || !words[1].matches(SOUND) || !words[2].matches(SOUND)) {
                throw Folder.malformed(file, i + 1, "has no \"1 FIRST SECOND\" or \"0 FIRST SECOND\"");
            }
            trials.add(new Trial(words[0].equals("1"), words[1], words[2]));
        }
        return List.copyOf(trials);
    }
}
