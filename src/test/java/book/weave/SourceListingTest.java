package book.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListingTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            #rate,count    § private final double rate;|private int count; // of steps|
            #count,Kind    § private int count; // of steps||enum Kind { STEEP, FLAT }|
            #Walk          § Walk(double rate) {|    this.rate = rate;|}|
            .Place         § record Place(double x, double y) {|    Place {|        assert x == x;|    }|}|
            .Place#Place   § Place {|    assert x == x;|}|
            """)
    void takesMembersWithoutJavadocAndIndentation(String reference, String expected) throws Exception {
        assertEquals(expected.replace('|', '\n'), SourceListing.of("mapping.descent.Walk" + reference));
    }

    @Test
    void takesAWholeType() throws Exception {
        String listing = SourceListing.of("mapping.descent.Walk");
        assertTrue(listing.startsWith("public final class Walk {\n\n    private final double rate;\n"), listing);
        assertTrue(listing.endsWith("\n}\n"), listing);
        assertFalse(listing.contains("/**"), listing);
    }

    @ParameterizedTest
    @CsvSource({"mapping.descent.Walk.Place#z", "mapping.descent.Walk.Plaze", "mapping.descent", "../Walk",
        "mapping.descent.Walk#",
        "mapping.descent.Walk.Place#x"})
    void unknownReferencesAreRefused(String reference) {
        assertThrows(SourceListing.Unknown.class, () -> SourceListing.of(reference));
    }
}
