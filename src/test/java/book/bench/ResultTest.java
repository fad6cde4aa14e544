package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTest {

    @TempDir
    Path folder;

    private static Result speed(double ours, Double peer) {
        return new Result("AB", ours, peer, "OpenBLAS 0.3.31", "GFLOP/s", Target.ratioAtLeast(0.95), "");
    }

    private static Result time(double ours, Double peer) {
        return new Result("epoch", ours, peer, "PyTorch", "s", Target.ratioAtMost(0.6), "");
    }

    @Test
    void aSpeedHasToBeLargeAndATimeSmall() {
        assertTrue(speed(190, 200.0).met());
        assertFalse(speed(189, 200.0).met());
        assertTrue(time(0.6, 1.0).met());
        assertFalse(time(0.61, 1.0).met());
    }

    @Test
    void aTargetOfOurOwnNeedsNoPeer() {
        Result nodes = new Result("scalar", 29.9, null, "", "M nodes/s", Target.atLeast(30), "");
        assertFalse(nodes.met());
        assertNull(nodes.ratio());
        assertTrue(new Result("heap", 0.02, null, "", "MB", Target.atMost(1), "").met());
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissed() {
        assertNull(speed(100, null).met());
        assertEquals("not measured", speed(100, null).verdict());
        assertNull(Result.notMeasured("AB", "OpenBLAS", "GFLOP/s", Target.ratioAtLeast(1), "no").met());
        assertFalse(new Result("R²", Double.NaN, null, "", "", Target.atLeast(0.99), "").met());
    }

    @Test
    void targetsReadAsOneWritesThem() {
        assertEquals("≥ 0.95", Target.ratioAtLeast(0.95).toString());
        assertEquals("≤ 1", Target.ratioAtMost(1).toString());
        assertEquals("≥ 30", Target.atLeast(30).toString());
    }

    @Test
    void theFileIsWholeAfterEveryLineAndHasTheseNames() throws Exception {
        Path file = folder.resolve("target/bench.json");
        Results results = new Results(file, "./book bench",
                new Machine("2026-11-28 14:00", "a processor", 2, "Linux amd64", "17", 0.1));
        results.warmUp("mlp", "at least 1 round");
        results.warmUp("scalar", "");
        results.add(new Standing("PyTorch 1.13", 1, "OpenBLAS 0.3.21", "/usr/lib/libopenblas.so", "", "Python 3.11"));
        results.add(speed(171.23456, 180.0));
        assertEquals(1, read(file).size());
        results.add(new Result("epoch", 0.5, null, "DJL", "s", Target.ratioAtMost(0.3), "not measured: no network"));
        JsonArray all = read(file);
        JsonObject first = all.get(0).getAsJsonObject();
        assertEquals(Set.of("name", "ours", "peer", "peerName", "unit", "ratio", "target", "met"), first.keySet());
        assertEquals(171.2, first.get("ours").getAsDouble());
        assertEquals(0.9513, first.get("ratio").getAsDouble());
        assertTrue(first.get("met").getAsBoolean());
        JsonObject second = all.get(1).getAsJsonObject();
        assertTrue(second.get("peer").isJsonNull() && second.get("ratio").isJsonNull() && second.get("met").isJsonNull());
        assertEquals("not measured: no network", second.get("note").getAsString());
        assertEquals("1 of 1 targets met, 1 not measured.", results.summary());
        assertFalse(results.missed());
        JsonObject run = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertEquals("a processor", run.getAsJsonObject("machine").get("processor").getAsString());
        assertEquals("{\"mlp\":\"at least 1 round\"}", run.get("warmUp").toString());
        assertEquals("OpenBLAS 0.3.21", run.getAsJsonArray("peers").get(0).getAsJsonObject().get("blas").getAsString());
    }

    private static JsonArray read(Path file) throws Exception {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("results");
    }

    @Test
    void machineWarmUpAndPeersAreToldInSentences() {
        Results results = new Results(folder.resolve("bench.json"), "./book bench",
                new Machine("2026-11-28 14:00", "a processor", 2, "Linux amd64", "17.0.15", 1.5));
        results.warmUp("mlp", "at least 1 round");
        results.warmUp("cnn", "at least 1 round");
        results.warmUp("moons", "at least 3 rounds");
        results.add(new Standing("PyTorch 1.13", 1, "OpenBLAS 0.3.21 (code for SkylakeX)", "", "SkylakeX", "Python 3.11"));
        results.add(new Standing("Smile 3.1.1", 2, "", "", "", ""));
        results.add(new Standing("DJL 0.35.1", 2, "MKL", "", "", "It takes the place of Python's. No Python has torch."));
        assertEquals(List.of("`./book bench`, 2026-11-28 14:00 UTC, a processor, 2 threads, Linux amd64, "
                + "JDK 17.0.15, load 1.50 at the start.",
                "Others were at work on this machine: even the ratios are rough. Measure on one that does nothing else.",
                "Warm-up, the same on both sides, by turns: mlp, cnn: at least 1 round; moons: at least 3 rounds.",
                "PyTorch 1.13 (Python 3.11): 1 thread, matrix products by OpenBLAS 0.3.21 (code for SkylakeX), which does not "
                + "know this processor and was told OPENBLAS_CORETYPE=SkylakeX.", "Smile 3.1.1: 2 threads.",
                "DJL 0.35.1: 2 threads, matrix products by MKL. It takes the place of Python's. No Python has torch."),
                results.run().setUp());
    }

    @Test
    void whatHasNoTargetIsShownWithoutAVerdict() {
        Result memory = new Result("memory", 10.0, 8.0, "PyTorch", "MB", Target.none(), "");
        assertNull(memory.met());
        assertEquals("", memory.verdict());
        assertEquals(1.25, memory.ratio());
        assertEquals("–", memory.target().toString());
    }
}
