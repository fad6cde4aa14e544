package mapping.data.layouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mapping.Requirement;
import mapping.formats.MalformedFile;

/**
 * Sentences read aloud, in folders laid out as LibriSpeech (Panayotov et al., 2015). Section 7.3.3. A part such as
 * {@code test-clean} has a folder for each speaker, in it one for each chapter, and there a sound for each utterance,
 * {@code 1089-134686-0000.flac}, and a file {@code 1089-134686.trans.txt}: the utterance's name, a space, its words in capitals.
 * The parts differ in their speakers, so that nobody is recognised who was learnt from.
 */
public final class LibriSpeech {

    private LibriSpeech() {
    }

    /**
     * A sentence and its sound, which has not been opened.
     *
     * @param id    speaker, chapter and number, with strokes between them
     * @param words in capitals, without punctuation
     */
    public record Utterance(String id, int speaker, int chapter, String words, Path sound) {

        public Utterance {
            Requirement.given("The name of an utterance", id);
            Requirement.given("The words", words);
            Requirement.given("The sound", sound);
        }
    }

    /**
     * Who reads.
     *
     * @param sex     F or M, as the list has it
     * @param subset  the part that all of the speaker's utterances are in
     * @param minutes how much of the speaker there is
     */
    public record Speaker(int id, String sex, String subset, double minutes, String name) {

        public Speaker {
            Requirement.given("The sex", sex);
            Requirement.given("The part", subset);
            Requirement.notNegative("The number of minutes", minutes);
            Requirement.given("The name", name);
        }
    }

    /**
     * The utterances of a part, by the names of their folders and files.
     *
     * @param part the folder of speakers
     * @throws MalformedFile if a name or line is not as it must be, or a sound or its words are missing
     */
    public static List<Utterance> utterances(Path part) throws IOException {
        List<Utterance> all = new ArrayList<>();
        for (Path speaker : Folder.list(part, true)) {
            for (Path chapter : Folder.list(speaker, true)) {
                all.addAll(chapter(chapter, number(speaker), number(chapter)));
            }
        }
        return List.copyOf(all);
    }

    private static int number(Path folder) {
        if (!Folder.name(folder).matches("[0-9]{1,9}")) {
            throw MalformedFile.in("The folder " + folder, "must be called by a number");
        }
        return Integer.parseInt(Folder.name(folder));
    }

    private static List<Utterance> chapter(Path folder, int speaker, int chapter) throws IOException {
        String start = speaker + "-" + chapter;
        Path text = folder.resolve(start + ".trans.txt");
        List<Utterance> utterances = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        List<String> lines = Folder.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            int space = lines.get(i).indexOf(' ');
            String id = space < 0 ? "" : lines.get(i).substring(0, space);
            if (!id.matches(start + "-[0-9]{4}")) {
                throw Folder.malformed(text, i + 1, "lacks the name " + start + "-NUMBER and a space");
            }
            if (!lines.get(i).substring(space).matches("( [A-Z']+)+") || !known.add(id)) {
                throw Folder.malformed(text, i + 1, "has other words than capitals with single spaces, or a name again,");
            }
            Path sound = sound(folder, id);
            utterances.add(new Utterance(id, speaker, chapter, lines.get(i).substring(space + 1), sound));
        }
        for (Path file : Folder.list(folder, false)) {
            String name = Folder.name(file);
            if (name.matches(".*\\.(flac|wav)") && !known.contains(name.substring(0, name.lastIndexOf('.')))) {
                throw MalformedFile.in("The file " + file, "has no words in " + Folder.name(text));
            }
        }
        return utterances;
    }

    /** LibriSpeech's sounds are FLAC; copies of it are often unpacked to WAV. */
    private static Path sound(Path folder, String id) {
        for (String ending : List.of(".flac", ".wav")) {
            if (Files.isRegularFile(folder.resolve(id + ending))) {
                return folder.resolve(id + ending);
            }
        }
        throw MalformedFile.in("The file " + folder.resolve(id + ".flac"), "is not there");
    }

    /**
     * Reads {@code SPEAKERS.TXT}: a line "ID | SEX | PART | MINUTES | NAME" for each; lines that begin with a semicolon are
     * notes.
     * A name may hold the sign | itself.
     *
     * @throws MalformedFile if a line is not of this kind, or a number comes twice
     */
    public static List<Speaker> speakers(Path file) throws IOException {
        List<Speaker> speakers = new ArrayList<>();
        Set<Integer> known = new TreeSet<>();
        List<String> lines = Folder.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(";") || lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\\|", 5);
            boolean fits = cells.length == 5 && cells[0].strip().matches("[0-9]{1,9}") && cells[1].strip().matches("[FM]")
                && cells[2].strip().matches("[a-z0-9-]+") && cells[3].strip().matches("[0-9]{1,6}(\\.[0-9]{1,9})?");
            if (!fits || !known.add(Integer.valueOf(cells[0].strip()))) {
                throw Folder.malformed(file, i + 1, "has no \"ID | SEX | PART | MINUTES | NAME\", or a number again,");
            }
            speakers.add(new Speaker(Integer.parseInt(cells[0].strip()), cells[1].strip(), cells[2].strip(),
                Double.parseDouble(cells[3].strip()), cells[4].strip()));
        }
        return List.copyOf(speakers);
    }
}
