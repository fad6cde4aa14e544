package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Base64;

/**
 * A GIF animation to show.
 *
 * @param gif         the file's bytes
 * @param description one line for a terminal
 */
public record Animation(byte[] gif, String description) implements DisplayDataRenderable {

    public Animation {
        if (gif.length < 6 || gif[0] != 'G' || gif[1] != 'I' || gif[2] != 'F') {
            throw new IllegalArgumentException("An animation must be a GIF file, got " + gif.length + " bytes of another kind.");
        }
    }

    @Override
    public void render(RenderContext context) {
        context.getOutputContainer().putData(MIMEType.IMAGE_GIF, Base64.getEncoder().encodeToString(gif));
        context.getOutputContainer().putData(MIMEType.TEXT_PLAIN, "animation: " + description);
    }
}
