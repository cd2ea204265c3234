"""What each interface tells of a document, read back out of what it hands out, so that it can be compared.

A function takes the folder of the built site and the document's id, and returns the facts that its interface has
words for: ``title``, ``date`` (ISO 8601-2), ``creators``, ``translators``, ``language``, ``archive``, ``numbers``,
``version``, ``kind``, ``abstract``, ``keywords``, ``licences``. What it cannot say it leaves out.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree, html

Facts = dict[str, Any]
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "m": "http://www.loc.gov/mods/v3",
    "d": "http://datacite.org/schema/kernel-4",
    "t": "http://www.tei-c.org/ns/1.0",
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "a": "http://www.w3.org/2005/Atom",
    "o": "http://www.openarchives.org/OAI/2.0/",
    "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
BASE = "https://edition.test/"
PARTIES = "*[self::t:persName or self::t:orgName]"


@cache
def xml_of(path: Path) -> etree._Element:
    return etree.parse(path).getroot()


@cache
def json_of(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def page_of(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


def values(root: etree._Element, path: str) -> list[str]:
    return [str(value) for value in root.xpath(path, namespaces=NAMES)]


def first(root: etree._Element, path: str) -> str:
    return next(iter(values(root, path)), "")


def harvested(site: Path, id_: str, prefix: str) -> etree._Element:
    lists = xml_of(site / "oai-static.xml").xpath(f"*[@metadataPrefix='{prefix}']/*", namespaces=NAMES)
    found = [r for r in lists if first(r, "o:header/o:identifier/text()") == f"oai:edition.test:{id_}"]
    metadata = found[0].find("o:metadata", NAMES)
    assert metadata is not None
    return metadata[0]


def told_abstract(site: Path, id_: str) -> bool:
    """Whether a document has an abstract: without one, a description says what is not certain."""
    return "description" in metas(page_of(site / "texts" / f"{id_}.html"))


def oai_dc(site: Path, id_: str) -> Facts:
    root = harvested(site, id_, "oai_dc")
    return {
        "title": first(root, "dc:title/text()"),
        "date": first(root, "dc:date/text()"),
        "creators": values(root, "dc:creator/text()"),
        "translators": values(root, "dc:contributor/text()"),
        "language": first(root, "dc:language/text()"),
        "numbers": [value for value in values(root, "dc:identifier/text()") if " " in value],
        "archives": [s for s in values(root, "dc:source/text()") if not s.endswith(".")],
        "kind": values(root, "dc:type/text()")[0],
        "abstract": (values(root, "dc:description/text()") if told_abstract(site, id_) else [""])[0],
        "keywords": values(root, "dc:subject/text()"),
        "licences": addresses(values(root, "dc:rights/text()")),
    }


def addresses(sentences: list[str]) -> set[str]:
    return set(re.findall(r"https?://[^\s)]+", " ".join(sentences)))


def mods(site: Path, id_: str) -> Facts:
    root = harvested(site, id_, "mods")
    dates = {point or "when": value for point, value in _points(root)}
    ends = [dates.get("start", ".."), dates.get("end", "..")]
    kept = root.xpath("m:location[m:physicalLocation]", namespaces=NAMES)
    return {
        "title": first(root, "m:titleInfo/m:title/text()"),
        "date": dates.get("when") or ("/".join(ends) if dates else ""),
        "creators": values(root, "m:name[m:role/m:roleTerm='cre']/m:namePart/text()"),
        "translators": values(root, "m:name[m:role/m:roleTerm='trl']/m:namePart/text()"),
        "translator unknown": bool(values(root, "m:note[@displayLabel='Translator']/text()")),
        "language": first(root, "m:language[not(@objectPart)]/m:languageTerm/text()"),
        "numbers": [
            f"{i.get('type')} {i.text}"
            for i in root.findall("m:identifier", NAMES)
            if i.get("type") not in ("local", "oai", "doi", "ark")
        ],
        "archives": [", ".join(part.text for part in location) for location in kept],
        "recipients": values(root, "m:name[m:role/m:roleTerm='rcp']/m:namePart/text()"),
        "version": first(root, "m:recordInfo/m:recordChangeDate/text()"),
        "kind": first(root, "m:genre/text()"),
        "abstract": first(root, "m:abstract/text()"),
        "keywords": values(root, "m:subject/m:topic/text()"),
        "licences": set(values(root, "m:accessCondition/@xlink:href")) | addresses(values(root, "m:accessCondition/text()")),
    }


def _points(root: etree._Element) -> list[tuple[str, str]]:
    return [(date.get("point", ""), date.text or "") for date in root.findall("m:originInfo/m:dateCreated", NAMES)]


def datacite(site: Path, id_: str) -> Facts:
    root = harvested(site, id_, "datacite")
    date = first(root, "d:dates/d:date[@dateType='Created']/text()")
    translators = values(root, "d:contributors/d:contributor[@contributorType='Translator']/d:contributorName/text()")
    return {
        "title": first(root, "d:titles/d:title/text()"),
        "date": re.sub(r"^/", "../", re.sub(r"/$", "/..", date)),
        "creators": [name for name in values(root, "d:creators/d:creator/d:creatorName/text()") if name != "(:unkn)"],
        "translators": [name for name in translators if name != "(:unkn)"],
        "translator unknown": "(:unkn)" in translators,
        "language": first(root, "d:language/text()"),
        "numbers": [
            f"{i.get('alternateIdentifierType')} {i.text}"
            for i in root.iterfind(".//d:alternateIdentifier", NAMES)
            if i.get("alternateIdentifierType") not in ("local", "URL", "ARK")
        ],
        "archives": values(
            root, "d:relatedItems/d:relatedItem[@relationType='IsTranslationOf']/d:titles/d:title[@titleType]/text()"
        ),
        "original": values(root, "d:relatedItems/d:relatedItem[@relationType='IsTranslationOf']/d:titles/d:title[not(@titleType)]/text()"),
        "version": first(root, "d:version/text()"),
        "kind": first(root, "d:resourceType/text()"),
        "abstract": first(root, "d:descriptions/d:description[@descriptionType='Abstract']/text()"),
        "keywords": values(root, "d:subjects/d:subject/text()"),
        "licences": set(values(root, "d:rightsList/d:rights/@rightsURI")) | addresses(values(root, ".//d:rights/text()")),
    }


def tei(site: Path, id_: str) -> Facts:
    root = harvested(site, id_, "tei")
    return {
        "title": first(root, "t:teiHeader//t:title[@type='main']/text()"),
        "version": max(values(root, "t:teiHeader/t:revisionDesc/t:change/@when"))[:10],
        "language": first(root, "t:teiHeader//t:language/@ident"),
    }


def dts(site: Path, id_: str) -> Facts:
    kinds = [json_of(path)["member"] for path in sorted((site / "dts").glob("collection.*.json"))]
    members = {member["@id"]: member for kind in kinds for member in kind}
    told = members[f"{BASE}texts/{id_}.html"]["dublinCore"]

    def words(name: str) -> list[str]:
        return [part["value"] for part in told.get(name, [])]

    return {
        "title": words("title")[0],
        "date": told.get("date", ""),
        "creators": words("creator"),
        "translators": words("contributor"),
        "language": told["language"][0],
        "numbers": [value for value in words("identifier") if " " in value],
        "archives": [source for source in words("source") if not source.endswith(".")],
        "kind": told["type"][0],
        "abstract": (words("description") if told_abstract(site, id_) else [""])[0],
        "keywords": words("subject"),
    }


def json_ld(site: Path, id_: str) -> Facts:
    told = json_of(site / "texts" / f"{id_}.json")
    text, encoding = told["usageInfo"]
    return {**linked(told), "licences": {text, encoding["url"]}}


def json_ld_of_the_page(site: Path, id_: str) -> Facts:
    (script,) = page_of(site / "texts" / f"{id_}.html").xpath("//script[@type='application/ld+json']/text()")
    return linked(json.loads(script))


def linked(told: Any) -> Facts:
    originals = [work for work in told.get("translationOfWork", []) if "holdingArchive" in work]
    translators = told.get("translator", [])
    return {
        "title": told["name"],
        "date": told.get("dateCreated", ""),
        "creators": [party["name"] for party in told.get("author", [])],
        "recipients": [party.get("name") or party["jobTitle"] for party in told.get("recipient", [])],
        "translators": [party["name"] for party in translators if "name" in party],
        "translator unknown": bool(translators) and not any("name" in party for party in translators),
        "language": told["inLanguage"],
        "numbers": [f"{i['propertyID']} {i['value']}" for i in told["identifier"] if isinstance(i, dict) and "url" not in i],
        "archives": [
            ", ".join([o["holdingArchive"]["location"]["name"], o["holdingArchive"]["name"], o["itemLocation"]])
            for o in originals
        ],
        "version": told["version"],
        "kind": told["genre"],
        "abstract": told.get("description", ""),
        "keywords": told.get("keywords", []),
    }


def metas(page: html.HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in page.xpath("//meta[@name]"):
        found.setdefault(meta.get("name"), []).append(meta.get("content"))
    return found


def dublin_core_tags(site: Path, id_: str) -> Facts:
    told = metas(page_of(site / "texts" / f"{id_}.html"))
    return {
        "title": told["DC.title"][0],
        "date": told.get("DC.date", [""])[0],
        "creators": told.get("DC.creator", []),
        "language": told["DC.language"][0],
        "archives": [source for source in told["DC.source"] if not source.endswith(".")],
        "kind": told["DC.type"][0],
        "abstract": told.get("description", [""])[0],
        "keywords": told.get("DC.subject", []),
    }


def highwire_tags(site: Path, id_: str) -> Facts:
    told = metas(page_of(site / "texts" / f"{id_}.html"))
    return {
        "title": told["citation_title"][0],
        "creators": told.get("citation_author", []),
        "language": told["citation_language"][0],
        "issued": told.get("citation_online_date", [""])[0].replace("/", "-"),
    }


def csl(site: Path, id_: str) -> Facts:
    told = json.loads(page_of(site / "texts" / f"{id_}.html").xpath("string(//pre[@class='csl'])"))
    parts = told.get("original-date", {}).get("date-parts", [])
    return {
        "title": told["title"],
        "closed date": "/".join("-".join(f"{number:02}" for number in end) for end in parts),
        "creators": [name["literal"] for name in told.get("author", [])],
        "translators": [name["literal"] for name in told.get("translator", [])],
        "language": told["language"],
        "version": told["version"],
    }


def cmif(site: Path, id_: str) -> Facts:
    letters = xml_of(site / "cmif.xml").xpath(f"//t:correspDesc[@ref='{BASE}texts/{id_}.html']", namespaces=NAMES)
    if not letters:
        return {}
    (sent,) = letters[0].xpath("t:correspAction[@type='sent']", namespaces=NAMES)
    date = sent.find("t:date", NAMES)
    assert date is not None
    ends = "/".join(date.get(name, "..") for name in ("notBefore", "notAfter"))
    return {
        "senders": values(sent, f"{PARTIES}/text()"),
        "recipients": values(letters[0], f"t:correspAction[@type='received']/{PARTIES}/text()"),
        "date": date.get("when") or ends,
    }


def sitemap(site: Path, id_: str) -> Facts:
    (url,) = xml_of(site / "sitemap.xml").xpath(f"s:url[s:loc='{BASE}texts/{id_}.html']", namespaces=NAMES)
    return {"version": first(url, "s:lastmod/text()")[:10]}


def resourcesync(site: Path, id_: str) -> Facts:
    (url,) = xml_of(site / "resourcelist.xml").xpath(f"s:url[s:loc='{BASE}texts/{id_}.xml']", namespaces=NAMES)
    return {"version": first(url, "s:lastmod/text()")[:10]}


def feed(site: Path, id_: str) -> Facts:
    entries = xml_of(site / "feed.xml").xpath(
        f"a:entry[a:link/@href='{BASE}texts/{id_}.html']", namespaces=NAMES
    )
    return {
        "title": first(entries[0], "a:title/text()"),
        "version": max(first(e, "a:updated/text()") for e in entries)[:10],
    }


INTERFACES = {
    function.__name__: function
    for function in (
        oai_dc, mods, datacite, tei, dts, json_ld, json_ld_of_the_page, dublin_core_tags, highwire_tags, csl, cmif,
        sitemap, resourcesync, feed,
    )
}  # fmt: skip
