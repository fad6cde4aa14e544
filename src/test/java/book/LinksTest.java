package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every relative link and picture of every page leads somewhere, to the heading it names too. */
class LinksTest {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private final List<String> broken = new ArrayList<>();

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<Path> pages = pages();
        assertFalse(pages.isEmpty(), "there is no page to check");
        for (Path page : pages) {
            check(page);
        }
        assertEquals(List.of(), broken);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String place : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "chapters", "notebooks",
                "exercises", "datasets", "src")) {
            Path start = Home.root().resolve(place);
            if (Files.exists(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .filter(file -> !file.startsWith(Home.root().resolve("src/test"))).sorted().forEach(pages::add);
                }
            }
        }
        return pages;
    }

    private void check(Path page) throws IOException {
        PARSER.parse(Files.readString(page)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                follow(page, link.getDestination(), link);
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                follow(page, image.getDestination(), image);
                visitChildren(image);
            }
        });
    }

    private void follow(Path page, String destination, Node node) {
        if (destination.matches("[a-z]+:.*")) {
            return;
        }
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        boolean found = Files.exists(target)
                && (hash < 0 || !target.toString().endsWith(".md") || anchors(target).contains(destination.substring(hash + 1)));
        if (!found) {
            int line = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex() + 1;
            broken.add(Home.show(page) + ":" + line + ": " + destination);
        }
    }

    /** The names that GitHub gives to headings: lower case, punctuation dropped, blanks become hyphens. */
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new TreeSet<>();
        try {
            PARSER.parse(Files.readString(page)).accept(new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                    StringBuilder text = new StringBuilder();
                    heading.accept(new AbstractVisitor() {
                        @Override
                        public void visit(Text node) {
                            text.append(node.getLiteral());
                        }

                        @Override
                        public void visit(Code node) {
                            text.append(node.getLiteral());
                        }
                    });
                    String kept = text.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "");
                    anchors.add(kept.replace(' ', '-'));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return anchors;
    }
}
