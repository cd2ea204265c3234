/* A button beside each citation that copies it. */
(function () {
  "use strict";

  document.querySelectorAll(".cite dd, .cite pre").forEach(function (citation) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(citation.textContent || "").then(
        function () { button.textContent = "Copied"; },
        function () {
          const range = document.createRange();
          range.selectNodeContents(citation);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          button.textContent = "Selected";
        },
      );
    });
    if (citation.matches("dd")) citation.after(wrapped(button));
    else citation.before(button);
  });

  /** @param {HTMLElement} button */
  function wrapped(button) {
    const description = document.createElement("dd");
    description.append(button);
    return description;
  }
})();
