package book.libraries;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what the tool needs to know about a profile from its {@code pom.xml}; Maven handles the dependencies. */
final class ProfileFile {

    private static final String UNPACKED = "profile.unpacked";

    private final Path pom;
    private final Document document;

    private ProfileFile(Path pom, Document document) {
        this.pom = pom;
        this.document = document;
    }

    static Profile read(String name, Path pom, Path folder) {
        ProfileFile file = new ProfileFile(pom, parse(pom));
        Map<String, String> properties = new TreeMap<>();
        for (String each : file.words("profile.properties")) {
            String[] pair = each.replace("${profile.folder}", folder.toString().replace('\\', '/')).split("=", 2);
            properties.put(pair[0], pair[1]);
        }
        NodeList licences = file.document.getElementsByTagName("license");
        String licence = licences.getLength() == 0 ? "" : licences.item(0).getTextContent().strip();
        return new Profile(name, file.text("name"), licence, file.megabytes("profile.megabytes"),
                file.text(UNPACKED).isEmpty() ? 0 : file.megabytes(UNPACKED), file.words("profile.packages"),
                file.words("profile.natives"), properties);
    }

    private static Document parse(Path pom) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new Problem(Problem.Kind.WRONG, Home.show(pom) + " cannot be read: " + e.getMessage() + ".",
                    "Mend the file, or get it again from the book's repository.", e);
        }
    }

    private int megabytes(String tag) {
        try {
            return Integer.parseInt(text(tag));
        } catch (NumberFormatException e) {
            throw Problem.wrong(Home.show(pom) + " does not say how large the libraries are.",
                    "Write <" + tag + ">20</" + tag + "> among its properties.");
        }
    }

    private List<String> words(String tag) {
        return Stream.of(text(tag).split("\\s+")).filter(each -> !each.isEmpty()).toList();
    }

    /** Returns the first element with that name, which in a profile's file is the project's own; empty if there is none. */
    private String text(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
