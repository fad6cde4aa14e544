package book.site.build;

import book.FolderTree;
import book.Home;
import book.Problem;
import book.outline.Section;
import book.site.Asset;
import book.site.Manuscript;
import book.site.Pass;
import book.site.SitePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The book → a folder of web pages that need no server and no network. The same book gives the same bytes. */
public final class Site {

    /** What a built site has. */
    public record Built(Path folder, int pages, long bytes) {
    }

    private static final String KATEX = "/META-INF/resources/webjars/katex/0.16.4/dist/";
    private static final List<String> KATEX_FONTS = List.of("AMS-Regular", "Caligraphic-Bold", "Caligraphic-Regular",
            "Fraktur-Bold", "Fraktur-Regular", "Main-Bold", "Main-BoldItalic", "Main-Italic", "Main-Regular", "Math-BoldItalic",
            "Math-Italic", "SansSerif-Bold", "SansSerif-Italic", "SansSerif-Regular", "Script-Regular", "Size1-Regular",
            "Size2-Regular", "Size3-Regular", "Size4-Regular", "Typewriter-Regular");

    private final Manuscript manuscript;
    private final List<Pass> passes;

    /** Makes a site of a manuscript with these features, in their order. */
    public Site(Manuscript manuscript, List<Pass> passes) {
        this.manuscript = manuscript;
        this.passes = List.copyOf(passes);
    }

    /** Returns the site of this book with all its features. */
    public static Site ofTheBook() {
        return new Site(Manuscript.ofTheBook(), Features.all());
    }

    /** Returns the pages, changed by all features. */
    public List<SitePage> pages() {
        List<SitePage> pages = new ArrayList<>();
        pages.add(FrontPage.of(manuscript));
        pages.addAll(Documents.of(manuscript));
        passes.forEach(pass -> pages.addAll(pass.pages(manuscript)));
        for (Pass pass : passes) {
            pass.begin(List.copyOf(pages), manuscript);
            pages.forEach(page -> pass.apply(page, manuscript));
        }
        return pages;
    }

    /** Writes the site: first beside the folder, then in its place, so that a broken build leaves the site that was there. */
    public Built write(Path folder) {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        try {
            FolderTree.delete(fresh);
            Files.createDirectories(fresh);
            List<SitePage> pages = pages();
            List<Asset> assets = new ArrayList<>(ownAssets());
            passes.forEach(pass -> assets.addAll(pass.assets()));
            Layout layout = new Layout(manuscript, pages, assets);
            for (SitePage page : pages) {
                Files.writeString(fresh.resolve(page.path()), layout.html(page));
            }
            for (Asset asset : assets) {
                Path file = fresh.resolve("assets").resolve(asset.name());
                Files.createDirectories(file.getParent());
                Files.write(file, asset.bytes());
            }
            for (Section section : manuscript.outline().sections()) {
                copy(section.page().resolveSibling("figures"), section.number() + "-", fresh.resolve("figures"));
                copy(section.notebook().getParent(), section.slug() + ".", fresh.resolve("notebooks"));
            }
            for (Pass pass : passes) {
                pass.write(fresh);
            }
            FolderTree.delete(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return new Built(folder, pages.size(), size(folder));
        } catch (IOException e) {
            FolderTree.delete(fresh);
            throw new Problem(Problem.Kind.LIMIT, "Could not write the site to " + Home.show(folder) + ": "
                    + e.getMessage() + ".",
                    "Make the folder writable, or the disk less full, and build the site again.", e);
        }
    }

    /** Returns the style sheet and the fonts of typeset formulas. */
    public static List<Asset> katex() {
        List<Asset> assets = new ArrayList<>();
        byte[] style = new String(Asset.resource(KATEX + "katex.min.css"), StandardCharsets.UTF_8)
                .replaceAll(",url\\([^)]*\\.(woff|ttf)\\) format\\(\"[a-z]+\"\\)", "").getBytes(StandardCharsets.UTF_8);
        assets.add(new Asset("katex/katex.min.css", style, true, page -> true));
        KATEX_FONTS.forEach(font -> assets.add(Asset.file("katex/fonts/KaTeX_" + font + ".woff2",
                Asset.resource(KATEX + "fonts/KaTeX_" + font + ".woff2"))));
        return assets;
    }

    private static List<Asset> ownAssets() {
        List<Asset> assets = new ArrayList<>(katex());
        assets.add(Asset.ofResource("book.css"));
        assets.add(Asset.ofResource("code.css"));
        assets.add(Asset.ofResource("book.js"));
        assets.add(Asset.file("theme.js", Asset.resource("/book/site/theme.js")));
        return assets;
    }

    private static void copy(Path from, String prefix, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(prefix)).sorted().toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
