package book.site.print;

import org.jsoup.nodes.Element;

/**
 * KaTeX's own MathML, beside its boxes in a page, → MathML that validators accept. KaTeX 0.16.4 puts the invisible sign of a
 * function's application into the pair of base and index ({@code \max_i}), and elements into signs ({@code \bmod},
 * {@code \vdots}).
 */
final class MathMl {

    private static final String APPLICATION = "\u2061";

    private MathMl() {
    }

    /** Replaces all that KaTeX set within an element: the hundreds of boxes go, the MathML stays, with the TeX as its words. */
    static void instead(Element article) {
        for (Element katex : article.select(".katex")) {
            Element math = katex.selectFirst("math");
            Element tex = math.selectFirst("annotation");
            if (tex != null) {
                math.attr("alttext", tex.text());
                tex.remove();
            }
            math.select("semantics").forEach(Element::unwrap);
            math.select("msub, msup, munder, mover, msubsup, munderover").forEach(MathMl::withoutApplication);
            math.select("mi > *, mo > *, mn > *").forEach(inside -> flat(inside.parent()));
            katex.replaceWith(math);
        }
    }

    private static void withoutApplication(Element scripts) {
        Element last = scripts.lastElementChild();
        int places = scripts.tagName().matches("msubsup|munderover") ? 3 : 2;
        if (last != null && scripts.childrenSize() > places && last.text().equals(APPLICATION)) {
            last.remove();
        }
    }

    private static void flat(Element sign) {
        if (sign.tagName().equals("mo")) {
            sign.text(sign.text());
        } else if (sign.childrenSize() > 0) {
            sign.tagName("mrow").clearAttributes();
        }
    }
}
