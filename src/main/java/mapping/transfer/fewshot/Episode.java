package mapping.transfer.fewshot;

import mapping.Requirement;

/**
 * One small task, section 8.3.3: some classes with a few examples each, the <em>support</em>, and others of the same classes to
 * be named, the <em>query</em>. Rows are numbers of examples of the data; labels are new, 0 to ways − 1.
 *
 * @param ways          N, the number of classes
 * @param support       rows of the support
 * @param supportLabels their labels
 * @param query         rows of the query, none of which is in the support
 * @param queryLabels   their labels
 */
public record Episode(int ways, int[] support, int[] supportLabels, int[] query, int[] queryLabels) {

    public Episode {
        Requirement.atLeast("The number of classes", ways, 1);
        Requirement.asMany("rows of the support", Requirement.given("The support", support).length, "labels",
            Requirement.given("The labels", supportLabels).length);
        Requirement.asMany("rows of the query", Requirement.given("The query", query).length, "labels",
            Requirement.given("The labels", queryLabels).length);
        Requirement.labels(supportLabels, ways);
        Requirement.labels(queryLabels, ways);
        support = support.clone();
        supportLabels = supportLabels.clone();
        query = query.clone();
        queryLabels = queryLabels.clone();
    }
}
