package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** A formula to show, in LaTeX without its dollar signs; in a terminal, its source. */
public record Latex(String formula) implements DisplayDataRenderable {

    @Override
    public void render(RenderContext context) {
        context.getOutputContainer().putData(MIMEType.TEXT_LATEX, "$$" + formula + "$$");
        context.getOutputContainer().putData(MIMEType.TEXT_PLAIN, formula);
    }
}
