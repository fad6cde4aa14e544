/* Before a browser prints the book: what is wider than the page is made smaller, so that nothing is cut. */
"use strict";
addEventListener("load", () => {
  for (const each of document.images) {
    each.classList.toggle("tall", each.naturalHeight > 1.1 * each.naturalWidth);
  }
  const wide = [];
  for (const each of document.querySelectorAll("div.formula, .table, figure.diagram, .output pre, .cell pre, .listing pre, .code pre")) {
    const room = each.clientWidth;
    const needs = each.scrollWidth;
    if (room > 0 && needs > room + 1) {
      wide.push([each, room / needs]);
    }
  }
  for (const [each, share] of wide) {
    each.style.zoom = Math.max(0.5, share * 0.995);
  }
});
