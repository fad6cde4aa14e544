/** Files written whole or not at all, and checksums that reveal damage. Read {@link mapping.files.WholeFile} first. */
package mapping.files;
