package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** HTML to show; in a terminal, its text without the tags. */
public record Html(String html) implements DisplayDataRenderable {

    private static final Pattern INVISIBLE = Pattern.compile("(?is)<(script|style).*?</\\1>");
    private static final Pattern BREAK = Pattern.compile("(?i)</?(p|div|tr|li|h\\d|br)[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    @Override
    public void render(RenderContext context) {
        context.getOutputContainer().putData(MIMEType.TEXT_HTML, html);
        context.getOutputContainer().putData(MIMEType.TEXT_PLAIN, text());
    }

    /** Returns a rough text for terminals. The JDK's HTML parser knows only HTML 3.2 and shows style sheets as text. */
    private String text() {
        String visible = INVISIBLE.matcher(html).replaceAll("");
        String untagged = TAG.matcher(BREAK.matcher(visible).replaceAll("\n")).replaceAll(" ");
        String text = untagged.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        return text.replaceAll("[ \t]+", " ").replaceAll(" ?\n[ \n]*", "\n").strip();
    }

    /** Returns the text escaped, so that HTML shows it literally. */
    public static String escape(String text) {
        return RENDERER.render(new Text(text));
    }
}
