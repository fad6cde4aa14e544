package book.site.evidence;

import book.nbformat.CanonicalJson;
import book.nbformat.NotebookCell;
import book.outline.Outline;
import book.outline.Section;
import book.page.Block;
import book.page.Mark;
import book.page.Page;
import book.weave.Jdk;
import book.weave.Ledger;
import book.weave.Weave;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The evidence of a page: an element {@code details} that has, cell by cell, what the page's claims and numbers stand on. */
final class EvidenceList {

    private final Page page;
    private final List<NotebookCell> executed;
    private final Ledger ledger;
    private final Outline outline;
    private final List<Jdk> jdks;
    private final Witnesses witnesses;

    /**
     * Makes the evidence of a page.
     *
     * @param executed its cells as they were executed
     * @param jdks     which reproduced them
     */
    EvidenceList(Page page, List<NotebookCell> executed, Outline outline, List<Jdk> jdks, Witnesses witnesses) {
        this.page = page;
        this.executed = executed;
        this.ledger = Ledger.of(page, executed);
        this.outline = outline;
        this.jdks = jdks;
        this.witnesses = witnesses;
    }

    /** Puts a sign behind each claim of the article, and the list at its end; nothing if no cell made any of its marks. */
    void addTo(Element article) {
        Map<Integer, Set<String>> claims = new TreeMap<>();
        Map<Integer, Set<String>> numbers = new TreeMap<>();
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Element mark : article.select("span.claim[data-name], span.number[data-name]")) {
            String name = mark.attr("data-name");
            int cell = ledger.cell(name);
            boolean claim = mark.hasClass("claim");
            if (cell < 0 || claim != ledger.value(name) instanceof JsonObject) {
                continue;
            }
            boolean first = (claim ? claims : numbers).computeIfAbsent(cell, key -> new LinkedHashSet<>()).add(name);
            if (claim && first) {
                String lead = lead(name);
                sentences.put(name, (takenIn(lead, mark) ? "" : lead + " ") + words(mark));
                mark.attr("id", "claim-" + name);
            }
            if (claim) {
                boolean holds = ((JsonObject) ledger.value(name)).get("holds").getAsBoolean();
                mark.appendElement("a").addClass("evidence-sign").attr("href", "#evidence-" + name)
                        .attr("aria-label", "Evidence: " + spoken(name)).text(holds ? "✓" : "✗");
            }
        }
        Set<Integer> cells = new TreeSet<>(claims.keySet());
        cells.addAll(numbers.keySet());
        if (cells.isEmpty()) {
            return;
        }
        Element list = article.appendElement("details").addClass("evidence").attr("id", "evidence").attr("open", true);
        list.appendElement("summary").text("How do you know? " + counted(sentences.size(), "claim") + ", "
                + counted(numbers.values().stream().mapToInt(Set::size).sum(), "number") + " and the cells that made them");
        introduction(list);
        for (int cell : cells) {
            Element box = made(list, cell);
            Element items = box.appendElement("ul");
            claims.getOrDefault(cell, Set.of()).forEach(name -> claim(items, name, sentences.get(name)));
            numbers.getOrDefault(cell, Set.of()).forEach(name -> number(items, name));
        }
    }

    private void introduction(Element list) {
        String command = "./book run " + page.section().number() + " --check";
        Element held = list.appendElement("p").addClass("evidence-held");
        held.appendElement("code").text(command);
        held.appendText(" executes the cells again and compares all that they print, draw and record with what stands here, "
                + "to the last bit.");
        list.appendElement("p").addClass("evidence-jdks").text(jdks.isEmpty()
                ? "On which JDKs these outputs were reproduced is not recorded."
                : "Reproduced on " + jdks.stream().map(Jdk::words).collect(Collectors.joining(", ")) + ".");
        Section statistics = outline.section("2.3");
        Element how = list.appendElement("p").addClass("evidence-how");
        how.appendText("Runs are what was repeated, most often a seed each, the same on both sides of a comparison; “95 % in” "
                + "is the bootstrap interval of a mean over them");
        if (statistics != null && Files.isRegularFile(statistics.page())) {
            how.appendText(", see ");
            how.appendElement("a").attr("href", statistics.slug() + ".html").text("2.3");
        }
        how.appendText(".");
        String notebook = Weave.notebook(page).getFileName().toString();
        Element cells = list.appendElement("p");
        cells.appendText("The cells are in the notebook ");
        cells.appendElement("a").addClass("evidence-notebook").attr("href", "notebooks/" + notebook).attr("download", "")
                .text(notebook);
        cells.appendText(".");
    }

    /** The box of a cell: which it is, whether it measures time, and the tests of what it uses. */
    private Element made(Element list, int index) {
        Block.Cell cell = page.cells().get(index);
        String name = cell.name() == null ? String.valueOf(index + 1) : cell.name();
        Element box = list.appendElement("div").addClass("evidence-cell");
        Element made = box.appendElement("p").addClass("evidence-made");
        made.appendElement("a").attr("href", "#cell-" + name).text("cell " + name);
        if (executed.get(index).timing()) {
            made.appendElement("span").addClass("evidence-timing").text("It measures time, which depends on the machine: of its "
                    + "outputs only whether its claims hold is compared.");
        }
        List<String> tests = witnesses.of(page, index);
        if (!tests.isEmpty()) {
            Element beside = made.appendElement("span").addClass("evidence-tests").text("What it uses is tested by ");
            for (int i = 0; i < tests.size(); i++) {
                beside.appendText(i == 0 ? "" : ", ");
                beside.appendElement("code").addClass("file").text(tests.get(i));
            }
        }
        return box;
    }

    private void claim(Element items, String name, String sentence) {
        JsonObject claim = (JsonObject) ledger.value(name);
        Element item = items.appendElement("li").attr("id", "evidence-" + name);
        item.appendElement("a").addClass("evidence-sentence").attr("href", "#claim-" + name).text(sentence);
        item.appendElement("span").addClass("evidence-holds").text(claim.get("holds").getAsBoolean() ? "✓ holds:"
                : "✗ does not hold:");
        Element text = item.appendElement("span").addClass("evidence-text");
        for (String part : claim.get("evidence").getAsString().split("; ")) {
            text.appendElement("span").text(part);
        }
    }

    private void number(Element items, String name) {
        Element item = items.appendElement("li").addClass("evidence-number").attr("id", "evidence-" + name);
        item.appendElement("code").text(name);
        item.appendText(" = ");
        item.appendElement("span").addClass("evidence-value").text(value(ledger.value(name)));
    }

    private static String value(JsonElement value) {
        JsonPrimitive primitive = value.getAsJsonPrimitive();
        return primitive.isString() ? primitive.getAsString() : CanonicalJson.line(primitive);
    }

    /** The first words of a claim's sentence where they stand before the mark; empty if none do. */
    private String lead(String name) {
        return page.marks(Mark.Kind.CLAIM).stream().filter(mark -> mark.name().equals(name)).findFirst()
                .map(mark -> mark.lead().replaceAll("<!--.*?-->", "").strip()).orElse("");
    }

    /** Moves the first words of a sentence into its mark; returns false if they do not stand right before it. */
    private static boolean takenIn(String lead, Element mark) {
        if (!lead.isEmpty() && mark.previousSibling() instanceof TextNode before && before.getWholeText().endsWith(lead)) {
            String text = before.getWholeText();
            before.text(text.substring(0, text.length() - lead.length()));
            mark.prependText(lead);
            return true;
        }
        return lead.isEmpty();
    }

    /** The sentence in plain words; a formula as it is written in TeX. */
    private static String words(Element sentence) {
        Element plain = sentence.clone();
        for (Element formula : plain.select(".formula")) {
            Element tex = formula.selectFirst("annotation");
            formula.text(tex == null ? formula.text() : tex.text());
        }
        return plain.text().strip();
    }

    private static String spoken(String name) {
        return name.replace('-', ' ');
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
