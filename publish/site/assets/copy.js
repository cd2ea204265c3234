/* Copying citations: a button beside each; and for a paragraph or a note, by its pilcrow, a citation of that place. */
(function () {
  "use strict";
  /** Words of the table, by key (labels: scripts); the build writes those of the edition's language. */
  const said = {"copy": "Copy", "copied": "Copied", "selected": "Selected", "citation": "Citation of this place", "close": "Close"};

  /** @type {HTMLElement | null} */
  let opened = null;
  /** @type {HTMLElement | null} */
  let pilcrow = null;

  /**
   * A button that copies the text of an element, italics included; where that is not allowed, it selects it.
   * @param {HTMLElement} citation
   */
  function copier(citation) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = said.copy;
    button.addEventListener("click", function () {
      const refused = function () {
        const range = document.createRange();
        range.selectNodeContents(citation);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        button.textContent = said.selected;
      };
      if (!navigator.clipboard) return refused();
      const item = new ClipboardItem({
        "text/plain": new Blob([citation.textContent || ""], { type: "text/plain" }),
        "text/html": new Blob([citation.innerHTML], { type: "text/html" }),
      });
      navigator.clipboard.write([item]).then(
        function () { button.textContent = said.copied; }, refused,
      );
    });
    return button;
  }

  /**
   * The citation of the whole with the address of a place in it; without an address, with the name of the place.
   * @param {string} words
   * @param {string} id
   */
  function citationOf(words, id) {
    const canonical = document.querySelector("link[rel=canonical]");
    const address = canonical instanceof HTMLLinkElement ? canonical.href : "";
    return address ? words.replace(/[^ ]+\.$/, `${address}#${id}.`) : words.replace(/\.$/, `, ${id}.`);
  }

  function close() {
    opened?.remove();
    opened = null;
    pilcrow?.focus();
    pilcrow = null;
  }

  /**
   * Open the citation of a block or note beside it.
   * @param {HTMLAnchorElement} link
   * @param {string} words
   */
  function open(link, words) {
    const block = link.parentElement;
    if (!block) return;
    opened = document.createElement("aside");
    opened.className = "cite-open";
    opened.dataset.generated = "spoken";
    opened.setAttribute("aria-label", said.citation);
    const citation = document.createElement("p");
    citation.textContent = citationOf(words, decodeURIComponent(link.hash.slice(1)));
    const leave = document.createElement("button");
    leave.type = "button";
    leave.className = "copy";
    leave.textContent = said.close;
    leave.addEventListener("click", close);
    const copy = copier(citation);
    opened.append(citation, copy, leave);
    if (block.matches("li, td, .cell")) block.append(opened);
    else block.after(opened);
    location.hash = link.hash;
    pilcrow = link;
    copy.focus({ preventScroll: true });
  }

  document.querySelectorAll(".cite dd, .cite pre").forEach(function (citation) {
    const button = copier(citation);
    if (citation.matches("pre")) return citation.before(button);
    const description = document.createElement("dd");
    description.append(button);
    citation.after(description);
  });

  const whole = document.querySelector(".cite dd");
  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element ? event.target.closest("a.permalink") : null;
    if (!(link instanceof HTMLAnchorElement) || !whole) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const again = pilcrow === link;
    close();
    if (!again) open(link, whole.textContent || "");
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && opened) close();
  });
})();
