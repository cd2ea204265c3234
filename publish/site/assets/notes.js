/* Where a note does not stand beside its call, the call opens it in place; Escape closes it. */
(function () {
  "use strict";
  /** Words of the table, by key (labels: scripts); the build writes those of the edition's language. */
  const said = {"close": "Close"};

  /** @type {HTMLElement | null} */
  let opened = null;
  /** @type {HTMLElement | null} */
  let caller = null;

  /** Close the open note; give the focus back to its call. */
  function close() {
    if (!opened) return;
    opened.remove();
    opened = null;
    if (caller) caller.focus();
    caller = null;
  }

  /**
   * Open a copy of a note below the block of its call.
   * @param {HTMLElement} call
   * @param {HTMLElement} note
   */
  function open(call, note) {
    const block = call.closest("p, li, h2, h3, td, div");
    if (!block) return;
    opened = document.createElement("aside");
    opened.className = "note-open";
    opened.tabIndex = -1;
    opened.setAttribute("aria-label", call.getAttribute("aria-label") || "Note");
    opened.dataset.generated = "spoken";
    const prose = note.querySelector(".prose");
    opened.append(prose ? prose.cloneNode(true) : "");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = said.close;
    button.addEventListener("click", close);
    opened.append(button);
    if (block.matches("li, td, .cell")) block.append(opened);
    else block.after(opened);
    caller = call;
    opened.focus();
  }

  document.addEventListener("click", function (event) {
    const target = event.target instanceof Element ? event.target.closest("a.call") : null;
    if (!(target instanceof HTMLElement) || !target.hash) return;
    const note = document.getElementById(decodeURIComponent(target.hash.slice(1)));
    if (!note || getComputedStyle(note).position === "absolute") return;
    event.preventDefault();
    const again = caller === target;
    close();
    if (!again) open(target, note);
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") close();
  });
})();
