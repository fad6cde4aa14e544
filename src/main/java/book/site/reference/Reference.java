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

    private final SitePage index = page(IndexPage.PATH, IndexPage.TITLE);
    private final SitePage sources = page(Bibliography.PAGE, SourcesPage.TITLE);
    private final SitePage figures = page(FiguresPage.PATH, FiguresPage.TITLE);

    private static SitePage page(String path, String title) {
        return SitePage.of(path, SitePage.Kind.REFERENCE, title, new Element("article"));
    }

    @Override
    public List<SitePage> pages(Manuscript manuscript) {
        return List.of(index, sources, figures);
    }

    @Override
    public void begin(List<SitePage> pages, Manuscript manuscript) {
        Places places = Places.of(pages, manuscript.outline());
        Element symbols = pages.stream().filter(page -> page.path().equals(Glossary.PAGE)).map(SitePage::article).findFirst()
                .orElse(new Element("article"));
        Glossary glossary = Glossary.of(symbols);
        TermUses uses = TermUses.of(glossary, places);
        Map<String, String> types = TypeUses.types();
        Map<String, List<Place>> typeUses = TypeUses.of(types.keySet(), places);
        Bibliography bibliography = Bibliography.of(places);
        places.pages().forEach(page -> Citations.link(page, bibliography));
        places.pages().forEach(page -> CrossReferences.link(page, places));
        FirstUses first = FirstUses.mark(glossary, places);
        List<Numbered> numbered = new ArrayList<>();
        places.pages().forEach(page -> numbered.addAll(Numbering.apply(page)));
        SymbolsPage.fill(symbols, glossary, uses, first, places);
        IndexPage.fill(index.article(), glossary, uses, first, types, typeUses, bibliography);
        SourcesPage.fill(sources.article(), bibliography);
        FiguresPage.fill(figures.article(), numbered, places);
    }

    @Override
    public void apply(SitePage page, Manuscript manuscript) {
        // all is done when it begins
    }

    @Override
    public List<Asset> assets() {
        return List.of(Asset.ofResource("reference.css"));
    }
}
