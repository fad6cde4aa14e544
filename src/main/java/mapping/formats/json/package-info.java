/**
 * JSON (RFC 8259) from scratch: a value is a tree, {@link mapping.formats.json.Json}, and reading and writing are mappings that
 * undo each other. Strict: what two readers might understand differently is refused. Section 7.1.
 */
package mapping.formats.json;
