package book.grading.instructor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Collects the answers in a zip file, and in the zip files in it. Nothing is unpacked, and what an entry says about its size is
 * not believed.
 */
final class SubmittedArchive {

    private static final long LARGEST = 256L << 20;
    private static final int LARGEST_INNER = 32 << 20;
    private static final int DEEPEST = 2;

    /** Names are in UTF-8, or in what Chinese Windows writes, or in anything: every byte means something in the last. */
    private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "ISO-8859-1");

    private SubmittedArchive() {
    }

    static SubmittedFiles read(Path archive, Set<String> types) {
        FoundFiles found = new FoundFiles(types);
        try {
            if (Files.size(archive) > LARGEST) {
                found.refuse("The archive is larger than " + (LARGEST >> 20) + " MB.");
            } else {
                read(archive, "", found, 0);
            }
        } catch (IOException | RuntimeException e) {
            found.refuse("The archive is damaged or no zip file: " + e.getMessage() + ".");
        }
        return found.result();
    }

    /** Collects the answers in an archive within a folder or an archive; what cannot be read is passed over. */
    static void readInner(FoundFiles.Content content, String path, FoundFiles found) {
        readInner(content, path, found, 1);
    }

    private static void readInner(FoundFiles.Content content, String path, FoundFiles found, int depth) {
        Path copy = null;
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(LARGEST_INNER + 1);
            if (bytes.length <= LARGEST_INNER) {
                copy = Files.createTempFile("inner", ".zip");
                Files.write(copy, bytes);
                read(copy, path + "/", found, depth);
            }
        } catch (IOException | RuntimeException e) {
            return; // whatever it is, it holds no answer that can be read
        } finally {
            if (copy != null) {
                copy.toFile().delete();
            }
        }
    }

    private static void read(Path archive, String within, FoundFiles found, int depth) throws IOException {
        try (ZipFile zip = open(archive)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements() && found.counts();) {
                ZipEntry entry = entries.nextElement();
                String path = entry.getName().replace('\\', '/');
                if (path.startsWith("/") || path.matches("(?s)^[A-Za-z]:.*") || List.of(path.split("/")).contains("..")) {
                    found.refuse("The archive holds the path " + cut(path) + ", which leads out of it.");
                } else if (path.toLowerCase(Locale.ROOT).endsWith(".zip") && depth < DEEPEST) {
                    readInner(() -> zip.getInputStream(entry), within + path, found, depth + 1);
                } else {
                    found.take(within + path, () -> zip.getInputStream(entry));
                }
            }
        }
    }

    private static String cut(String path) {
        return path.length() <= 100 ? path : path.substring(0, 100) + "…";
    }

    private static ZipFile open(Path archive) throws IOException {
        IOException first = null;
        for (String name : CHARSETS) {
            try {
                return new ZipFile(archive.toFile(), Charset.forName(name));
            } catch (IOException | IllegalArgumentException e) {
                first = first != null ? first : e instanceof IOException io ? io : new IOException(e.getMessage(), e);
                if (e.getMessage() == null || !e.getMessage().contains("bad entry name")) {
                    break;
                }
            }
        }
        throw first;
    }
}
