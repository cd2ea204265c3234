/* A name opens a card: who that is, and in which other documents; without this script it is a link to the register. */
(function () {
  "use strict";

  /**
   * The card of the register's entry that a link leads to.
   * @param {HTMLAnchorElement} link
   */
  function cardOf(link) {
    const page = link.pathname.replace(/^.*\/|\.html$/g, "");
    return document.getElementById(`card-${page}-${decodeURIComponent(link.hash.slice(1))}`);
  }

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element ? event.target.closest("a.name") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const card = cardOf(link);
    if (!card) return;
    event.preventDefault();
    const content = Array.from(card.childNodes, function (node) { return node.cloneNode(true); });
    window.popup.open(link, "card", card.dataset.name || "", content);
  });
})();
