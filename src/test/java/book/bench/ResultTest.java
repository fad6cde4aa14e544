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
        Results results = new Results(file);
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
    }

    private static JsonArray read(Path file) throws Exception {
        return JsonParser.parseString(Files.readString(file)).getAsJsonArray();
    }
}
