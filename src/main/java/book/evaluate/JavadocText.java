package book.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Javadoc comment → its first sentences as plain text, without tags. */
final class JavadocText {

    private static final int LONGEST = 700;
    private static final Pattern BLOCK_TAGS = Pattern.compile("(?m)^\\s*@[a-zA-Z].*");
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern LINK = Pattern.compile("([^\\s(]*(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\n\\s*\\n|"
            + "</?(?:p|div|ul|ol|li|pre|blockquote|h\\d|dl|dt|dd|table|tr)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Map<String, String> ENTITIES = Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", " ");

    private JavadocText() {
    }

    /** Returns the paragraphs up to a length that can be read at once; the first one always, if need be cut at a sentence. */
    static String of(String comment) {
        Matcher tags = BLOCK_TAGS.matcher(comment);
        String description = tags.find() ? comment.substring(0, tags.start()) : comment;
        List<String> shown = new ArrayList<>();
        int length = 0;
        for (String part : PARAGRAPH.split(inline(description))) {
            String paragraph = unescaped(TAG.matcher(part).replaceAll("")).replaceAll("\\s+", " ").strip();
            if (!paragraph.isEmpty() && (shown.isEmpty() || length + paragraph.length() <= LONGEST)) {
                shown.add(cut(paragraph));
                length += paragraph.length();
            } else if (!paragraph.isEmpty()) {
                break;
            }
        }
        return String.join("\n", shown);
    }

    private static String inline(String text) {
        String plain = text;
        for (int nested = 0; nested < 3; nested++) { // code within a link, and so on
            plain = INLINE.matcher(plain).replaceAll(tag -> Matcher.quoteReplacement(inline(tag.group(1), tag.group(2).strip())));
        }
        return plain;
    }

    private static String inline(String tag, String content) {
        if (tag.equals("code") || tag.equals("literal")) {
            return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
        if (tag.startsWith("link")) {
            Matcher link = LINK.matcher(content);
            String label = link.matches() ? link.group(2) : content;
            return label.isBlank() ? content.replaceFirst("^#", "").replace('#', '.') : label;
        }
        return tag.equals("inheritDoc") ? "" : content;
    }

    private static String unescaped(String text) {
        String plain = text;
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            plain = plain.replace(entity.getKey(), entity.getValue());
        }
        return plain.replace("&amp;", "&");
    }

    private static String cut(String paragraph) {
        if (paragraph.length() <= LONGEST) {
            return paragraph;
        }
        int sentence = paragraph.lastIndexOf(". ", LONGEST);
        return sentence > 0 ? paragraph.substring(0, sentence + 1) : paragraph.substring(0, LONGEST) + "…";
    }
}
