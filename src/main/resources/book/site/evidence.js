/*
 * Numbers and claims show a card: what was recorded, by which cell, on what evidence, and what holds it. The card is made of the
 * entries of the list at the end of the page. It shows on hover, on focus by the keyboard, and stays after a click, a tap or Enter.
 */
(function () {
  'use strict';
  const list = document.getElementById('evidence');
  if (!list) {
    return;
  }
  const TRIGGER = '.evidence-sign, .number[role=button]';
  const OPEN_AFTER = 220;
  const CLOSE_AFTER = 300;
  const GAP = 8;

  const article = list.parentElement;
  const card = document.createElement('div');
  card.className = 'evidence-card';
  card.id = 'evidence-card';
  card.tabIndex = -1;
  card.hidden = true;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', 'evidence-title');
  article.after(card);

  if (!list.contains(document.getElementById(decodeURIComponent(location.hash.slice(1))))) {
    list.open = false;
  }
  let openForPrint = false;
  addEventListener('beforeprint', () => {
    openForPrint = !list.open;
    list.open = true;
  });
  addEventListener('afterprint', () => {
    list.open = list.open && !openForPrint;
  });

  /* Tab stops: each sign, and in a paragraph or table without one its first number; the arrow keys reach the other numbers. */
  const groups = new Map();
  article.querySelectorAll('.number[data-name]').forEach((number) => {
    if (document.getElementById('evidence-' + number.dataset.name) && !number.closest('a, button, summary, .evidence')) {
      number.setAttribute('role', 'button');
      number.tabIndex = -1;
    }
  });
  article.querySelectorAll(TRIGGER).forEach((trigger) => {
    const block = trigger.closest('table') || trigger.closest('p, li, dd, figcaption, blockquote, h1, h2, h3, h4') || article;
    if (!groups.has(block)) {
      groups.set(block, []);
    }
    groups.get(block).push(trigger);
    trigger.evidenceGroup = groups.get(block);
    trigger.setAttribute('role', 'button');
    trigger.setAttribute('aria-haspopup', 'dialog');
    trigger.setAttribute('aria-expanded', 'false');
  });
  groups.forEach((group) => {
    if (!group.some(isSign)) {
      group[0].tabIndex = 0;
    }
  });

  function isSign(trigger) {
    return trigger.classList.contains('evidence-sign');
  }

  function nameOf(trigger) {
    return (isSign(trigger) ? trigger.closest('.claim') : trigger).dataset.name;
  }

  function marked(trigger) {
    return isSign(trigger) ? trigger.closest('.claim') : trigger;
  }

  function copied(selector, from) {
    const original = (from || list).querySelector(selector);
    return original ? [original.cloneNode(true)] : [];
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  let shown = null;       // the trigger whose card shows
  let pinned = false;     // whether it stays when the pointer leaves
  let timer = 0;

  function fill(trigger, byKeyboard) {
    const name = nameOf(trigger);
    const item = document.getElementById('evidence-' + name);
    const box = item.closest('.evidence-cell');
    const title = element('p', 'evidence-title', isSign(trigger) ? 'Claim ' : 'Number ', element('code', '', name));
    title.id = 'evidence-title';
    const close = element('button', 'evidence-close', '×');
    close.type = 'button';
    close.setAttribute('aria-label', 'Close');
    close.addEventListener('click', () => hide(true));
    const found = element('p', 'evidence-found', ...(isSign(trigger)
      ? [...copied('.evidence-holds', item), ...copied('.evidence-text', item)] : copied('.evidence-value', item)));
    const cell = box.querySelector('.evidence-made > a').cloneNode(true);
    cell.addEventListener('click', () => hide(false));
    const made = element('p', 'evidence-made', isSign(trigger) ? 'Computed by ' : 'Recorded by ', cell, ' of the notebook ',
      ...copied('.evidence-notebook'), '.');
    const held = element('p', 'evidence-held', ...copied('.evidence-timing', box));
    if (!held.firstChild) {
      held.append(...list.querySelector('p.evidence-held').cloneNode(true).childNodes);
    }
    const tests = copied('.evidence-tests', box);
    tests.forEach((each) => each.childNodes.forEach((node) => {
      if (node.nodeType === Node.TEXT_NODE && node.data === ', ') {
        node.data = ' ';
      }
    }));
    const how = /\bruns\b|95 %/.test(found.textContent) ? copied('.evidence-how') : [];
    card.replaceChildren(title, close, found, ...how, made, held, ...tests, ...copied('.evidence-jdks'));
    if (byKeyboard) {
      const others = trigger.evidenceGroup.length;
      card.append(element('p', 'evidence-keys', 'Enter goes into this card, Esc closes it'
        + (others > 1 ? '; ← and → show the ' + (others === 2 ? 'other one' : 'other ' + (others - 1)) + ' here.' : '.')));
    }
  }

  function place(trigger) {
    card.style.left = '0';
    card.style.top = '0';
    const rects = trigger.getClientRects();
    const at = rects[rects.length - 1];
    const frame = card.offsetParent ? card.offsetParent.getBoundingClientRect() : { left: 0, top: 0 };
    const ground = card.offsetParent && getComputedStyle(card.offsetParent).position !== 'static' ? frame
      : { left: -scrollX, top: -scrollY };
    const width = document.documentElement.clientWidth;
    const left = Math.max(GAP, Math.min(at.left - 24, width - card.offsetWidth - GAP));
    const below = at.bottom + GAP + card.offsetHeight <= innerHeight;
    const above = at.top - GAP - card.offsetHeight >= 60;
    const top = below || !above ? at.bottom + GAP : at.top - GAP - card.offsetHeight;
    card.style.left = (left - ground.left) + 'px';
    card.style.top = (top - ground.top) + 'px';
  }

  function show(trigger, stays, byKeyboard) {
    clearTimeout(timer);
    if (shown && shown !== trigger) {
      hide(false);
    }
    if (shown !== trigger || byKeyboard) {
      fill(trigger, byKeyboard);
    }
    shown = trigger;
    pinned = stays;
    card.hidden = false;
    card.scrollTop = 0;
    place(trigger);
    trigger.setAttribute('aria-expanded', 'true');
    trigger.setAttribute('aria-describedby', 'evidence-card');
    marked(trigger).classList.add('evidence-shown');
  }

  function hide(back) {
    clearTimeout(timer);
    if (!shown) {
      return;
    }
    const trigger = shown;
    const inside = card.contains(document.activeElement);
    shown = null;
    card.hidden = true;
    trigger.setAttribute('aria-expanded', 'false');
    trigger.removeAttribute('aria-describedby');
    marked(trigger).classList.remove('evidence-shown');
    if (back && inside) {
      quietly = true;
      trigger.focus({ preventScroll: true });
      quietly = false;
    }
  }
  let quietly = false;

  function enter(trigger) {
    show(trigger, true, true);
    card.focus({ preventScroll: true });
  }

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) {
      return;
    }
    const trigger = event.target.closest(TRIGGER);
    if (trigger && trigger !== shown && !pinned) {
      clearTimeout(timer);
      timer = setTimeout(() => show(trigger, false, false), OPEN_AFTER);
    } else if (trigger === shown && trigger || card.contains(event.target)) {
      clearTimeout(timer);
    } else if (!trigger) {
      clearTimeout(timer);
      if (shown && !pinned && !shown.matches(':focus-visible')) {
        timer = setTimeout(() => hide(false), CLOSE_AFTER);
      }
    }
  });

  document.addEventListener('click', (event) => {
    const trigger = event.target instanceof Element ? event.target.closest(TRIGGER) : null;
    if (trigger) {
      event.preventDefault();
      if (event.detail === 0) {
        enter(trigger);                                       // Enter on a link, or a screen reader
      } else if (shown === trigger && pinned) {
        hide(false);
        pinned = false;
      } else {
        show(trigger, true, false);
      }
    }
  });

  document.addEventListener('pointerdown', (event) => {
    if (shown && !card.contains(event.target) && !(event.target instanceof Element && event.target.closest(TRIGGER))) {
      pinned = false;
      hide(false);
    }
  });

  document.addEventListener('focusin', (event) => {
    const trigger = event.target instanceof Element && event.target.matches(TRIGGER) ? event.target : null;
    if (trigger && !quietly && trigger.matches(':focus-visible')) {
      show(trigger, false, true);
    } else if (shown && event.target !== shown && !card.contains(event.target)) {
      pinned = false;
      hide(false);
    }
  });
  document.addEventListener('focusout', (event) => {
    if (shown && !event.relatedTarget && !pinned && event.target === shown) {
      hide(false);
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Escape' && shown) {
      pinned = false;
      hide(true);
      return;
    }
    if (event.key === 'Tab' && shown && card.contains(document.activeElement)) {
      const stops = [...card.querySelectorAll('a[href], button')];
      const at = stops.indexOf(document.activeElement);
      const next = at + (event.shiftKey ? -1 : 1);
      event.preventDefault();
      if (next >= 0 && next < stops.length) {
        stops[next].focus();
      } else {
        pinned = false;
        hide(true);
      }
      return;
    }
    const trigger = event.target instanceof Element && event.target.matches(TRIGGER) ? event.target : null;
    if (!trigger) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      enter(trigger);
      return;
    }
    const group = trigger.evidenceGroup;
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -group.length, End: group.length }[event.key];
    if (step && !event.shiftKey) {
      event.preventDefault();
      const next = group[Math.max(0, Math.min(group.length - 1, group.indexOf(trigger) + step))];
      if (!group.some(isSign)) {
        trigger.tabIndex = -1;
        next.tabIndex = 0;
      }
      next.focus();
    }
  });

  addEventListener('resize', () => {
    if (shown) {
      place(shown);
    }
  });
})();
