package paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of this machine in four roles: text, plain (headings), mono (programs) and zh; a PDF carries the letters that it
 * shows.
 */
final class Fonts implements AutoCloseable {

    /** The files that serve, the best first, without their folders. */
    private static final Map<String, List<String>> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("text", List.of("dejavuserif.ttf", "notoserif-regular.ttf", "liberationserif-regular.ttf", "georgia.ttf",
                "times.ttf",
                "times new roman.ttf"));
        ROLES.put("text bold", List.of("dejavuserif-bold.ttf", "notoserif-bold.ttf", "liberationserif-bold.ttf", "georgiab.ttf",
                "timesbd.ttf", "georgia bold.ttf"));
        ROLES.put("text italic", List.of("dejavuserif-italic.ttf", "notoserif-italic.ttf", "liberationserif-italic.ttf",
                "georgiai.ttf",
                "timesi.ttf", "georgia italic.ttf"));
        ROLES.put("plain", List.of("dejavusans.ttf", "notosans-regular.ttf", "liberationsans-regular.ttf", "segoeui.ttf",
                "arial.ttf"));
        ROLES.put("plain bold", List.of("dejavusans-bold.ttf", "notosans-bold.ttf", "liberationsans-bold.ttf", "segoeuib.ttf",
                "arialbd.ttf", "arial bold.ttf"));
        ROLES.put("mono", List.of("dejavusansmono.ttf", "notosansmono-regular.ttf", "liberationmono-regular.ttf", "consola.ttf",
                "cour.ttf", "courier new.ttf", "menlo.ttc"));
        ROLES.put("mono bold", List.of("dejavusansmono-bold.ttf", "notosansmono-bold.ttf", "liberationmono-bold.ttf",
                "consolab.ttf",
                "courbd.ttf", "courier new bold.ttf"));
        ROLES.put("zh", List.of("wqy-zenhei.ttc", "wqy-microhei.ttc", "simsun.ttc", "msyh.ttc", "simhei.ttf", "songti.ttc",
                "arial unicode.ttf", "droidsansfallbackfull.ttf", "uming.ttc", "notosanssc-regular.ttf",
                "notoserifsc-regular.ttf"));
    }

    private final PDDocument document;
    private final List<String> missing = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    Fonts(PDDocument document) {
        this.document = document;
    }

    void register(PdfRendererBuilder builder) {
        Map<String, File> here = new LinkedHashMap<>();
        for (URI each : new FontFileFinder().find()) {
            File file = new File(each);
            here.putIfAbsent(file.getName().toLowerCase(Locale.ROOT), file);
        }
        ROLES.forEach((role, names) -> {
            File file = names.stream().map(here::get).filter(each -> each != null).findFirst().orElse(null);
            String family = role.replaceFirst(" .*", "");
            if (file != null) {
                builder.useFont(new PDFontSupplier(font(file)), family, role.endsWith("bold") ? 700 : 400,
                        role.endsWith("italic") ? FontStyle.ITALIC : FontStyle.NORMAL, true);
            } else if (role.equals("zh")) {
                missing.add("No font of this machine has Chinese letters, and they are missing in the PDF: install one, for "
                        + "example the Debian package fonts-wqy-zenhei.");
            } else if (role.equals(family)) {
                missing.add("No usual font for " + role
                        + " was found, and letters such as Greek ones are missing in the PDF: install "
                        + "the DejaVu fonts.");
            }
        });
    }

    private PDFont font(File file) {
        try {
            if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
                open.add(font);
                return PDType0Font.load(document, font, true);
            }
            TrueTypeCollection collection = new TrueTypeCollection(file);
            open.add(collection);
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return PDType0Font.load(document, fonts.get(0), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a line for each role that no font of this machine fills. */
    List<String> missing() {
        return missing;
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
