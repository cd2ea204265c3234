/* The switch between readings keeps the paragraph one is at. */
(function () {
  "use strict";

  /**
   * The id of the first block in view, without the name of its pane; empty at the top of the page.
   * @returns {string}
   */
  function here() {
    if (window.scrollY < 200) return "";
    const blocks = document.querySelectorAll(".reading :is(p, li, div, h2, h3, h4, h5, h6)[id]");
    const first = Array.from(blocks).find(function (block) {
      return block.getBoundingClientRect().bottom > 40;
    });
    return first ? first.id.replace(/^(diplomatic|clean)\./, "") : "";
  }

  window.addEventListener("beforeprint", function () {
    const printed = document.querySelector(".printed");
    if (printed) printed.textContent = document.title + ". " + location.href;
  });

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element ? event.target.closest(".readings a") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const block = here();
    const pane = link.pathname.endsWith(".parallel.html") ? "clean." : "";
    link.hash = block ? pane + block : "";
  });
})();
