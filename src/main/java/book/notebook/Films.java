package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Base64;
import mapping.plots.Film;

/** A film of the book's plots as an output: a GIF, one line of text, and its numbers, which are used to compare two runs. */
final class Films {

    private record FilmData(String film, int n, String sha256) {
    }

    private Films() {
    }

    static void register(Renderer renderer) {
        renderer.createRegistration(Film.class)
                .supporting(MIMEType.IMAGE_GIF, Charts.DATA, MIMEType.TEXT_PLAIN)
                .preferring(MIMEType.IMAGE_GIF, Charts.DATA, MIMEType.TEXT_PLAIN)
                .register(Films::render);
    }

    private static void render(Film film, RenderContext context) {
        context.renderIfRequested(MIMEType.IMAGE_GIF, () -> Base64.getEncoder().encodeToString(film.gif()));
        context.renderIfRequested(Charts.DATA, () -> new FilmData(film.description(), film.data().length,
                ChartData.sha256(film.data())));
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> "film: " + film.description());
    }
}
