package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.Renderer;

/** All that a kernel is taught to show. */
final class Renderers {

    private Renderers() {
    }

    static void register(Renderer renderer) {
        Charts.register(renderer);
        Tables.register(renderer);
        Pictures.register(renderer);
        Films.register(renderer);
        Sounds.register(renderer);
        ArrayText.register(renderer);
    }
}
