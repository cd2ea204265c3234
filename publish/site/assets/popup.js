/* A popup next to the place that opened it: a note, a name's card. Escape and a click outside close it; the focus returns. */
(function () {
  "use strict";
  /** Words of the table, by key (labels: scripts); the build writes those of the edition's language. */
  const said = {"close": "Close"};

  /** @type {HTMLElement | null} */
  let opened = null;
  /** @type {HTMLElement | null} */
  let opener = null;

  /** Close the popup; give the focus back to what opened it. */
  function close() {
    if (!opened) return;
    const inside = opened.contains(document.activeElement) || document.activeElement === document.body;
    opened.remove();
    opened = null;
    if (inside && opener) opener.focus({ preventScroll: true });
    opener = null;
  }

  /**
   * Put a popup below the line of an element, and inside the window.
   * @param {HTMLElement} popup
   * @param {HTMLElement} anchor
   */
  function place(popup, anchor) {
    const lines = anchor.getClientRects();
    const line = lines[lines.length - 1];
    const room = document.documentElement.clientWidth - popup.offsetWidth - 8;
    const above = line.top - popup.offsetHeight - 6;
    const below = line.bottom + 6;
    const fits = below + popup.offsetHeight <= window.innerHeight || above < 0;
    popup.style.left = `${window.scrollX + Math.max(8, Math.min(line.left, room))}px`;
    popup.style.top = `${window.scrollY + (fits ? below : above)}px`;
  }

  /**
   * Open a popup for an element; the same element again closes it.
   * @param {HTMLElement} anchor
   * @param {string} kind the class of the popup
   * @param {string} name what it is, for the ear
   * @param {(Node | string)[]} content
   */
  function open(anchor, kind, name, content) {
    const again = opener === anchor;
    close();
    if (again) return;
    const popup = document.createElement("aside");
    popup.className = `popup ${kind}`;
    popup.tabIndex = -1;
    popup.dataset.generated = "spoken";
    popup.setAttribute("aria-label", name);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = said.close;
    button.addEventListener("click", close);
    popup.append(...content, button);
    (anchor.closest("p, li, h2, h3, td, div") || document.body).append(popup);
    if (popup.showPopover) {
      popup.popover = "manual";
      popup.showPopover();
    }
    place(popup, anchor);
    opened = popup;
    opener = anchor;
    popup.focus({ preventScroll: true });
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") close();
  });
  document.addEventListener("pointerdown", function (event) {
    if (!opened || !(event.target instanceof Node)) return;
    if (!opened.contains(event.target) && !(opener && opener.contains(event.target))) close();
  });

  Object.assign(window, { popup: { open, close } });
})();
