package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import mapping.plots.Plot;
import org.knowm.xchart.internal.chartpart.Chart;

/** An XChart chart as an output: a picture at twice its size for sharp screens, its data as JSON, and one line of text. */
final class Charts {

    static final MIMEType DATA = MIMEType.parse("application/vnd.book.chart+json");

    private static final int SCALE = 2;

    private Charts() {
    }

    @SuppressWarnings("rawtypes")
    static void register(Renderer renderer) {
        renderer.createRegistration(Chart.class)
                .supporting(MIMEType.IMAGE_PNG, DATA, MIMEType.TEXT_PLAIN)
                .preferring(MIMEType.IMAGE_PNG, DATA, MIMEType.TEXT_PLAIN)
                .register(Charts::render);
        renderer.createRegistration(Plot.class)
                .supporting(MIMEType.IMAGE_PNG, DATA, MIMEType.TEXT_PLAIN)
                .preferring(MIMEType.IMAGE_PNG, DATA, MIMEType.TEXT_PLAIN)
                .register((plot, context) -> render(plot.chart(), context)); // its author forgot chart()
    }

    private static void render(Chart<?, ?> chart, RenderContext context) {
        DisplayData out = context.getOutputContainer();
        if (context.wantsDataRenderedAs(MIMEType.IMAGE_PNG)) {
            out.putData(MIMEType.IMAGE_PNG, Pictures.png(paint(chart)));
            out.putMetaData(MIMEType.IMAGE_PNG, new Pictures.Size(chart.getWidth(), chart.getHeight()));
        }
        context.renderIfRequested(DATA, () -> ChartData.of(chart));
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> ChartData.line(chart));
    }

    /** Returns the chart painted at twice its width and height. */
    static BufferedImage paint(Chart<?, ?> chart) {
        BufferedImage image = new BufferedImage(SCALE * chart.getWidth(), SCALE * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            chart.paint(graphics, chart.getWidth(), chart.getHeight());
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
