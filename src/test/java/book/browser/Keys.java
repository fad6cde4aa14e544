package book.browser;

import java.util.List;
import java.util.Map;

/** Keys by their names in the DOM, and what the protocol must be told of them. */
record Keys(String key, String code, int number, String text, int modifiers) {

    private static final List<String> MODIFIERS = List.of("Alt", "Control", "Meta", "Shift");

    private static final Map<String, Integer> NAMED = Map.ofEntries(Map.entry("Tab", 9), Map.entry("Enter", 13),
        Map.entry("Escape", 27), Map.entry("Space", 32), Map.entry("PageUp", 33), Map.entry("PageDown", 34), Map.entry("End", 35),
        Map.entry("Home", 36), Map.entry("ArrowLeft", 37), Map.entry("ArrowUp", 38), Map.entry("ArrowRight", 39),
        Map.entry("ArrowDown", 40), Map.entry("Backspace", 8), Map.entry("Delete", 46));

    /** Reads "Tab", "Shift+Tab", "Control+k", "/". */
    static Keys of(String name) {
        int modifiers = 0;
        String rest = name;
        for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
            modifiers |= 1 << MODIFIERS.indexOf(rest.substring(0, plus));
            rest = rest.substring(plus + 1);
        }
        if (NAMED.containsKey(rest)) {
            String text = rest.equals("Enter") ? "\r" : rest.equals("Space") ? " " : "";
            return new Keys(rest.equals("Space") ? " " : rest, rest, NAMED.get(rest), text, modifiers);
        }
        if (rest.codePointCount(0, rest.length()) != 1) {
            throw new IllegalArgumentException("No key is named " + name + "; there are " + NAMED.keySet() + " and letters.");
        }
        String code = rest.matches("[a-zA-Z]") ? "Key" + rest.toUpperCase(java.util.Locale.ROOT) : "";
        int number = rest.matches("[a-zA-Z0-9]") ? Character.toUpperCase(rest.charAt(0)) : 0;
        return new Keys(rest, code, number, (modifiers & ~8) == 0 ? rest : "", modifiers);
    }
}
