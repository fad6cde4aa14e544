package book.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.nbformat.CellOutputs;
import book.nbformat.NotebookCell;
import book.nbformat.OutputComparison;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import mapping.data.files.Wave;
import org.junit.jupiter.api.Test;

/** A sound is an element that plays it, told in a line, compared by its digest, and a file for the page. */
class SoundsTest {

    private static final Wave WAVE = new Wave(8000, new float[] {0, 0.5f, -1, 2});

    private static DisplayData shown(Wave wave) {
        Renderer renderer = new Renderer();
        Sounds.register(renderer);
        return renderer.render(wave);
    }

    private static NotebookCell cell(Wave wave) {
        Gson gson = new Gson();
        JsonObject data = new JsonObject();
        for (MIMEType type : new MIMEType[] {MIMEType.TEXT_HTML, Charts.DATA, MIMEType.TEXT_PLAIN}) {
            data.add(type.toString(), gson.toJsonTree(shown(wave).getData(type)));
        }
        JsonObject output = new JsonObject();
        output.addProperty("output_type", "display_data");
        output.add("data", data);
        JsonArray outputs = new JsonArray();
        outputs.add(output);
        return new NotebookCell("a", true, "wave", new JsonObject(), 1, outputs);
    }

    @Test
    void aSoundIsAnElementOfHtml() {
        DisplayData shown = shown(WAVE);
        assertEquals("sound: 0.00 seconds, 8,000 samples a second", shown.getData(MIMEType.TEXT_PLAIN));
        // The bytes by Python's module wave, of the samples 0, 16384, -32768 and 32767.
        assertEquals("<audio controls title=\"sound: 0.00 seconds, 8,000 samples a second\" src=\"data:audio/wav;base64,"
            + "UklGRiwAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQgAAAAAAABAAID/fw==\"></audio>",
            shown.getData(MIMEType.TEXT_HTML));
    }

    @Test
    void thePageGetsTheFile() {
        assertArrayEquals(WAVE.bytes(), CellOutputs.images(cell(WAVE).outputs(), "audio/wav").get(0));
        assertEquals(0, CellOutputs.images(cell(WAVE).outputs(), "image/png").size());
        assertEquals("", CellOutputs.text(cell(WAVE).outputs()));
    }

    @Test
    void twoRunsAreComparedByTheDigest() {
        assertNull(OutputComparison.difference(cell(WAVE), cell(WAVE)));
        String difference = OutputComparison.difference(cell(WAVE), cell(new Wave(8000, new float[] {0, 0.5f, -1, 1.5f, 0})));
        assertTrue(difference.contains("sha256") && !difference.contains("base64"), difference);
    }
}
