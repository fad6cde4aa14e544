package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** Markdown to show; in a terminal, its source. */
public record Markdown(String markdown) implements DisplayDataRenderable {

    @Override
    public void render(RenderContext context) {
        context.getOutputContainer().putData(MIMEType.TEXT_MARKDOWN, markdown);
        context.getOutputContainer().putData(MIMEType.TEXT_PLAIN, markdown);
    }
}
