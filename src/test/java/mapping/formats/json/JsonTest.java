package mapping.formats.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of RFC 8259; the first two texts are the examples of its section 13. */
class JsonTest {

    private static final String IMAGE = """
        {"Image": {"Width": 800, "Height": 600, "Title": "View from 15th Floor", "Thumbnail": {"Url":
        "http://www.example.com/image/481989943", "Height": 125, "Width": 100}, "Animated" : false, "IDs": [116, 943, 234, 38793]}}""";

    @Test
    void theExampleOfTheStandard() {
        Json image = Json.parse(IMAGE).member("Image");
        assertEquals(800, image.member("Width").whole());
        assertEquals("View from 15th Floor", image.member("Title").text());
        assertEquals(List.of(116L, 943L, 234L, 38793L), image.member("IDs").items().stream().map(Json::whole).toList());
        assertEquals(false, image.member("Animated").truth());
        assertTrue(image.has("IDs") && !image.has("ids"));
        assertEquals(37.371991, Json.parse("[{\"precision\": \"zip\", \"Latitude\": 37.371991}]").items().get(0)
            .member("Latitude").number());
    }

    @Test
    void whatIsWrittenIsRead() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("文", "a\"b\\c\n\u0001\ud83d\ude00");
        value.put("numbers", List.of(1, -2L, 0.1, 1e300, 1.5f, Long.MAX_VALUE));
        value.put("none", null);
        value.put("shape", new int[] {2, 3});
        String text = Json.of(value).toString();
        assertEquals("{\"文\":\"a\\\"b\\\\c\\n\\u0001😀\",\"numbers\":[1,-2,0.1,1.0E300,1.5,9223372036854775807],"
            + "\"none\":null,\"shape\":[2,3]}", text);
        assertEquals(Json.of(value), Json.parse(text));
        assertEquals("\ud83d\ude00", Json.parse("\"\\ud83d\\ude00\"").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,]", "[1 2]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}",
        "01", "+1", "1.", ".5", "1e", "-", "NaN", "Infinity", "tru", "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\t\"", "1 2", "{\"a\":1,\"a\":2}", "'a'", "[1]]"})
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(MalformedFile.class, () -> Json.parse(text));
    }

    @Test
    void refusalsSayWhatAndWhere() {
        assertEquals("The header is no JSON: at character 12 it has the name \"a\" twice in one object.",
            assertThrows(MalformedFile.class, () -> Json.parse("The header", "{\"a\":1,\"a\":2}")).getMessage());
        assertEquals("A JSON value must be a list where {\"a\":1} stands.",
            assertThrows(MalformedFile.class, () -> Json.parse("{\"a\":1}").items()).getMessage());
        assertEquals("A JSON value must be a whole number of 64 bits where 9223372036854775808 stands.",
            assertThrows(MalformedFile.class, () -> Json.parse("9223372036854775808").whole()).getMessage());
        assertThrows(MalformedFile.class, () -> Json.parse("1e999").number());
        assertThrows(MalformedFile.class, () -> Json.parse("1e999999999").whole());
        assertThrows(MalformedFile.class, () -> Json.parse("[".repeat(100_000)));
        assertThrows(MalformedFile.class, () -> Json.parse("A text", ByteBuffer.wrap(new byte[] {'"', -1, '"'})));
    }

    @Test
    void spoiltTextsAreReadOrRefused() {
        Fuzz.Outcome outcome = Fuzz.of(List.of(IMAGE.getBytes(StandardCharsets.UTF_8)), 5000,
            bytes -> Json.parse("The text", ByteBuffer.wrap(bytes)));
        assertTrue(outcome.refused() > 2000, outcome::toString);
    }
}
