/**
 * The book's Jupyter kernel, a thin bridge from Jupyter's messages to {@link book.evaluate}. Read
 * {@link book.jupyter.JupyterKernel} first: it answers the messages. {@link book.jupyter.KernelSpec} registers the kernel,
 * {@link book.jupyter.JupyterCheck} tries it in a real Jupyter.
 */
package book.jupyter;
