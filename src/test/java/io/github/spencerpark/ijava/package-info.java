/**
 * Stand-ins for stock IJava's kernel, under its names: the weave's notebooks must run there too, its cells call these classes,
 * and IJava itself is not a library that a test could depend on.
 */
package io.github.spencerpark.ijava;
