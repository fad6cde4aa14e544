/* The frame: contents on a narrow screen, light and dark, copying code. */
(function () {
  'use strict';
  const root = document.documentElement;

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  const theme = document.getElementById('theme-button');
  function nameTheme() {
    theme.textContent = isDark() ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', isDark() ? 'Light colours' : 'Dark colours');
  }
  theme.hidden = false;
  nameTheme();
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('book-theme', root.dataset.theme);
    } catch (e) {
      // it holds for this page only
    }
    nameTheme();
  });

  const contents = document.getElementById('chapters');
  const button = document.getElementById('contents-button');
  function show(open) {
    contents.classList.toggle('open', open);
    button.setAttribute('aria-expanded', String(open));
  }
  button.addEventListener('click', () => {
    show(!contents.classList.contains('open'));
    if (contents.classList.contains('open')) {
      contents.querySelector('a, summary').focus();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && contents.classList.contains('open')) {
      show(false);
      button.focus();
    }
  });
  const here = contents.querySelector('[aria-current=page]');
  if (here && contents.scrollHeight > contents.clientHeight) {
    contents.scrollTop = Math.max(0, here.offsetTop - contents.clientHeight / 3);
  }

  document.querySelectorAll('.cell, .listing, .code').forEach((block) => {
    const code = block.querySelector('pre > code');
    if (!code) {
      return;
    }
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'copy';
    copy.textContent = 'Copy';
    copy.setAttribute('aria-label', 'Copy this code' + (block.dataset.cell ? ', cell ' + block.dataset.cell : ''));
    copy.addEventListener('click', async () => {
      copy.textContent = await written(code.textContent) ? 'Copied' : 'Not copied';
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    });
    (block.querySelector('.cell-head') || block).append(copy);
  });

  async function written(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (e) {
      const area = document.createElement('textarea');   // a page of the file system has no clipboard in some browsers
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand('copy');
      area.remove();
      return done;
    }
  }
})();
