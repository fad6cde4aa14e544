package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Base64;
import java.util.Locale;
import mapping.data.files.Wave;
import mapping.files.Sha256;

/**
 * A sound as an output: an element of HTML that plays it and holds it as a WAV file, one line of text, and the digest of the
 * file, which is used to compare two runs. Section 6.3.
 */
final class Sounds {

    private record SoundData(int rate, int samples, String sha256) {
    }

    private Sounds() {
    }

    static void register(Renderer renderer) {
        renderer.createRegistration(Wave.class)
                .supporting(MIMEType.TEXT_HTML, Charts.DATA, MIMEType.TEXT_PLAIN)
                .preferring(MIMEType.TEXT_HTML, Charts.DATA, MIMEType.TEXT_PLAIN)
                .register(Sounds::render);
    }

    private static void render(Wave wave, RenderContext context) {
        byte[] file = wave.bytes();
        context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<audio controls title=\"" + line(wave)
                + "\" src=\"data:audio/wav;base64," + Base64.getEncoder().encodeToString(file) + "\"></audio>");
        context.renderIfRequested(Charts.DATA, () -> new SoundData(wave.rate(), wave.samples().length, Sha256.of(file)));
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> line(wave));
    }

    private static String line(Wave wave) {
        return String.format(Locale.ROOT, "sound: %.2f seconds, %,d samples a second", wave.seconds(), wave.rate());
    }
}
