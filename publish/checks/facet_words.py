"""The facets of a datatype in words: range, pattern, length, count."""

from __future__ import annotations

from collections.abc import Sequence

from publish.schema.relaxng.facets import Facets

#: What a facet says; N is its value.
_SAYS = {
    "minInclusive": "from N",
    "maxInclusive": "to N",
    "minExclusive": "greater than N",
    "maxExclusive": "less than N",
    "pattern": "like `N`",
    "length": "of N letters",
    "minLength": "of N letters or more",
    "maxLength": "of N letters at most",
    "totalDigits": "with N digits at most",
    "fractionDigits": "with N digits at most after the point",
}
#: What TEI asks of pointers and words, which the names of these kinds say already.
_NO_BLANKS = {("pattern", r"\S+"), ("pattern", r"[^\p{C}\p{Z}]+")}
_FORMS = {
    "date": "YYYY-MM-DD", "gYear": "YYYY", "gYearMonth": "YYYY-MM", "gMonth": "--MM", "gMonthDay": "--MM-DD",
    "gDay": "---DD", "time": "hh:mm:ss", "dateTime": "YYYY-MM-DDThh:mm:ss",
}  # fmt: skip


def facets_said(facets: Facets) -> str:
    """Return the facets of a datatype in words, to follow the name of its kind; "" where it has none."""
    said = [
        _SAYS[name].replace("N", value)
        for name, value in facets.params
        if name in _SAYS and (name, value) not in _NO_BLANKS
    ]
    return " ".join(said)


def counted(facets: Sequence[Facets], value: str) -> str:
    """Return how many words a list must have, where a value has another number; "" where that is right."""
    if not facets or not facets[0].least:
        return ""
    least, most = min(each.least for each in facets), max(each.most for each in facets)
    words = len(value.split())
    if least <= words and (words <= most or any(each.most == 0 for each in facets)):
        return ""
    wanted = str(least) if least == most else f"{least} or more" if most == 0 else f"{least} to {most}"
    return f"has {words} word{'' if words == 1 else 's'}, not {wanted}"


def form_of_date(names: Sequence[str]) -> str:
    """Return how a date of these datatypes is written."""
    return next((_FORMS[name] for name in ("date", *names) if name in names and name in _FORMS), "YYYY-MM-DD")


def bound(facets: Sequence[Facets]) -> str:
    """Return a value at the edge of a range, an example of what is in it; "" where there is none."""
    return next((value for each in facets for name, value in each.params if name.endswith("Inclusive")), "")
