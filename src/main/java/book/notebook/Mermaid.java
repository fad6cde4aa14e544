package book.notebook;

import book.diagram.FlowChart;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Optional;

/**
 * A Mermaid diagram to show. The flow charts that the book draws become a picture, which every Jupyter shows; of other diagrams
 * JupyterLab draws the Mermaid itself. In a terminal, and on a page for GitHub, it is its source.
 */
public record Mermaid(String diagram) implements DisplayDataRenderable {

    @Override
    public void render(RenderContext context) {
        String source = diagram.strip();
        DisplayData out = context.getOutputContainer();
        Optional<String> picture = FlowChart.read(source).map(FlowChart::svg);
        if (picture.isPresent()) {
            out.putData(MIMEType.IMAGE_SVG, picture.get());
        } else {
            out.putData(MIMEType.TEXT_MARKDOWN, "```mermaid\n" + source + "\n```");
        }
        out.putData(MIMEType.TEXT_PLAIN, source);
    }
}
