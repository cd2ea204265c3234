/* A call lights its note in the margin; where there is no margin, the note opens at the line of its call. */
(function () {
  "use strict";

  /** @type {HTMLElement | null} */
  let lit = null;

  /** @param {HTMLElement} note */
  function light(note) {
    if (lit) lit.classList.remove("lit");
    lit = note;
    note.classList.add("lit");
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
    const box = note.getBoundingClientRect();
    if (box.top < 0 || box.bottom > window.innerHeight) note.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("click", function (event) {
    const call = event.target instanceof Element ? event.target.closest("a.call") : null;
    if (!(call instanceof HTMLAnchorElement) || !call.hash) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    if (getComputedStyle(note).position === "absolute") return light(note);
    const prose = note.querySelector(".prose");
    window.popup.open(call, "note-open", call.getAttribute("aria-label") || "Note", prose ? [prose.cloneNode(true)] : []);
  });
})();
