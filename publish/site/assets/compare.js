/* On the comparison page: step from one difference to the next, by button or by Alt with an arrow. */
(function () {
  "use strict";
  /** Words of the table, by key (labels: scripts); the build writes those of the edition's language. */
  const said = {"previous-difference": "Previous difference", "next-difference": "Next difference", "difference-of": "{number} of {count}"};

  const bar = document.querySelector(".differences");
  const marks = Array.from(document.querySelectorAll(".difference"));
  const count = new Set(marks.map(function (mark) { return mark.getAttribute("data-difference"); })).size;
  const status = document.createElement("output");
  let at = 0;
  if (!bar || !count) return;

  /** @param {number} number */
  function marksOf(number) {
    return marks.filter(function (mark) { return mark.getAttribute("data-difference") === String(number); });
  }

  /** @param {number} by one forward or back; after the last comes the first */
  function step(by) {
    marksOf(at).forEach(function (mark) { mark.classList.remove("here"); });
    at = at ? ((at - 1 + by + count) % count) + 1 : by > 0 ? 1 : count;
    const here = marksOf(at);
    here.forEach(function (mark) { mark.classList.add("here"); });
    const shown = here.find(function (mark) { return mark.getClientRects().length > 0; });
    if (shown) shown.scrollIntoView({ block: "center" });
    status.textContent = said["difference-of"].replace("{number}", String(at)).replace("{count}", String(count));
  }

  /**
   * @param {string} sign
   * @param {string} name
   * @param {number} by
   */
  function button(sign, name, by) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.title = `${name} (Alt+${sign})`;
    made.setAttribute("aria-label", name);
    made.setAttribute("aria-keyshortcuts", by > 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
    made.addEventListener("click", function () { step(by); });
    return made;
  }

  bar.append(button("↑", said["previous-difference"], -1), button("↓", said["next-difference"], 1), status);
  document.addEventListener("keydown", function (event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  });
  bar.addEventListener("click", function (event) {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    at = 0;
    step(1);
  });
})();
