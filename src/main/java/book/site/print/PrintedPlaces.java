package book.site.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF as Chromium writes it → on which page each named place is. Its objects stand there as plain text: the tree of pages,
 * and a dictionary {@code /name [page 0 R /XYZ x y zoom]}. In a PDF of another make nothing is found.
 */
final class PrintedPlaces {

    private static final Pattern NODE = Pattern.compile("(?m)^(\\d+) 0 obj\\s*<<[^>]*?/Type /Pages\\b(?s:.*?)endobj");
    private static final Pattern KIDS = Pattern.compile("/Kids \\[([^\\]]*)]");
    private static final Pattern REFERENCE = Pattern.compile("(\\d+) 0 R");
    private static final Pattern DESTINATION = Pattern.compile("/(p\\d+) \\[(\\d+) 0 R /XYZ ");
    private static final Pattern ROOT = Pattern.compile("/Type /Catalog\\s*/Pages (\\d+) 0 R");

    private PrintedPlaces() {
    }

    static Map<String, Integer> of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Map<Integer, List<Integer>> inside = new HashMap<>();
        for (Matcher node = NODE.matcher(text); node.find();) {
            Matcher kids = KIDS.matcher(node.group());
            List<Integer> pages = new ArrayList<>();
            if (kids.find()) {
                for (Matcher kid = REFERENCE.matcher(kids.group(1)); kid.find();) {
                    pages.add(Integer.parseInt(kid.group(1)));
                }
            }
            inside.put(Integer.parseInt(node.group(1)), pages);
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        Matcher root = ROOT.matcher(text);
        if (root.find()) {
            count(Integer.parseInt(root.group(1)), inside, numbers);
        }
        Map<String, Integer> places = new HashMap<>();
        for (Matcher each = DESTINATION.matcher(text); each.find();) {
            Integer number = numbers.get(Integer.parseInt(each.group(2)));
            if (number != null) {
                places.put(each.group(1), number);
            }
        }
        return places;
    }

    private static void count(int node, Map<Integer, List<Integer>> inside, Map<Integer, Integer> numbers) {
        if (inside.containsKey(node)) {
            inside.get(node).forEach(kid -> count(kid, inside, numbers));
        } else {
            numbers.put(node, numbers.size() + 1);
        }
    }
}
