package paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Insets;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JLabel;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Formulas as JLaTeXMath draws them: lines and letters, not pixels. What it cannot set stays as it is written. */
final class Formulas implements FSObjectDrawer {

    static final String TYPE = "application/x-tex";

    /** The size of the text, in points; formulas in headings and small print are drawn in proportion by the style sheet. */
    private static final float SIZE = 10.8f;
    /** A formula that is wider than the page, in points, is drawn smaller. */
    private static final double PAGE = 480;
    private static final float SHARP = 10;

    private final Map<String, TeXIcon> icons = new HashMap<>();
    private final List<String> unset = new ArrayList<>();

    /** Gives each formula of a text its width, its height and its place on the line. */
    void measure(Document text) {
        NodeList all = text.getElementsByTagName("object");
        List<Element> formulas = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            formulas.add((Element) all.item(i));
        }
        for (Element each : formulas) {
            TeXIcon icon = icon(each.getAttribute("data-tex"), each.getAttribute("class").equals("display"));
            if (icon == null) {
                Element code = text.createElement("code");
                code.setTextContent(each.getAttribute("data-tex"));
                each.getParentNode().replaceChild(code, each);
                continue;
            }
            double width = icon.getTrueIconWidth() / SHARP;
            double share = Math.min(1, PAGE / width);
            each.setAttribute("style", String.format(Locale.ROOT, "width: %.2fpt; height: %.2fpt; vertical-align: %.2fpt",
                    width * share, icon.getTrueIconHeight() / SHARP * share, -icon.getTrueIconDepth() / SHARP * share));
        }
    }

    private TeXIcon icon(String tex, boolean display) {
        String key = display + tex;
        if (!icons.containsKey(key)) {
            icons.put(key, made(tex, display));
        }
        return icons.get(key);
    }

    private TeXIcon made(String tex, boolean display) {
        try {
            TeXFormula formula = new TeXFormula(understood(tex));
            TeXIcon icon = formula.createTeXIcon(display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT, SIZE * SHARP);
            icon.setForeground(Color.BLACK);
            icon.setInsets(new Insets(0, 0, 0, 0), true);
            return icon;
        } catch (RuntimeException e) {
            unset.add("The formula " + tex.replaceAll("\\s+", " ") + " stands as it is written: " + e.getMessage());
            return null;
        }
    }

    /** Writes what KaTeX knows and JLaTeXMath does not in words that both know. */
    private static String understood(String tex) {
        return tex.replace("\\thinspace", "\\,").replace("\\thickspace", "\\;").replace("\\medspace", "\\:")
                .replace("\\cr", "\\\\").replace("\\dots", "\\ldots").replace("\\rvert", "|")
                .replace("\\lvert", "|").replace("\\lVert", "\\|")
                .replace("\\rVert", "\\|").replace("\\tfrac", "\\frac").replace("\\operatorname*", "\\mathop")
                .replace("\\Vert", "\\|");
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
            RenderingContext context, int dotsPerPixel) {
        TeXIcon icon = icon(element.getAttribute("data-tex"), element.getAttribute("class").equals("display"));
        double w = width / dotsPerPixel;
        double h = height / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, (float) w, (float) h, graphics -> {
            graphics.scale(w / icon.getTrueIconWidth(), h / icon.getTrueIconHeight());
            icon.paintIcon(new JLabel(), graphics, 0, 0);
        });
        return Map.of();
    }

    /** Returns a line for each formula that could not be set. */
    List<String> unset() {
        return unset;
    }
}
