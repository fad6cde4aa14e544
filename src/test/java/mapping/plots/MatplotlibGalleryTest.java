package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mapping.data.files.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code datasets/matplotlib-gallery}, run where Matplotlib is present. */
class MatplotlibGalleryTest {

    private static final Path FOLDER = Datasets.root().resolve("matplotlib-gallery");
    private static final String DRAWN_WITH = "3.6.3";
    private static final List<String> NO_PLOTS = List.of("gallery.py", "make_numbers.py");

    @TempDir
    Path folder;

    private static String said(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(FOLDER.toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "failed: " + text;
    }

    private static String version() throws InterruptedException {
        try {
            return said(python(), "-c", "import matplotlib, numpy, PIL; print(matplotlib.__version__)");
        } catch (IOException e) {
            return "failed: there is no Python";
        }
    }

    /** Debian's own Python, which has Debian's packages, before any other. */
    private static String python() {
        return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".py") && !NO_PLOTS.contains(name)).sorted().toList();
        }
    }

    @Test
    void eachKindOfPlotHasItsScript() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        TreeSet<String> kinds = new TreeSet<>(List.of("Plot", "Bars", "Histogram", "HeatMap", "ConfusionMatrix", "Contours",
            "DecisionRegions", "ImageGrid", "Photograph", "BoxedPictures", "SmallMultiples", "Timeline", "Film"));
        kinds.removeIf(kind -> page.contains("`" + kind + "`"));
        assertEquals(new TreeSet<String>(), kinds);
        for (String script : scripts()) {
            assertTrue(page.contains("`" + script + "`"), script);
            String stem = script.replace(".py", "");
            assertTrue(Files.exists(FOLDER.resolve(stem + ".png")) || Files.exists(FOLDER.resolve(stem + ".gif")), stem);
        }
        assertEquals(14, scripts().size());
    }

    @Test
    void theScriptsDrawTheCommittedPictures() throws Exception {
        String version = version();
        assumeTrue(!version.startsWith("failed"), () -> "this machine has no Matplotlib: " + version);
        for (String script : scripts()) {
            assertEquals("", said(python(), "-W", "error::UserWarning", FOLDER.resolve(script).toString(),
                folder.toString()), script);
            String name = script.replace(".py", script.startsWith("film") ? ".gif" : ".png");
            BufferedImage drawn = ImageIO.read(folder.resolve(name).toFile());
            BufferedImage committed = ImageIO.read(FOLDER.resolve(name).toFile());
            if (version.equals(DRAWN_WITH)) {
                assertEquals(committed.getWidth(), drawn.getWidth(), name);
                assertTrue(difference(committed, drawn) < 0.01, name + " differs by " + difference(committed, drawn));
            } else {
                assertTrue(drawn.getWidth() > 100 && difference(drawn, new BufferedImage(drawn.getWidth(), drawn.getHeight(),
                    BufferedImage.TYPE_INT_RGB)) > 0.01, name);
            }
        }
    }

    /** The mean difference of all colours, 0 to 1. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        int height = Math.min(one.getHeight(), other.getHeight());
        int width = Math.min(one.getWidth(), other.getWidth());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * 255 * width * height);
    }
}
