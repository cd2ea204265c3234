/* Pointing at an editorial mark, or reaching it by keyboard, says what it is. */
(function () {
  "use strict";

  const marks = document.querySelectorAll(".reading [title]");
  const hint = document.createElement("div");
  hint.className = "hint";
  hint.id = "hint";
  hint.setAttribute("role", "tooltip");
  hint.hidden = true;
  if (marks.length) document.body.append(hint);

  /** @param {Element} mark */
  function show(mark) {
    const box = mark.getClientRects()[0];
    if (!box) return;
    hint.textContent = mark.getAttribute("data-hint");
    hint.hidden = false;
    hint.style.top = `${window.scrollY + box.top - hint.offsetHeight - 4}px`;
    hint.style.left = `${Math.max(4, Math.min(box.left, document.documentElement.clientWidth - hint.offsetWidth - 4))}px`;
  }

  function hide() {
    hint.hidden = true;
  }

  marks.forEach(function (mark) {
    mark.setAttribute("data-hint", mark.getAttribute("title") || "");
    mark.removeAttribute("title");
    mark.setAttribute("tabindex", "0");
    mark.setAttribute("aria-describedby", "hint");
    mark.addEventListener("pointerenter", function () { show(mark); });
    mark.addEventListener("focus", function () { show(mark); });
    mark.addEventListener("pointerleave", hide);
    mark.addEventListener("blur", hide);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
})();
