/** Files written whole or not at all, and sums by which damage shows. */
package mapping.files;
