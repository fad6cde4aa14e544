package book.notebook;

import book.diagram.FlowChart;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        Optional<FlowChart> chart = FlowChart.read(source);
        if (chart.isPresent()) {
            String picture = chart.get().svg();
            out.putData(MIMEType.IMAGE_SVG, picture);
            out.putData(MIMEType.TEXT_HTML, image(picture, chart.get().title() + ": " + chart.get().description()));
        } else {
            out.putData(MIMEType.TEXT_MARKDOWN, "```mermaid\n" + source + "\n```");
        }
        out.putData(MIMEType.TEXT_PLAIN, source);
    }

    /** Jupyter shows no SVG of a notebook that was executed elsewhere, but an image in HTML it does. */
    private static String image(String picture, String words) {
        return "<img alt=\"" + Html.escape(words) + "\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8)) + "\"/>";
    }
}
