package book.site.evidence;

import book.page.Page;
import book.site.Asset;
import book.site.Manuscript;
import book.site.Pass;
import book.site.SitePage;
import book.weave.Reproductions;
import java.util.List;
import java.util.function.Predicate;

/**
 * Adds to a section's page what its numbers and claims stand on: a sign behind each claim, and a list at the end. From the list
 * the script makes the card that a number or a sign shows; without script the sign leads into the list.
 */
public final class EvidencePass implements Pass {

    private static final Predicate<SitePage> SECTIONS = page -> page.kind() == SitePage.Kind.SECTION;

    private Reproductions reproductions;
    private Witnesses witnesses;

    @Override
    public void apply(SitePage page, Manuscript manuscript) {
        Page source = page.source();
        if (source == null) {
            return;
        }
        if (reproductions == null) {
            reproductions = Reproductions.read();
            List<Page> originals = manuscript.pages().stream().filter(EvidencePass::isOriginal).toList();
            witnesses = new Witnesses(originals, TestIndex.ofTheBook());
        }
        Page original = manuscript.pages().stream().filter(each -> each.section().equals(source.section()) && isOriginal(each))
                .findFirst().orElse(source);
        new EvidenceList(source, manuscript.executed(source), manuscript.outline(),
                reproductions.of(source.section(), manuscript.executed(original)), witnesses).addTo(page.article());
    }

    private static boolean isOriginal(Page page) {
        return page.file().equals(page.section().page());
    }

    @Override
    public List<Asset> assets() {
        return List.of(Asset.ofResource("evidence.css", SECTIONS), Asset.ofResource("evidence.js", SECTIONS));
    }
}
