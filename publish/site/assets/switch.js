/* The switch between readings keeps the line at the top of the screen. */
(function () {
  "use strict";

  /**
   * A word of a text: where it is. And the place one leaves: the words there, how far into the text, how far down the screen.
   * @typedef {{node: Text, from: number, word: string}} Word
   * @typedef {{words: string[], part: number, top: number}} Place
   */
  const KEY = "place-in-text", WORDS = 6;
  const BLOCKS = ":is(p, li, div, h2, h3, h4, h5, h6)[id]";
  const APART = "[data-generated='spoken'], [data-generated='call'], [data-generated='link'], .page";

  /**
   * The words of an element, without what the page adds for the ear, calls and links.
   * @param {Element} element
   * @returns {Word[]}
   */
  function wordsOf(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    /** @type {Word[]} */
    const words = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !node.parentElement || node.parentElement.closest(APART)) continue;
      for (const found of node.data.matchAll(/[\p{L}\p{N}]+/gu)) words.push({ node, from: found.index, word: found[0] });
    }
    return words;
  }

  /** @param {Word} word */
  function boxOf(word) {
    const range = document.createRange();
    range.setStart(word.node, word.from);
    range.setEnd(word.node, word.from + word.word.length);
    return range.getBoundingClientRect();
  }

  /** The height of the bar that stays at the top of a comparison. */
  function bar() {
    const element = document.querySelector(".differences");
    return element ? Math.max(0, element.getBoundingClientRect().bottom) : 0;
  }

  /**
   * The first block in view that holds no other block.
   * @returns {Element | undefined}
   */
  function blockInView() {
    const edge = bar();
    return Array.from(document.querySelectorAll(`.reading ${BLOCKS}`)).find(function (block) {
      const box = block.getBoundingClientRect();
      return box.height > 0 && box.bottom > edge + 10 && !block.querySelector(BLOCKS);
    });
  }

  /**
   * What is at the top of the screen, to be found again in another reading.
   * @param {Element} block
   * @returns {Place | null}
   */
  function placeOf(block) {
    const edge = bar(), text = block.closest(".reading");
    const words = text ? wordsOf(text) : [];
    const start = words.findIndex(function (word) { return block.contains(word.node); });
    const first = words.findIndex(function (word, at) { return at >= start && boxOf(word).top >= edge; });
    if (start < 0 || first < 0) return null;
    const near = words.slice(first, first + WORDS).map(function (word) { return word.word; });
    return { words: near, part: first / words.length, top: boxOf(words[first]).top };
  }

  /**
   * How many words from one on are those of a place.
   * @param {Word[]} words
   * @param {number} at
   * @param {string[]} wanted
   */
  function agreeing(words, at, wanted) {
    let many = 0;
    while (many < wanted.length && words[at + many] && words[at + many].word === wanted[many]) many++;
    return many;
  }

  /**
   * The word at which a place is found again: where most words agree, the nearest of these.
   * @param {Word[]} words
   * @param {Place} place
   * @returns {Word | undefined}
   */
  function again(words, place) {
    const expected = Math.round(place.part * words.length);
    let best = Math.min(expected, words.length - 1), most = 0;
    words.forEach(function (_, at) {
      const many = agreeing(words, at, place.words);
      const nearer = Math.abs(at - expected) < Math.abs(best - expected);
      if (many > most || (many && many === most && nearer)) { best = at; most = many; }
    });
    return words[best];
  }

  /** Scroll so that the words one came from are where they were. */
  async function arrive() {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const text = document.querySelector(".reading");
    if (!kept || !text) return;
    await document.fonts.ready;
    const place = JSON.parse(kept), word = again(wordsOf(text), place);
    if (word) window.scrollBy({ top: boxOf(word).top - Math.max(place.top, bar()), behavior: "instant" });
  }

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element ? event.target.closest(".readings a") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const block = window.scrollY < 200 ? undefined : blockInView();
    link.hash = block ? block.id.replace(/^(diplomatic|clean)\./, "") : "";
    const place = block ? placeOf(block) : null;
    if (place) sessionStorage.setItem(KEY, JSON.stringify(place));
  });
  window.addEventListener("load", function () { arrive(); });

  window.addEventListener("beforeprint", function () {
    const printed = document.querySelector(".printed");
    if (printed) printed.textContent = document.title + ". " + location.href;
  });
})();
