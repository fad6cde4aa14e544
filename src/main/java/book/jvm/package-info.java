/**
 * Child processes, most of them JVMs: their command lines, the messages to and from them, deadlines, and making sure that none is
 * left behind. Read {@link book.jvm.ChildProcess} first, then {@link book.jvm.Conversation} and {@link book.jvm.Interruption}.
 */
package book.jvm;
