package mapping.data.layouts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.data.files.Wave;
import mapping.data.sets.Samples;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of pycocotools 2.0.11, the samples, and thousands of damaged files. */
public class LayoutsTest {

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new Polygon(6, 6));
    }

    private static RunLengths runs(int height, int width, String... rows) {
        return RunLengths.of(Arrays.stream(rows).map(row -> {
            boolean[] line = new boolean[width];
            for (int x = 0; x < width; x++) {
                line[x] = row.charAt(x) == '1';
            }
            return line;
        }).toArray(boolean[][]::new));
    }

    @Test
    void runsOfPycocotools() {
        RunLengths first = runs(1, 7, "0011101");
        assertArrayEquals(new int[] {2, 3, 1, 1}, first.counts());
        assertEquals("231N", first.text());
        RunLengths second = runs(1, 7, "1111110");
        assertArrayEquals(new int[] {0, 6, 1}, second.counts());
        assertEquals("061", second.text());
        RunLengths block = runs(5, 5, "00000", "00110", "00110", "00000", "00000");
        assertArrayEquals(new int[] {11, 2, 3, 2, 7}, block.counts());
        assertEquals(";2304", block.text());
        assertEquals(4, block.area());
        assertArrayEquals(new int[] {2, 1, 2, 2}, block.box());
        RunLengths step = runs(5, 5, "00000", "00100", "00110", "00100", "00000");
        assertArrayEquals(new int[] {11, 3, 3, 1, 7}, step.counts());
        assertEquals(";33N4", step.text());
        assertArrayEquals(new int[] {2, 1, 2, 3}, step.box());
        assertEquals(0.6, block.overlap(step, false), 0);
        assertEquals(0.75, block.overlap(step, true), 0);
        RunLengths real = RunLengths.parse(427, 640, "hhQ32Y==B0;Ed]W5");
        assertEquals(36, real.area());
        assertArrayEquals(new int[] {234, 201, 4, 16}, real.box());
        assertEquals("hhQ32Y==B0;Ed]W5", real.text());
    }

    @Test
    void polygonsOfPycocotools() {
        RunLengths square = new Polygon(6, 6).apply(new double[] {1, 1, 4, 1, 4, 4, 1, 4});
        assertEquals("733000;", square.text());
        assertEquals(runs(6, 6, "000000", "011100", "011100", "011100", "000000", "000000"), square);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new Polygon(6, 6), new double[] {1, 1, 4, 1, 4, 4, 1, 4}));
    }

    @Test
    void aDisc() {
        boolean[][] disc = new boolean[480][640];
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 640; x++) {
                disc[y][x] = (x - 320) * (x - 320) + (y - 240) * (y - 240) <= 10_000;
            }
        }
        RunLengths runs = RunLengths.of(disc);
        assertEquals(31_417, runs.area());
        assertArrayEquals(new int[] {105_840, 1, 465, 29, 446, 39}, Arrays.copyOf(runs.counts(), 6));
        assertEquals(runs, RunLengths.parse(480, 640, runs.text()));
        assertArrayEquals(disc, runs.mask());
    }

    @Test
    void runsComeBackAndOverlapsAgreeWithMasks() {
        RandomSource random = RandomSource.of(5);
        for (int i = 0; i < 300; i++) {
            boolean[][][] two = new boolean[2][1 + random.nextInt(9)][];
            int width = 1 + random.nextInt(9);
            two[1] = new boolean[two[0].length][];
            for (boolean[][] mask : two) {
                for (int y = 0; y < mask.length; y++) {
                    mask[y] = new boolean[width];
                    for (int x = 0; x < width; x++) {
                        mask[y][x] = random.nextInt(3) == 0;
                    }
                }
            }
            RunLengths one = RunLengths.of(two[0]);
            RunLengths other = RunLengths.of(two[1]);
            assertEquals(one, RunLengths.parse(one.height(), one.width(), one.text()));
            assertArrayEquals(two[0], one.mask());
            int both = 0;
            int either = 0;
            for (int y = 0; y < two[0].length; y++) {
                for (int x = 0; x < width; x++) {
                    both += two[0][y][x] && two[1][y][x] ? 1 : 0;
                    either += two[0][y][x] || two[1][y][x] ? 1 : 0;
                }
            }
            assertEquals(either == 0 ? 0 : (double) both / either, one.overlap(other, false), 1e-15);
            assertEquals(either, one.or(other).area());
        }
    }

    @Test
    void theSamplesAreRead() throws IOException {
        Path imageNet = Samples.imageNet();
        ImageFolder training = ImageFolder.training(imageNet.resolve("train"));
        ImageFolder validation = ImageFolder.validation(imageNet.resolve("val"),
            imageNet.resolve("imagenet_2012_validation_synset_labels.txt"), training.synsets());
        assertEquals(80, training.pictures().size());
        assertEquals(30, validation.pictures().size());
        assertEquals("n01791625", training.synsets().get(0));
        CocoInstances truth = CocoInstances.read(Samples.coco().resolve("annotations/instances_val.json"));
        assertEquals(12, truth.images().size());
        truth.annotations().forEach(object -> {
            assertEquals(object.area(), object.mask().area());
            assertArrayEquals(object.box(), Arrays.stream(object.mask().box()).asDoubleStream().toArray());
        });
        Path libri = Samples.libriSpeech().resolve("LibriSpeech");
        assertEquals(List.of("1-1-0000", "1-1-0001", "1-1-0002", "1-1-0003", "1-1-0004"),
            LibriSpeech.utterances(libri.resolve("test-clean")).stream().map(LibriSpeech.Utterance::id).toList());
        assertEquals("HE WAS NOT AN ILL DISPOSED YOUNG MAN", LibriSpeech.utterances(libri.resolve("test-clean")).get(1).words());
        assertEquals("A READER OF LIBRIVOX", LibriSpeech.speakers(libri.resolve("SPEAKERS.TXT")).get(0).name());
        Path vox = Samples.voxCeleb();
        assertEquals(42, VoxCeleb.sounds(vox.resolve("wav")).size());
        assertEquals(126, VoxCeleb.trials(vox.resolve("veri_test.txt")).size());
        assertEquals(8000, Wave.read(vox.resolve("wav").resolve(VoxCeleb.sounds(vox.resolve("wav")).get(0))).rate());
    }

    @Test
    void linesOfTheRealLists(@TempDir Path folder) throws IOException {
        Path speakers = Files.writeString(folder.resolve("SPEAKERS.TXT"), ";ID  |SEX| SUBSET           |MINUTES| NAME\n"
            + "14   | F | train-clean-360  | 25.03 | Kristin LeMoine\n60   | M | train-clean-100  | 20.18 | |CBW|Simon\n");
        List<LibriSpeech.Speaker> two = LibriSpeech.speakers(speakers);
        assertEquals(new LibriSpeech.Speaker(14, "F", "train-clean-360", 25.03, "Kristin LeMoine"), two.get(0));
        assertEquals("|CBW|Simon", two.get(1).name());
        Path trials = Files.writeString(folder.resolve("veri_test.txt"),
            "1 id10270/5r0dWxy17C8/00001.wav id10270/x6uYqmx31kE/00001.wav\n"
            + "0 id10270/5r0dWxy17C8/00001.wav id10300/ize_eiCFEg0/00003.wav\n");
        assertEquals(List.of(true, false), VoxCeleb.trials(trials).stream().map(VoxCeleb.Trial::same).toList());
        for (String wrong : List.of("2 id10270/a/00001.wav id10270/a/00002.wav", "1 id10270/a/00001.wav id10271/a/00002.wav",
            "1 id10270/a/00001.wav", "1 id10270/../00001.wav id10270/a/00002.wav",
                "1  id10270/a/00001.wav id10270/a/00002.wav")) {
            assertThrows(MalformedFile.class, () -> VoxCeleb.trials(Files.writeString(trials, wrong)), wrong);
        }
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() {
        for (String name : List.of("../secret.jpg", "/etc/passwd", "a/b.jpg", "..", "", "a\\b.jpg")) {
            assertThrows(MalformedFile.class, () -> new CocoInstances.Image(1, 2, 2, name), name);
        }
    }

    /** Counted: 4,000 damaged lists and masks, each read or refused in a sentence, none with another error. */
    @Test
    void damagedFilesAreRefusedInASentence(@TempDir Path folder) throws IOException {
        RandomSource random = RandomSource.of(11);
        Path coco = Samples.coco();
        String instances = Files.readString(coco.resolve("annotations/instances_val.json"));
        CocoInstances truth = CocoInstances.of(Json.parse(instances));
        String results = Files.readString(coco.resolve("results/instances_val_segm_results.json"));
        byte[] trials = Files.readAllBytes(Samples.voxCeleb().resolve("veri_test.txt"));
        byte[] speakers = Files.readAllBytes(Samples.libriSpeech().resolve("LibriSpeech/SPEAKERS.TXT"));
        byte[] wave = Files.readAllBytes(Samples.voxCeleb().resolve("wav/id10001/video_00000/00001.wav"));
        Path file = folder.resolve("damaged");
        int tried = 0;
        for (int i = 0; i < 500; i++, tried += 8) {
            Files.write(file, damaged(trials, random));
            readOrRefused(() -> VoxCeleb.trials(file));
            Files.write(file, damaged(speakers, random));
            readOrRefused(() -> LibriSpeech.speakers(file));
            Files.write(file, damaged(wave, random));
            readOrRefused(() -> Wave.read(file));
            String json = new String(damaged(instances.getBytes(java.nio.charset.StandardCharsets.UTF_8), random),
                java.nio.charset.StandardCharsets.ISO_8859_1);
            readOrRefused(() -> CocoInstances.of(Json.parse(json)));
            String found = new String(damaged(results.getBytes(java.nio.charset.StandardCharsets.UTF_8), random),
                java.nio.charset.StandardCharsets.ISO_8859_1);
            readOrRefused(() -> CocoResult.of(Json.parse(found), truth));
            byte[] letters = damaged("hhQ32Y==B0;Ed]W5".getBytes(java.nio.charset.StandardCharsets.US_ASCII), random);
            readOrRefused(() -> RunLengths.parse(427, 640, new String(letters, java.nio.charset.StandardCharsets.ISO_8859_1)));
            int big = random.nextInt(Integer.MAX_VALUE);
            readOrRefused(() -> CocoInstances.of(Json.parse("{\"images\":[{\"id\":1,\"width\":" + big + ",\"height\":" + big
                + ",\"file_name\":\"a.jpg\"}],\"categories\":[],\"annotations\":[]}")));
            double corner = random.nextInt(200_000) - 100_000;
            readOrRefused(() -> new Polygon(20, 20).apply(new double[] {corner, 1, -corner, 5, 7, corner}));
        }
        assertEquals(4000, tried);
    }

    private static byte[] damaged(byte[] whole, RandomSource random) {
        byte[] bytes = random.nextInt(2) == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length + 1));
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static void readOrRefused(Reading reading) throws IOException {
        try {
            reading.run();
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().matches("(?s)[A-Z\"].*[.]"), refused.getMessage());
        }
    }

    @Test
    void foldersThatAreNotSoAreRefused(@TempDir Path folder) throws IOException {
        assertThrows(MalformedFile.class, () -> ImageFolder.training(folder.resolve("none")));
        assertThrows(MalformedFile.class, () -> ImageFolder.training(folder));
        Path part = Files.createDirectories(folder.resolve("train/n00000001"));
        assertThrows(MalformedFile.class, () -> ImageFolder.training(folder.resolve("train")));
        Files.writeString(part.resolve("n00000002_1.JPEG"), "");
        assertThrows(MalformedFile.class, () -> ImageFolder.training(folder.resolve("train")));
        Path speech = Files.createDirectories(folder.resolve("speech/84/121123"));
        assertThrows(MalformedFile.class, () -> LibriSpeech.utterances(folder.resolve("speech")));
        Files.writeString(speech.resolve("84-121123.trans.txt"), "84-121123-0000 GO\n");
        assertThrows(MalformedFile.class, () -> LibriSpeech.utterances(folder.resolve("speech")));
        Files.writeString(speech.resolve("84-121123-0000.flac"), "");
        assertEquals(1, LibriSpeech.utterances(folder.resolve("speech")).size());
        Files.writeString(speech.resolve("84-121123-0001.flac"), "");
        assertThrows(MalformedFile.class, () -> LibriSpeech.utterances(folder.resolve("speech")));
        try (Stream<Path> all = Files.walk(folder)) {
            assertTrue(all.sorted(Comparator.reverseOrder()).count() > 5);
        }
    }
}
