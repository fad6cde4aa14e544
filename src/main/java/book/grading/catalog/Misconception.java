package book.grading.catalog;

import java.util.Map;

/**
 * A known mistake and what it looks like from outside.
 *
 * @param slug     its short name, the same as the mutant's
 * @param sentence the mistake in words, addressed to the reader
 * @param hint     the hint that helps, counted from 1
 * @param looks    for each test that it fails, by {@link book.grading.child.TestCase#key}: the digest of what the checks saw
 */
public record Misconception(String slug, String sentence, int hint, Map<String, String> looks) {
}
