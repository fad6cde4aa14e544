// Escape closes the box of a term; leaving the term lets it open again.
(function () {
  'use strict';
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      document.querySelectorAll('.term:hover, .term:focus-within').forEach(term => {
        term.classList.add('closed');
        const again = () => {
          if (!term.matches(':hover, :focus-within')) {
            term.classList.remove('closed');
            term.removeEventListener('mouseleave', again);
            term.removeEventListener('focusout', again);
          }
        };
        term.addEventListener('mouseleave', again);
        term.addEventListener('focusout', () => setTimeout(again, 0));
      });
    }
  });
})();
