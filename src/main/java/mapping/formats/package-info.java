/**
 * Files that other programs read and write, section 7.1: bytes and tensors, no layers. Here is what all of them need: the bytes
 * of a file with a place in them ({@link mapping.formats.ByteCursor}, to be read first), numbers of any width as a tensor
 * ({@link mapping.formats.RawTensor}), and the one error for a file that is not what it claims to be
 * ({@link mapping.formats.MalformedFile}). The formats have rooms of their own.
 */
package mapping.formats;
