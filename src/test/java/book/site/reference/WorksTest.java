package book.site.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksTest {

    private static List<Work> works(String item) {
        return Works.of(Small.article("<ul><li>" + item + "</li></ul>").selectFirst("li")).stream().map(Works.Named::work)
                .toList();
    }

    @Test
    void authorsTitlePlaceAndYearAreReadAndTheRemarkIsNot() {
        Work adam = works("D. P. Kingma, J. Ba, <em>Adam: a method for stochastic optimization</em>, ICLR (2015): "
                + "algorithm 1.").get(0);
        assertEquals(new Work("D. P. Kingma, J. Ba", "Adam: a method for stochastic optimization", "ICLR (2015)"), adam);
        assertEquals("2015", adam.year());
        assertEquals("Kingma", adam.lead());
        assertEquals(List.of("D. P. Kingma", "J. Ba"), adam.names());
    }

    @Test
    void anItemMayNameSeveralWorks() {
        assertEquals(List.of("Gauss", "Legendre"), works("C. F. Gauss, <em>Theoria motus</em> (1809); A.-M. Legendre, "
                + "<em>Nouvelles méthodes</em> (1805): least squares.").stream().map(Work::lead).toList());
        assertEquals(List.of("He 2015", "He 2016"), works("K. He, X. Zhang, <em>Delving deep</em>, ICCV (2015); <em>Deep "
                + "residual "
                + "learning</em>, CVPR (2016).").stream().map(work -> work.lead() + " " + work.year()).toList());
        assertEquals(List.of("Hochreiter", "Gers"), works("S. Hochreiter, J. Schmidhuber, <em>Long short-term memory</em>, "
                + "Neural "
                + "Computation 9 (1997); the gate <em>f</em> is from F. Gers, J. Schmidhuber, <em>Learning to forget</em>, "
                + "Neural "
                + "Computation 12 (2000).").stream().map(Work::lead).toList());
    }

    @Test
    void aCollectionIsPartOfWhere() {
        Work work = works("L. Prechelt, <em>Early stopping</em>, in <em>Neural Networks: Tricks of the Trade</em>, "
                + "Springer (1998).").get(0);
        assertEquals("Early stopping", work.title());
        assertEquals("1998", work.year());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ICLR (2015), arXiv:1412.6980 | 2015", "arXiv:2001.08361 (2020) | 2020",
            "ICML 2006 | 2006",
        "(2000, printed 2001) | 2001", "The New York Times, 8 July 1958 | 1958", "arXiv:2010.01412 |''"})
    void theYearIsNoPartOfAnArxivNumber(String rest, String year) {
        assertEquals(year, new Work("A. B", "T", rest).year());
    }

    @Test
    void peopleAndOrganizationsHaveNames() {
        assertEquals("van den Oord", Work.surname("A. van den Oord"));
        assertEquals("Kingma, D. P.", Work.reversed("D. P. Kingma"));
        assertEquals("OpenAI", Work.reversed("OpenAI"));
        assertEquals("New Navy device", new Work("", "New Navy device learns by doing", "").lead());
    }

    @Test
    void aPageWithoutSourcesHasNoList() {
        assertNull(Works.list(Small.article("<h2 id='pitfalls'>Pitfalls</h2><ul><li>a</li></ul>")));
    }
}
