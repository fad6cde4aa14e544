package book.nbformat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    /** Expected: what Python 3's {@code repr} prints, and so what Jupyter writes. */
    @ParameterizedTest
    @CsvSource({"0.1,0.1", "2e-3,0.002", "2.0E-3,0.002", "1e-5,1e-05", "60000,60000.0",
        "1e16,1e+16", "123456789012345680,1.2345678901234568e+17",
        "5e-324,5e-324", "1.7976931348623157e308,1.7976931348623157e+308", "-0.0,-0.0",
        "0,0.0", "2.2250738585072014e-308,2.2250738585072014e-308",
        "0.30000000000000004,0.30000000000000004", "-1234.5,-1234.5", "9007199254740993,9007199254740992.0", "2e23,2e+23",
        "1e-4,0.0001"})
    void writesDoublesAsPythonDoes(double value, String expected) {
        assertEquals(expected, CanonicalJson.number(value));
        assertEquals(value, Double.parseDouble(CanonicalJson.number(value)));
    }

    /** Expected: {@code json.dumps(…, indent=1, sort_keys=True, ensure_ascii=False)} of Python 3. */
    @Test
    void writesAsJupyterDoes() {
        String text = "{\"b\": [1, 2.5, {}], "
                + "\"a\": \"中 \\u0001 \\\" \\\\ \\n\\t é 𝒳 </script>\", \"c\": [], \"d\": null, \"e\": true}";
        assertEquals("""
                {
                 "a": "中 \\u0001 \\" \\\\ \\n\\t é 𝒳 </script>",
                 "b": [
                  1,
                  2.5,
                  {}
                 ],
                 "c": [],
                 "d": null,
                 "e": true
                }
                """, CanonicalJson.write(JsonParser.parseString(text)));
        assertEquals("{\"b\": [1, {\"c\": \"\\n\"}]}", CanonicalJson.line(JsonParser.parseString("{\"b\":[1,{\"c\":\"\\n\"}]}")));
    }

    @Test
    void whatJsonHasNotIsAString() {
        JsonObject object = new JsonObject();
        object.addProperty("x", Double.NaN);
        assertEquals("{\"x\": \"NaN\"}", CanonicalJson.line(object));
    }
}
