package paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** (XHTML file, PDF file) → what the reader should know, a line each; the tool calls it by its name. */
public final class PlainPdf implements BiFunction<Path, Path, List<String>> {

    private static final Logger PDFBOX = Logger.getLogger("org.apache");

    @Override
    public List<String> apply(Path page, Path pdf) {
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.OFF);
        try (PDDocument document = new PDDocument(); OutputStream out = Files.newOutputStream(pdf);
                Fonts fonts = new Fonts(document); BatikSVGDrawer svg = new BatikSVGDrawer()) {
            Document text = parsed(page);
            Formulas formulas = new Formulas();
            formulas.measure(text);
            DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
            drawers.registerDrawer(Formulas.TYPE, formulas);
            PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document)
                    .withW3cDocument(text, page.toUri().toString()).useSVGDrawer(svg)
                    .useObjectDrawerFactory(drawers).toStream(out);
            fonts.register(builder);
            builder.run();
            return Stream.concat(fonts.missing().stream(), formulas.unset().stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(Path page) throws IOException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return builder.parse(page.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
