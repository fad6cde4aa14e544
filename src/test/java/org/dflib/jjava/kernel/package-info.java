/**
 * Stand-ins for JJava's kernel, under its names, on its own base library: the kernel itself is not a library on Maven Central.
 */
package org.dflib.jjava.kernel;
