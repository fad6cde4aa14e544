package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** HTML to show; in a terminal, its text without the tags. */
public record Html(String html) implements DisplayDataRenderable {

    @Override
    public void render(RenderContext context) {
        context.getOutputContainer().putData(MIMEType.TEXT_HTML, html);
        context.getOutputContainer().putData(MIMEType.TEXT_PLAIN, text());
    }

    private String text() {
        return html.replaceAll("(?is)<(script|style).*?</\\1>", "")
                .replaceAll("(?i)</?(p|div|tr|li|h\\d|br)[^>]*>", "\n").replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
                .replaceAll("[ \t]+", " ").replaceAll(" ?\n[ \n]*", "\n").strip();
    }

    /** The text as HTML shows it literally. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
