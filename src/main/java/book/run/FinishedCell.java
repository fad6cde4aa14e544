package book.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What came of a cell that ran, to its end or to its failure.
 *
 * @param outputs as the notebook file has them
 * @param ledger  the values that it recorded, by name
 * @param failed  the class of its failure; null if it ran to its end
 * @param line    the line of the cell that failed, from 0; 0 if none did
 */
record FinishedCell(JsonArray outputs, JsonObject ledger, String failed, int line) {
}
