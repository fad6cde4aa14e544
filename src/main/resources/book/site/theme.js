/* Runs before the page is drawn, so that a dark page does not flash. */
(function () {
  'use strict';
  let theme = null;
  try {
    theme = localStorage.getItem('book-theme');
  } catch (e) {
    // nothing is remembered then
  }
  if (theme === 'dark' || theme === 'light') {
    document.documentElement.dataset.theme = theme;
  }
  document.documentElement.classList.add('script');
})();
