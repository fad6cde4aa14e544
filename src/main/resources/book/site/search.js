// The search: a dialog, and an index that lunr makes of the book's text when the dialog opens for the first time.
(function () {
  'use strict';

  const MOST = 40;
  const SLICE = 24; // milliseconds of work between two chances for the browser to draw
  const WORD = /[\u3400-\u9fff]+|[\p{L}\p{N}_$]+/gu;
  const HAN = /^[\u3400-\u9fff]/;

  /** Words in small letters, and of Chinese, which has no blanks, all pairs of neighbouring characters. */
  function tokens(text) {
    const found = [];
    for (const match of String(text).matchAll(WORD)) {
      const word = match[0];
      if (!HAN.test(word)) {
        found.push(word.toLowerCase());
      } else if (word.length === 1) {
        found.push(word);
      } else {
        for (let i = 0; i + 1 < word.length; i++) {
          found.push(word.slice(i, i + 2));
        }
      }
    }
    return found;
  }

  let dialog, field, status, list, opener;
  let index = null;
  let loading = null;
  let asked = 0;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes)) {
      made.setAttribute(key, attributes[key]);
    }
    made.append(...children);
    return made;
  }

  function script(source) {
    return new Promise((done, failed) => {
      const made = element('script', {src: 'assets/' + source});
      made.onload = done;
      made.onerror = () => failed(new Error('Could not read assets/' + source + '.'));
      document.head.append(made);
    });
  }

  function pause() {
    return new Promise(done => setTimeout(done, 0));
  }

  function load() {
    if (loading === null) {
      loading = script('lunr.js').then(() => script('search-index.js')).then(build);
      loading.catch(error => { status.textContent = error.message; loading = null; });
    }
    return loading;
  }

  async function build() {
    const lunr = window.lunr;
    const documents = window.bookSearch.documents;
    const builder = new lunr.Builder();
    builder.tokenizer = text => tokens(text === undefined ? '' : text).map(word => new lunr.Token(word, {}));
    builder.pipeline.add(lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref('id');
    builder.field('title', {boost: 6});
    builder.field('text');
    builder.field('names');
    let until = performance.now() + SLICE;
    for (let id = 0; id < documents.length; id++) {
      const [, , title, text, names] = documents[id];
      builder.add({id, title, text, names});
      if (performance.now() > until) {
        status.textContent = 'Reading the book: ' + Math.round(100 * id / documents.length) + ' %';
        await pause();
        until = performance.now() + SLICE;
      }
    }
    index = builder.build();
    status.textContent = '';
  }

  /** What one word of the question finds: documents with their scores, and the words of the index that it met. */
  function lookUp(word, last) {
    const lunr = window.lunr;
    const stem = HAN.test(word) ? word : lunr.stemmer(new lunr.Token(word, {})).toString();
    let found = index.query(query => {
      query.term(stem, {boost: 10, usePipeline: false});
      if (HAN.test(word) && word.length === 1) {
        query.term(word, {wildcard: lunr.Query.wildcard.LEADING | lunr.Query.wildcard.TRAILING, usePipeline: false});
      } else if (word.length > 2 && (last || word.length > 5)) {
        query.term(word, {wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false});
      }
    });
    let near = false;
    if (found.length === 0 && word.length > 3 && !HAN.test(word)) {
      found = index.query(query => query.term(stem, {editDistance: stem.length > 7 ? 2 : 1, usePipeline: false}));
      near = found.length > 0;
    }
    const met = new Set([word]);
    found.forEach(one => Object.keys(one.matchData.metadata).forEach(term => met.add(term)));
    return {scores: new Map(found.map(one => [Number(one.ref), one.score])), met, near};
  }

  /** Documents with all words of the question, the best first; where there are none, those with most of them. */
  function search(question) {
    const all = tokens(question);
    const telling = all.filter(word => window.lunr.stopWordFilter(word) !== undefined);
    const words = telling.length > 0 ? telling : all;
    const answers = words.map((word, i) => lookUp(word, i === words.length - 1));
    const {pages, documents} = window.bookSearch;
    const phrase = question.trim().toLowerCase();
    const ranked = new Map();
    for (const answer of answers) {
      for (const [id, score] of answer.scores) {
        const now = ranked.get(id) || {id, words: 0, score: 0};
        now.words++;
        now.score += score;
        ranked.set(id, now);
      }
    }
    const most = Math.max(0, ...[...ranked.values()].map(one => one.words));
    const best = [...ranked.values()].filter(one => one.words === most);
    for (const one of best) {
      const [page, , title, text, names] = documents[one.id];
      const parts = title.toLowerCase().split(' · ');
      const whole = parts.includes(phrase) || (' ' + names + ' ').toLowerCase().includes(' ' + phrase + ' ');
      one.score *= pages[page][2] * (whole ? 5 : title.toLowerCase().includes(phrase) ? 3
        : text.toLowerCase().includes(phrase) ? 1.5 : 1);
    }
    best.sort((a, b) => b.score - a.score || a.id - b.id);
    return {
      found: best, missed: words.filter((word, i) => answers[i].scores.size === 0), near: answers.some(answer => answer.near),
      partial: most < words.length, met: [...new Set(answers.flatMap(answer => [...answer.met]))]
    };
  }

  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }

  /** Matches the met words as beginnings of words, so that the stem "descent" marks "descents". */
  function marker(met) {
    const longest = met.filter(word => word.length > 0).sort((a, b) => b.length - a.length);
    const parts = longest.map(word => HAN.test(word) ? escaped(word) : '(?<![\\p{L}\\p{N}_$])' + escaped(word) + '[\\p{L}\\p{N}_$]*');
    return new RegExp(parts.join('|'), 'giu');
  }

  function marked(into, text, pattern) {
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      if (match[0].length > 0) {
        into.append(text.slice(at, match.index), element('mark', {}, match[0]));
        at = match.index + match[0].length;
      }
    }
    into.append(text.slice(at));
    return into;
  }

  /** The stretch of a text with most different met words. */
  function snippet(text, names, pattern) {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) {
      const inNames = [...new Set([...names.matchAll(pattern)].map(match => match[0]))].filter(name => name.length > 0);
      return inNames.length > 0 ? 'in its programs: ' + inNames.slice(0, 6).join(', ') : text.slice(0, 160);
    }
    let best = places[0].index;
    let most = 0;
    for (const start of places.slice(0, 60)) {
      const inside = new Set(places.filter(one => one.index >= start.index && one.index < start.index + 150)
        .map(one => one[0].toLowerCase()));
      if (inside.size > most) {
        most = inside.size;
        best = start.index;
      }
    }
    let from = Math.max(0, best - 50);
    if (from > 0) {
      const blank = text.indexOf(' ', from);
      from = blank >= 0 && blank < best ? blank + 1 : from;
    }
    const cut = text.slice(from, from + 200);
    const end = from + 200 < text.length ? cut.replace(/[^\s\u3400-\u9fff]*$/, '') + ' …' : cut;
    return (from > 0 ? '… ' : '') + end;
  }

  function show(answer) {
    const {pages, documents} = window.bookSearch;
    const pattern = marker(answer.met);
    const items = answer.found.slice(0, MOST).map(one => {
      const [page, anchor, title, text, names] = documents[one.id];
      const [path, pageTitle] = pages[page];
      const link = element('a', {href: path + (anchor === '' ? '' : '#' + anchor)});
      link.append(marked(element('span', {class: 'found-title'}), title, pattern));
      if (title !== pageTitle) {
        link.append(element('span', {class: 'found-page'}, pageTitle));
      }
      link.append(marked(element('span', {class: 'found-text'}), snippet(text, names, pattern), pattern));
      return element('li', {}, link);
    });
    list.replaceChildren(...items);
    const count = answer.found.length;
    const many = count > MOST ? 'the first ' + MOST + ' of ' + count + ' places' : count === 1 ? '1 place' : count + ' places';
    const missed = answer.missed.length > 0 && count > 0 ? '; not in the book: ' + answer.missed.join(', ')
      : answer.partial ? '; no place has all the words' : '';
    status.textContent = count === 0 ? 'Nothing found. Try a shorter word, or the Chinese term.'
      : many + (answer.near ? ', spelled nearly so' : '') + missed;
  }

  async function ask() {
    const now = ++asked;
    const question = field.value.trim();
    if (question === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    await load();
    if (now === asked) {
      show(search(question));
    }
  }

  function links() {
    return [...list.querySelectorAll('a')];
  }

  function step(by) {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (all.length > 0) {
      const next = at + by;
      (next < 0 ? field : all[Math.min(next, all.length - 1)]).focus();
    }
  }

  function keys(event) {
    if (event.key === 'Escape') { // a search field would empty itself first
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      step(1);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      step(-1);
    } else if (event.key === 'Enter' && event.target === field && !event.isComposing) {
      event.preventDefault();
      ask().then(() => { const first = links()[0]; if (first) { first.click(); } });
    } else if (event.key.length === 1 && event.target !== field && event.target.tagName === 'A'
        && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ') {
      field.focus(); // whoever types on goes on with the question
    }
  }

  function make() {
    field = element('input', {type: 'search', id: 'search-field', autocomplete: 'off', spellcheck: 'false',
      'aria-label': 'Search the book', 'aria-controls': 'search-found', 'aria-describedby': 'search-help', enterkeyhint: 'go',
      placeholder: 'gradient, 梯度, GradientDescent'});
    status = element('p', {role: 'status', id: 'search-status'});
    list = element('ol', {id: 'search-found', 'aria-label': 'Places found'});
    const close = element('button', {type: 'button', 'aria-label': 'Close the search'}, 'Close');
    const help = element('p', {id: 'search-help'}, 'Words, class names or 中文. ',
      element('kbd', {}, '↓'), ' ', element('kbd', {}, '↑'), ' choose, ', element('kbd', {}, 'Enter'), ' opens, ',
      element('kbd', {}, 'Esc'), ' closes.');
    const head = element('div', {class: 'search-head', role: 'search'}, field, close);
    dialog = element('dialog', {id: 'search', 'aria-label': 'Search'}, head, help, status, list);
    document.body.append(dialog);
    close.addEventListener('click', () => dialog.close());
    field.addEventListener('input', ask);
    dialog.addEventListener('keydown', keys);
    dialog.addEventListener('click', event => {
      if (event.target === dialog || event.target.closest('#search-found a')) {
        dialog.close();
      }
    });
    dialog.addEventListener('close', () => opener.focus({preventScroll: true}));
  }

  function open() {
    if (!dialog) {
      make();
    }
    if (!dialog.open) {
      dialog.showModal();
    }
    field.focus();
    field.select();
    load();
  }

  function start() {
    const tools = document.getElementById('tools');
    if (!tools || typeof HTMLDialogElement === 'undefined') {
      return;
    }
    opener = element('button', {type: 'button', id: 'search-button', 'aria-haspopup': 'dialog', 'aria-keyshortcuts': '/ Control+K'},
      'Search ', element('kbd', {'aria-hidden': 'true'}, '/'));
    opener.addEventListener('click', open);
    tools.prepend(opener);
    document.addEventListener('keydown', event => {
      const typing = event.target.closest && event.target.closest('input, textarea, select, [contenteditable=true]');
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const controlK = (event.key === 'k' || event.key === 'K') && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (slash || controlK) {
        event.preventDefault();
        open();
      }
    });
  }

  start();
})();
