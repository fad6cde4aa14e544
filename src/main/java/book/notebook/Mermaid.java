package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** A Mermaid diagram to show: JupyterLab and GitHub draw it, others show its source. */
public record Mermaid(String diagram) implements DisplayDataRenderable {

    @Override
    public void render(RenderContext context) {
        String source = diagram.strip();
        context.getOutputContainer().putData(MIMEType.TEXT_MARKDOWN, "```mermaid\n" + source + "\n```");
        context.getOutputContainer().putData(MIMEType.TEXT_PLAIN, source);
    }
}
