/**
 * TensorBoard's event files, section 7.2.1: what a training writes down while it runs, so that another program can show it. From
 * the inside outwards: a checksum ({@link mapping.formats.events.Crc32c}), records that carry it
 * ({@link mapping.formats.events.Records}), an event as a protocol buffer ({@link mapping.formats.events.Event}), a file of them
 * ({@link mapping.formats.events.EventWriter}, {@link mapping.formats.events.EventFile}).
 */
package mapping.formats.events;
