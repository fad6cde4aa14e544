/* Predictions: an answer stays covered until the reader has guessed, or asks to see; guesses stay in this browser. */
(function () {
  'use strict';
  const STORE = 'book-predictions';
  const known = window.bookPredictions || {};
  const tools = document.getElementById('tools');
  const boxes = Array.from(document.querySelectorAll('section.prediction'));
  let lasting = true;
  let state = { cover: true, answers: {} };
  const opened = new Set();            // shown for another reason than a guess, until the page is left
  const views = new Map();

  function read() {
    try {
      const text = localStorage.getItem(STORE);
      const stored = text === null ? null : JSON.parse(text);
      if (stored && typeof stored === 'object' && stored.answers && typeof stored.answers === 'object') {
        state = { cover: stored.cover !== false, answers: stored.answers };
      } else if (lasting) {
        state = { cover: true, answers: {} };
      }
    } catch (e) {
      // Damaged or forbidden: what this page knows holds.
    }
  }

  function change(how) {
    if (lasting) {
      read();                          // another tab may have written
    }
    how(state);
    try {
      localStorage.setItem(STORE, JSON.stringify(state));
      lasting = true;
    } catch (e) {
      lasting = false;
    }
  }

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  const speaker = make('p', { className: 'prediction-speaker' });
  speaker.setAttribute('role', 'status');
  document.body.append(speaker);
  function say(text) {
    speaker.textContent = '';
    setTimeout(() => { speaker.textContent = text; }, 50);
  }

  /* ---- one prediction ---- */

  function view(box) {
    const key = box.dataset.key;
    const asksNumber = box.dataset.asks === 'number';
    const covered = box.querySelector(':scope > .covered');
    const id = box.id + '-guess';
    const input = make('input', { id: id, type: 'text', name: 'guess', autocomplete: 'off', maxLength: 300, spellcheck: false });
    if (asksNumber) {
      input.inputMode = 'decimal';
    }
    const show = make('button', { type: 'submit', className: 'show', textContent: 'Show what happens', disabled: true });
    const skip = make('button', { type: 'button', className: 'plain skip-guess', textContent: 'show without guessing' });
    const form = make('form', { className: 'guess', noValidate: true },
      make('p', { className: 'guess-label' },
        make('label', { htmlFor: id, textContent: asksNumber ? 'Your guess, a number' : 'Your guess, in a few words' })),
      make('div', { className: 'guess-row' }, input, show, skip),
      make('p', { className: 'guess-holds', textContent: 'Covered until then: ' + box.dataset.holds + '.' }));
    form.setAttribute('aria-label', 'Guess before you look');

    const words = make('p', { className: 'guess-words' });
    const verdicts = [['right', 'I was right'], ['partly', 'partly'], ['not', 'not']].map(([verdict, text]) => {
      const button = make('button', { type: 'button', textContent: text });
      button.dataset.verdict = verdict;
      button.addEventListener('click', () => {
        change((all) => {
          const answer = all.answers[key];
          if (answer) {
            answer.verdict = answer.verdict === verdict ? null : verdict;
          }
        });
        render();
        say(state.answers[key] && state.answers[key].verdict ? 'Counted: ' + text + '.' : 'Taken back.');
      });
      return button;
    });
    const judge = make('div', { className: 'guess-verdict' }, make('span', { textContent: 'Read on, then judge:' }), ...verdicts);
    judge.setAttribute('role', 'group');
    judge.setAttribute('aria-label', 'Was your guess right?');
    const again = make('button', { type: 'button', className: 'plain cover-again', textContent: 'cover again' });
    const told = make('div', { className: 'guessed', tabIndex: -1 }, words, judge, again);

    function ready() {
      const text = input.value.trim();
      return text !== '' && (!asksNumber || /\d/.test(text));
    }
    input.addEventListener('input', () => { show.disabled = !ready(); });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (ready()) {
        const guess = input.value.trim();
        change((all) => { all.answers[key] = { guess: guess, verdict: null }; });
        shown('Your guess is kept. Shown: ' + box.dataset.holds + '.');
      }
    });
    skip.addEventListener('click', () => {
      change((all) => { all.answers[key] = { skipped: true }; });
      shown('Shown without a guess: ' + box.dataset.holds + '.');
    });
    again.addEventListener('click', () => {
      opened.delete(key);
      change((all) => { delete all.answers[key]; });
      input.value = '';
      show.disabled = true;
      render();
      input.focus();
      say('Covered again.');
    });
    covered.addEventListener('beforematch', open);
    box.prepend(form, told);

    function shown(message) {
      render();
      told.focus({ preventScroll: true });
      const top = told.getBoundingClientRect().top;
      if (top < 60 || top > innerHeight * .8) {
        told.scrollIntoView({ block: 'center' });
      }
      say(message);
    }

    function open() {
      opened.add(key);
      render();
      say('A covered answer is opened, because a link or a search leads into it.');
    }

    function update() {
      const answer = state.answers[key];
      const closed = state.cover && !answer && !opened.has(key);
      const was = covered.hasAttribute('hidden');
      form.hidden = !closed;
      told.hidden = closed || !answer && !opened.has(key);
      judge.hidden = !answer || answer.skipped === true;
      again.hidden = !state.cover;
      if (answer && !answer.skipped) {
        words.replaceChildren('You guessed: ', make('strong', { textContent: answer.guess }));
      } else {
        words.textContent = answer ? 'Shown without a guess.' : 'Opened because a link or a search leads here.';
      }
      verdicts.forEach((button) => button.setAttribute('aria-pressed',
        String(Boolean(answer) && answer.verdict === button.dataset.verdict)));
      if (closed) {
        covered.setAttribute('hidden', 'until-found');
      } else {
        covered.removeAttribute('hidden');
      }
      document.querySelectorAll('.cell[data-prediction="' + CSS.escape(key) + '"]').forEach((cell) => {
        cell.classList.toggle('told', !closed);
      });
      box.classList.toggle('closed', closed);
      box.classList.add('ready');
      if (was && !closed) {
        box.dispatchEvent(new CustomEvent('prediction-opened', { bubbles: true }));
      }
    }
    return { update: update, open: open, covered: covered };
  }

  /* ---- the tally ---- */

  function count(keys) {
    const tally = { all: keys.length, guessed: 0, right: 0, partly: 0, not: 0, skipped: 0 };
    keys.forEach((key) => {
      const answer = state.answers[key];
      if (answer && answer.skipped) {
        tally.skipped++;
      } else if (answer) {
        tally.guessed++;
        if (answer.verdict) {
          tally[answer.verdict]++;
        }
      }
    });
    return tally;
  }

  function inWords(tally) {
    const judged = [];
    if (tally.right) { judged.push(tally.right + ' right'); }
    if (tally.partly) { judged.push(tally.partly + ' partly'); }
    if (tally.not) { judged.push(tally.not + ' not'); }
    return tally.guessed + ' of ' + tally.all + ' guessed' + (judged.length ? ' (' + judged.join(', ') + ')' : '')
      + (tally.skipped ? ', ' + tally.skipped + ' shown without a guess' : '');
  }

  function keysOf(sections) {
    return sections.flatMap((section) => (known[section] || []).map((name) => section + '/' + name));
  }

  const here = boxes.map((box) => box.dataset.key);
  const everything = keysOf(Object.keys(known));
  const button = make('button', { type: 'button', id: 'predictions-button' });
  const panel = make('div', { id: 'predictions-panel', hidden: true });
  const onPage = make('p', {});
  const inBook = make('p', {});
  const toggle = make('input', { type: 'checkbox', id: 'predictions-cover' });
  const forget = make('button', { type: 'button', textContent: 'Forget all guesses' });
  const sure = make('button', { type: 'button', textContent: 'Yes, forget all', hidden: true });
  const place = make('p', { className: 'predictions-place' });
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', 'Predictions');
  panel.append(make('p', { className: 'predictions-title', textContent: 'Predictions' }), onPage, inBook,
    make('p', {}, toggle, ' ', make('label', { htmlFor: toggle.id, textContent: 'Cover what I can predict' })),
    make('p', {}, forget, ' ', sure), place);
  function expand(yes) {
    panel.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
    sure.hidden = true;
  }
  button.addEventListener('click', () => expand(panel.hidden));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      expand(false);
      button.focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!panel.hidden && !panel.contains(event.target) && !button.contains(event.target)) {
      expand(false);
    }
  });
  toggle.addEventListener('change', () => {
    const yes = toggle.checked;
    change((all) => { all.cover = yes; });
    render();
    say(yes ? 'Answers that are not guessed yet are covered.' : 'All answers are shown.');
  });
  forget.addEventListener('click', () => {
    sure.hidden = false;
    sure.focus();
  });
  sure.addEventListener('click', () => {
    change((all) => { all.answers = {}; });
    opened.clear();
    boxes.forEach((box) => {
      box.querySelector('.guess input').value = '';
      box.querySelector('.guess .show').disabled = true;
    });
    sure.hidden = true;
    render();
    forget.focus();
    say('All guesses are forgotten.');
  });
  if (tools && (boxes.length || document.querySelector('.chapter'))) {
    const group = make('div', { className: 'predictions' }, button, panel);
    tools.prepend(group);
  }

  const chapters = Array.from(document.querySelectorAll('section.chapter')).map((box) => {
    const sections = Array.from(box.querySelectorAll('[data-section]')).map((item) => item.dataset.section);
    const line = make('p', { className: 'chapter-predictions' });
    const head = box.querySelector('h3, h2');
    if (head && keysOf(sections).length) {
      head.after(line);
    }
    return { keys: keysOf(sections), line: line };
  });

  function render() {
    views.forEach((each) => each.update());
    const keys = boxes.length ? here : everything;
    const tally = count(keys);
    const done = tally.guessed + tally.skipped;
    button.replaceChildren(make('span', { className: 'word', textContent: 'Predictions ' }), done + '/' + tally.all);
    button.setAttribute('aria-label', 'Predictions: ' + done + ' of ' + tally.all + (boxes.length ? ' on this page' : ' in the book'));
    onPage.hidden = !boxes.length;
    onPage.textContent = 'On this page, ' + inWords(count(here)) + '.';
    inBook.textContent = 'In the book, ' + inWords(count(everything)) + '.';
    toggle.checked = state.cover;
    place.textContent = lasting ? 'Guesses stay in this browser and are sent nowhere.'
      : 'This browser keeps nothing for this page: guesses last until you leave it.';
    chapters.forEach((chapter) => { chapter.line.textContent = 'Predictions: ' + inWords(count(chapter.keys)) + '.'; });
  }

  function openTarget() {
    let name = '';
    try {
      name = decodeURIComponent(location.hash.slice(1));
    } catch (e) {
      return;
    }
    const target = name && document.getElementById(name);
    const box = target && target.closest('section.prediction');
    const each = box && views.get(box);
    if (each && each.covered.contains(target) && each.covered.hasAttribute('hidden')) {
      each.open();
      keepInView(target);
    }
  }

  /* Fonts and pictures that arrive later move the page: the target is followed for a while, unless the reader moves. */
  function keepInView(target) {
    const there = () => target.scrollIntoView({ behavior: 'instant' });
    const watch = new ResizeObserver(there);
    const stop = () => watch.disconnect();
    ['wheel', 'touchstart', 'pointerdown', 'keydown'].forEach((kind) => addEventListener(kind, stop, { once: true, passive: true }));
    watch.observe(document.querySelector('article'));
    setTimeout(stop, 3000);
    there();
  }

  change(() => { });                   // finds out whether this browser keeps anything
  boxes.forEach((box) => views.set(box, view(box)));
  render();
  openTarget();
  addEventListener('hashchange', openTarget);
  addEventListener('storage', (event) => {
    if (event.key === STORE || event.key === null) {
      read();
      render();
    }
  });
})();
