/**
 * A client of Visdom, a server that shows what programs send to it, section 7.2.2: its protocol is JSON over HTTP.
 * {@link book.visdom.Visdom} speaks it; {@link book.visdom.VisdomWatcher} sends a training there while it runs.
 */
package book.visdom;
