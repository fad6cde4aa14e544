package mapping.data.sets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mapping.data.files.DamagedData;
import mapping.data.files.Datasets;

/**
 * Small samples in the layouts of ImageNet, COCO, LibriSpeech and VoxCeleb, section 7.3: of the book's own pictures and of free
 * recordings, unpacked into a new temporary folder that is deleted when the program ends. The readers of
 * {@link mapping.data.layouts} read them as they read the real ones.
 */
public final class Samples {

    private Samples() {
    }

    /** @throws DamagedData if the file is missing or damaged */
    public static Path imageNet() {
        return unpacked("imagenet-sample");
    }

    /** @throws DamagedData if the file is missing or damaged */
    public static Path coco() {
        return unpacked("coco-sample");
    }

    /** @throws DamagedData if the file is missing or damaged */
    public static Path libriSpeech() {
        return unpacked("librispeech-sample");
    }

    /** @throws DamagedData if the file is missing or damaged */
    public static Path voxCeleb() {
        return unpacked("voxceleb-sample");
    }

    private static Path unpacked(String dataset) {
        byte[] packed = Datasets.verified(dataset, "sample.zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            Path folder = deletedAtTheEnd(Files.createTempDirectory(dataset));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path parent = folder;
                String[] names = entry.getName().split("/");
                for (int i = 0; i < names.length - 1; i++) {
                    parent = parent.resolve(names[i]);
                    if (!Files.exists(parent)) {
                        deletedAtTheEnd(Files.createDirectory(parent));
                    }
                }
                Files.write(deletedAtTheEnd(parent.resolve(names[names.length - 1])), zip.readAllBytes());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack the sample " + dataset + ": " + e.getMessage() + ".", e);
        }
    }

    private static Path deletedAtTheEnd(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }
}
