package book.site.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.1 defines it (success criterion 1.4.3): at least 4.5 for text. */
class CodeColoursTest {

    /** The darkest light and the lightest dark ground on which programs may stand. */
    private static final int LIGHT = 0xf2f2f2;
    private static final int DARK = 0x272b31;

    private static double luminance(int colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = (colour >> 16 - 8 * i & 255) / 255.0;
            parts[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @Test
    void everyColourCanBeRead() throws IOException {
        assertEquals(21, contrast(0, 0xffffff), 1e-9);
        assertEquals(4.54, contrast(0x767676, 0xffffff), 0.005);
        String css;
        try (InputStream in = CodeColoursTest.class.getResourceAsStream("/book/site/code.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> faint = new ArrayList<>();
        int count = 0;
        int dark = 0;
        Matcher colour = Pattern.compile("(--code-\\w+): #(\\w{6});").matcher(css);
        while (colour.find()) {
            int value = Integer.parseInt(colour.group(2), 16);
            boolean onDark = luminance(value) > 0.3;
            double contrast = contrast(value, onDark ? DARK : LIGHT);
            count++;
            dark += onDark ? 1 : 0;
            if (contrast < 4.5) {
                faint.add(colour.group() + " " + contrast);
            }
        }
        assertEquals(List.of(), faint);
        assertEquals(28, count);
        assertEquals(14, dark);
        assertTrue(css.contains("@media print"));
    }
}
