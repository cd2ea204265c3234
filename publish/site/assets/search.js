/* The search: words over the index that pagefind made, sifted by what the page knows of each text. */
(function () {
  "use strict";
  /** Words of the table, by key (labels: scripts); the build writes those of the edition's language. */
  const said = {"more-texts": "More texts", "found": {"one": "{count} text found", "other": "{count} texts found"}, "first": "The first {count} texts found", "in-reading": "{date}, {reading} reading", "more-places": {"one": "and {count} more place", "other": "and {count} more places"}};

  /**
   * A document of the edition, and one of its readings.
   * @typedef {{readings: Object<string, string>, title: string, date: string, kind: string, year: string,
   *   person: string[], place: string[]}} Text
   * @typedef {Text & {address: string, reading: string}} Reading
   * @typedef {{raw_url: string, content: string, locations: number[], anchors: {id: string, location: number}[]}} Page
   */

  /** So many texts are shown at a time, so many places of each, and so many words around a word found. */
  const TEXTS = 20, PLACES = 4, AROUND = 12;

  const form = document.getElementById("search");
  const list = document.getElementById("results");
  const found = document.getElementById("found");
  const unavailable = document.getElementById("search-unavailable");
  const known = window["searched"];
  if (!(form instanceof HTMLFormElement) || !list || !found || !unavailable || !known) return;
  if (location.protocol === "file:") return;

  /** @type {Reading[]} */
  const texts = known.flatMap(function (text) {
    return Object.entries(text.readings).map(function ([reading, address]) { return { ...text, reading, address }; });
  });
  const more = document.createElement("button");
  more.type = "button";
  more.textContent = said["more-texts"];
  const selects = Array.from(form.querySelectorAll("select"));
  let turn = 0;

  import(new URL("pagefind/pagefind.js", document.baseURI).href).then(start, function () {
    /* The page says already that the search cannot run here. */
  });

  /** @param {any} pagefind */
  function start(pagefind) {
    selects.forEach(function (select) {
      const values = new Set(texts.flatMap(function (text) { return text[select.name]; }));
      Array.from(values).sort().forEach(function (value) { select.append(new Option(value, value)); });
    });
    const asked = new URLSearchParams(location.search);
    Array.from(form.elements).forEach(function (field) {
      if (field.name && asked.has(field.name)) field.value = asked.get(field.name);
    });
    unavailable.hidden = true;
    form.hidden = false;
    form.addEventListener("input", function () { ask(pagefind); });
    form.addEventListener("submit", function (event) { event.preventDefault(); ask(pagefind); });
    if (asked.toString()) ask(pagefind);
  }

  /** @param {any} pagefind */
  async function ask(pagefind) {
    const mine = ++turn;
    const fields = new FormData(form);
    const words = String(fields.get("q") || "").trim();
    const chosen = selects.filter(function (select) { return select.value; });
    const query = new URLSearchParams(Array.from(fields).filter(function (pair) { return pair[1]; }));
    history.replaceState(null, "", query.toString() ? `?${query}` : location.pathname);
    const kept = texts.filter(function (text) {
      return chosen.every(function (select) { return [text[select.name]].flat().includes(select.value); });
    });
    const some = words ? await matches(pagefind, words, kept) : listed(chosen.length ? kept : []);
    if (mine !== turn) return;
    list.replaceChildren();
    more.onclick = function () { show(some, mine); };
    await show(some, mine);
    if (!words && !chosen.length) found.textContent = "";
  }

  /**
   * Show the next of some entries, and whether there are more.
   * @param {AsyncGenerator<HTMLElement> | Generator<HTMLElement>} entries
   * @param {number} mine
   */
  async function show(entries, mine) {
    const shown = [];
    let last = await entries.next();
    while (!last.done && shown.push(last.value) < TEXTS) last = await entries.next();
    if (mine !== turn) return;
    list.append(...shown);
    const number = list.children.length;
    found.textContent = last.done ? counted(said.found, number) : said.first.replace("{count}", String(number));
    if (last.done) more.remove();
    else list.after(more);
  }

  /** @param {Reading[]} kept */
  function* listed(kept) {
    for (const text of kept) yield entry(text);
  }

  /**
   * The texts in which pagefind finds words, the best first, each fetched when it is wanted.
   * @param {any} pagefind
   * @param {string} words
   * @param {Reading[]} kept
   */
  async function matches(pagefind, words, kept) {
    const search = await pagefind.search(words);
    return (async function* () {
      for (const result of search.results) {
        const page = await result.data();
        const text = kept.find(function (one) { return `/${one.address}` === page.raw_url; });
        if (text) yield entry(text, page);
      }
    })();
  }

  /**
   * The blocks in which the words found stand: the id of each, where its words begin and end in the content, and those found.
   * @param {Page} page
   * @returns {{id: string, from: number, to: number, found: number[]}[]}
   */
  function blocks(page) {
    const anchors = page.anchors.filter(function (anchor) { return /\.[bmn]\d+$/.test(anchor.id); });
    return [{ id: "", location: 0 }, ...anchors].map(function (anchor, n) {
      const to = n < anchors.length ? anchors[n].location : Infinity;
      const found = page.locations.filter(function (place) { return place >= anchor.location && place < to; });
      return { id: anchor.id, from: anchor.location, to, found };
    }).filter(function (block) { return block.found.length; });
  }

  /**
   * The words around the first word found in a block, each word found marked.
   * @param {string[]} words
   * @param {{from: number, to: number, found: number[]}} block
   */
  function excerpt(words, block) {
    const from = Math.max(block.found[0] - AROUND, block.from);
    const to = Math.min(block.found[0] + AROUND + 1, block.to);
    const parts = words.slice(from, to).flatMap(function (word, n) {
      if (!block.found.includes(from + n)) return [`${word} `];
      const mark = document.createElement("mark");
      mark.textContent = word;
      return [mark, " "];
    });
    return [from > block.from ? "… " : "", ...parts, to < Math.min(block.to, words.length) ? "…" : ""];
  }

  /**
   * @param {string} name
   * @param {string} kind
   * @param {(string | Node)[]} content
   */
  function made(name, kind, content) {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    element.append(...content);
    return element;
  }

  /**
   * @param {string} address
   * @param {(string | Node)[]} content
   */
  function link(address, content) {
    const element = document.createElement("a");
    element.href = address;
    element.append(...content);
    return element;
  }

  /**
   * @param {Reading} text
   * @param {Page} [page]
   */
  function entry(text, page) {
    const facts = made("p", "facts", [said["in-reading"].replace("{date}", text.date).replace("{reading}", text.reading)]);
    const item = made("li", "", [link(text.address, [text.title]), facts]);
    const words = page ? page.content.split(/\s+/) : [];
    const places = page ? blocks(page) : [];
    places.slice(0, PLACES).forEach(function (block) {
      const address = text.address + (block.id && `#${block.id}`);
      item.append(made("p", "excerpt", [link(address, excerpt(words, block))]));
    });
    if (places.length > PLACES) item.append(made("p", "facts", [counted(said["more-places"], places.length - PLACES)]));
    return item;
  }

  /**
   * The words for a number, in the form that the language of the page wants.
   * @param {Record<string, string>} forms
   * @param {number} count
   */
  function counted(forms, count) {
    const form = new Intl.PluralRules(document.documentElement.lang || "en").select(count);
    return (forms[form] || forms.other).replace("{count}", String(count));
  }
})();
