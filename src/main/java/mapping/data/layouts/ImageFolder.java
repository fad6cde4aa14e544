package mapping.data.layouts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.formats.MalformedFile;

/**
 * Pictures with classes, in folders laid out as ImageNet's (Deng et al., 2009; the competition of 2012). Section 7.3.1. Training
 * pictures stand in a folder for each class, {@code n01503061/n01503061_7.JPEG}; the name is a noun's number in WordNet, a
 * <em>synset</em>. Validation pictures stand together, {@code ILSVRC2012_val_00000001.JPEG}, and a file says which synset each
 * shows, a line for each in their order. Classes are numbered by their sorted synsets, 0 first. (The competition's own list
 * {@code ILSVRC2012_validation_ground_truth.txt} has another order, from 1 on, and is not read here.)
 *
 * @param synsets  the classes in the order of their numbers
 * @param pictures in the order of their names, class by class in training
 */
public record ImageFolder(List<String> synsets, List<Picture> pictures) {

    private static final String SYNSET = "n[0-9]{8}";

    public ImageFolder {
        synsets = Requirement.copied("The synsets", synsets);
        pictures = Requirement.copied("The pictures", pictures);
        for (Picture picture : pictures) {
            Requirement.index("class", picture.label(), synsets.size());
        }
    }

    /**
     * A picture that has not been opened.
     *
     * @param label the number of its class
     */
    public record Picture(Path file, int label) {

        public Picture {
            Requirement.given("The file", file);
            Requirement.atLeast("The number of a class", label, 0);
        }
    }

    /**
     * Reads the folder of training pictures.
     *
     * @throws MalformedFile if a class has another name than a synset or no picture, or a picture has another's name
     */
    public static ImageFolder training(Path folder) throws IOException {
        List<String> synsets = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        for (Path part : Folder.list(folder, true)) {
            requireSynset("The folder " + part, Folder.name(part));
            List<Path> files = Folder.list(part, false);
            if (files.isEmpty()) {
                throw MalformedFile.in("The folder " + part, "holds no picture");
            }
            for (Path file : files) {
                if (!Folder.name(file).matches(Folder.name(part) + "_[0-9]+\\.JPEG")) {
                    throw MalformedFile.in("The file " + file, "must be called " + Folder.name(part) + "_NUMBER.JPEG");
                }
                pictures.add(new Picture(file, synsets.size()));
            }
            synsets.add(Folder.name(part));
        }
        if (synsets.isEmpty()) {
            throw MalformedFile.in("The folder " + folder, "holds no class");
        }
        return new ImageFolder(synsets, pictures);
    }

    /**
     * Reads the folder of validation pictures.
     *
     * @param labels  a synset a line, in the order of the pictures
     * @param classes those of the training pictures
     * @throws MalformedFile if there are not as many lines as pictures, a picture is missing, or a synset is none of the classes
     */
    public static ImageFolder validation(Path folder, Path labels, List<String> classes) throws IOException {
        List<String> synsets = Requirement.copied("The synsets", classes);
        List<Path> files = Folder.list(folder, false);
        List<String> lines = Folder.lines(labels);
        if (files.size() != lines.size()) {
            throw MalformedFile.in("The file " + labels, "has " + lines.size() + " lines for " + files.size() + " pictures");
        }
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String expected = "ILSVRC2012_val_" + "0".repeat(8 - Integer.toString(i + 1).length()) + (i + 1) + ".JPEG";
            if (!Folder.name(files.get(i)).equals(expected)) {
                throw MalformedFile.in("The file " + files.get(i), "stands where " + expected + " must");
            }
            requireSynset("The file " + labels, lines.get(i));
            int label = synsets.indexOf(lines.get(i));
            if (label < 0) {
                throw Folder.malformed(labels, i + 1, "has \"" + lines.get(i) + "\", which is none of the classes,");
            }
            pictures.add(new Picture(files.get(i), label));
        }
        return new ImageFolder(synsets, pictures);
    }

    private static void requireSynset(String what, String name) {
        if (!name.matches(SYNSET)) {
            throw MalformedFile.in(what, "must name a synset, an n and eight digits, got \""
                + name.substring(0, Math.min(40, name.length())) + "\"");
        }
    }

    /** The numbers of the classes, picture by picture. */
    public int[] labels() {
        return pictures.stream().mapToInt(Picture::label).toArray();
    }
}
