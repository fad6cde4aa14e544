/**
 * {@code ./book live}: a training watched in the browser while it runs, section 7.2.2. {@link book.live.LivePage} is the page: a
 * server on this machine that a browser keeps listening to. {@link book.live.LiveTraining} trains a recipe before its eyes,
 * {@link book.live.EventFolder} shows what another program writes. Read {@link book.live.LivePage} first.
 */
package book.live;
