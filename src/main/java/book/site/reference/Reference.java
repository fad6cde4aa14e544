package book.site.reference;

import book.site.Asset;
import book.site.Manuscript;
import book.site.Pass;
import book.site.SitePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Numbers, links and lists of the whole book. It reads all sections before it changes the first: the index of one page is in all
 * others.
 */
public final class Reference implements Pass {

    private static SitePage page(String path, String title) {
        return SitePage.of(path, SitePage.Kind.REFERENCE, title, new Element("article"));
    }

    private static Element article(String path, List<SitePage> pages) {
        return pages.stream().filter(page -> page.path().equals(path)).map(SitePage::article).findFirst()
                .orElse(new Element("article"));
    }

    @Override
    public List<SitePage> pages(Manuscript manuscript) {
        return List.of(page(IndexPage.PATH, IndexPage.TITLE), page(Bibliography.PAGE, SourcesPage.TITLE),
                page(FiguresPage.PATH, FiguresPage.TITLE));
    }

    @Override
    public void begin(List<SitePage> pages, Manuscript manuscript) {
        Places places = Places.of(pages, manuscript.outline());
        Element symbols = article(Glossary.PAGE, pages);
        Glossary glossary = Glossary.of(symbols);
        TermUses uses = TermUses.of(glossary, places);
        Map<String, String> types = TypeUses.types();
        Map<String, List<Place>> typeUses = TypeUses.of(types.keySet(), places);
        Bibliography bibliography = Bibliography.of(places);
        places.pages().forEach(new Citations(bibliography)::link);
        places.pages().forEach(page -> CrossReferences.link(page, places));
        FirstUses first = FirstUses.mark(glossary, places);
        List<Numbered> numbered = new ArrayList<>();
        places.pages().forEach(page -> numbered.addAll(Numbering.apply(page)));
        SymbolsPage.fill(symbols, glossary, uses, first, places);
        IndexPage.fill(article(IndexPage.PATH, pages), glossary, uses, first, types, typeUses, bibliography);
        SourcesPage.fill(article(Bibliography.PAGE, pages), bibliography);
        FiguresPage.fill(article(FiguresPage.PATH, pages), numbered, places);
    }

    @Override
    public void apply(SitePage page, Manuscript manuscript) {
        // all is done when it begins
    }

    @Override
    public List<Asset> assets() {
        return List.of(Asset.ofResource("reference.css"), Asset.ofResource("reference.js"));
    }
}
