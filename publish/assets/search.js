/* The search: words over the index that pagefind made, sifted by what the page knows of each text. */
(function () {
  "use strict";

  /**
   * @typedef {{address: string, title: string, date: string, reading: string, kind: string, year: string,
   *   person: string[], place: string[]}} Text
   */

  const form = document.getElementById("search");
  const list = document.getElementById("results");
  const found = document.getElementById("found");
  const unavailable = document.getElementById("search-unavailable");
  const known = document.getElementById("texts");
  if (!(form instanceof HTMLFormElement) || !list || !found || !unavailable || !known) return;
  if (location.protocol === "file:") return;

  /** @type {Text[]} */
  const texts = JSON.parse(known.textContent || "[]");
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
    const entries = words ? await matches(pagefind, words, kept) : chosen.length ? kept.map(entry) : [];
    if (mine !== turn) return;
    found.textContent = words || chosen.length ? `${entries.length} ${entries.length === 1 ? "text" : "texts"} found` : "";
    list.replaceChildren(...entries);
  }

  /**
   * @param {any} pagefind
   * @param {string} words
   * @param {Text[]} kept
   */
  async function matches(pagefind, words, kept) {
    const search = await pagefind.search(words);
    const pages = await Promise.all(search.results.map(function (result) { return result.data(); }));
    return pages.flatMap(function (page) {
      return kept
        .filter(function (text) { return `/${text.address}` === page.raw_url; })
        .map(function (text) { return entry(text, page); });
    });
  }

  /**
   * The block of the first word found.
   * @param {any} page
   * @returns {string}
   */
  function block(page) {
    const before = page.anchors.filter(function (anchor) {
      return anchor.location <= page.locations[0] && /\.[bmn]\d+$/.test(anchor.id);
    });
    return before.length ? `#${before[before.length - 1].id}` : "";
  }

  /**
   * @param {Text} text
   * @param {any} [page]
   */
  function entry(text, page) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = text.address + (page && page.raw_url ? block(page) : "");
    link.textContent = text.title;
    const facts = document.createElement("p");
    facts.className = "facts";
    facts.textContent = `${text.date}, ${text.reading} reading`;
    item.append(link, facts);
    if (page && page.excerpt) {
      const excerpt = document.createElement("p");
      excerpt.className = "excerpt";
      excerpt.innerHTML = page.excerpt; // escaped by pagefind; the words found stand in <mark>
      item.append(excerpt);
    }
    return item;
  }
})();
