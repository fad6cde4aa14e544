package book.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words after a fence's opening: a language, then options {@code name} or {@code name=value}. */
final class FenceInfo {

    private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,5})(s|m)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Set<String> CELL = Set.of("cell", "timing", "limit");
    private static final Set<String> OURS = Set.of("cell", "timing", "limit", "listing", "output");

    final String language;
    final Map<String, String> options = new LinkedHashMap<>();
    /** What is wrong, one sentence for each fault; empty if nothing is. */
    final List<String> faults = new ArrayList<>();

    FenceInfo(String info) {
        String[] words = info.strip().split("\\s+");
        language = words[0];
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = equals < 0 ? words[i] : words[i].substring(0, equals);
            if (options.put(name, equals < 0 ? "" : words[i].substring(equals + 1)) != null) {
                faults.add("The option " + name + " is given twice.");
            }
        }
        check();
    }

    boolean isCell() {
        return language.equals("java") && !options.containsKey("listing");
    }

    boolean isListing() {
        return language.equals("java") && options.containsKey("listing");
    }

    /** Whether the fence holds what a cell printed: text, or the source of a diagram that GitHub draws. */
    boolean isOutput() {
        return (language.equals("text") || language.equals("mermaid")) && options.containsKey("output");
    }

    Duration limit() {
        Matcher limit = DURATION.matcher(options.getOrDefault("limit", ""));
        if (!limit.matches()) {
            return null;
        }
        long count = Long.parseLong(limit.group(1));
        return limit.group(2).equals("m") ? Duration.ofMinutes(count) : Duration.ofSeconds(count);
    }

    private void check() {
        Set<String> known = isCell() ? CELL : isListing() ? Set.of("listing") : isOutput() ? Set.of("output") : Set.of();
        boolean checked = language.equals("java") || isOutput();
        for (String name : options.keySet()) {
            if (checked && !known.contains(name) || !checked && OURS.contains(name)) {
                faults.add(options.containsKey("listing") && language.equals("java")
                        ? "A listing takes no other option, and here is " + name + "."
                        : "A " + language + " fence has no option " + name + ".");
            }
        }
        named("cell");
        named("output");
        if (isCell() && options.containsKey("limit") && limit() == null) {
            faults.add("The limit must be a time such as 90s or 2m, got " + options.get("limit") + ".");
        }
        if (isCell() && !options.getOrDefault("timing", "").isEmpty()) {
            faults.add("The option timing takes no value.");
        }
    }

    private void named(String option) {
        String name = options.get(option);
        if (name != null && !NAME.matcher(name).matches()) {
            faults.add("The name of " + option + "= must be letters, digits, - and _, got " + name + ".");
        }
    }
}
