package book.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The result of a cell that ran, to its end or to its failure.
 *
 * @param outputs as in the notebook file
 * @param ledger  the values that it recorded, by name
 * @param failed  the class of its failure; null if it ran to its end
 * @param line    the line of the cell that failed, counted from 1; 0 if none did or it is unknown
 */
record FinishedCell(JsonArray outputs, JsonObject ledger, String failed, int line) {
}
