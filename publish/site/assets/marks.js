/* Each mark has a description of its own; pointing at it, or reaching it by keyboard, shows it. */
(function () {
  "use strict";

  const hint = document.createElement("div");
  hint.className = "hint";
  hint.setAttribute("aria-hidden", "true");
  hint.hidden = true;
  /** @type {number | undefined} */
  let leaving;

  /** @param {Element} mark */
  function show(mark) {
    window.clearTimeout(leaving);
    const box = mark.getClientRects()[0];
    if (!box) return;
    hint.textContent = mark.getAttribute("aria-description");
    hint.hidden = false;
    const room = document.documentElement.clientWidth - hint.offsetWidth - 4;
    const above = box.top - hint.offsetHeight;
    hint.style.top = `${window.scrollY + (above < 0 ? box.bottom : above)}px`;
    hint.style.left = `${Math.max(4, Math.min(box.left, room))}px`;
  }

  function hide() {
    window.clearTimeout(leaving);
    hint.hidden = true;
  }

  /** Leave time to move the pointer from a mark to its hint (WCAG 2.2, 1.4.13). */
  function leave() {
    window.clearTimeout(leaving);
    leaving = window.setTimeout(hide, 300);
  }

  const marks = document.querySelectorAll(".reading [title]");
  if (marks.length) document.body.append(hint);
  marks.forEach(function (mark) {
    mark.setAttribute("aria-description", mark.getAttribute("title") || "");
    mark.removeAttribute("title");
    mark.setAttribute("tabindex", "0");
    mark.addEventListener("pointerenter", function () { show(mark); });
    mark.addEventListener("focus", function () { show(mark); });
    mark.addEventListener("pointerleave", leave);
    mark.addEventListener("blur", hide);
  });
  hint.addEventListener("pointerenter", function () { window.clearTimeout(leaving); });
  hint.addEventListener("pointerleave", hide);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
})();
