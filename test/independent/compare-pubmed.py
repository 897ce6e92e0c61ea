#!/usr/bin/python3
"""Compares what litgraph reads from PubMed XML with what Python's own XML parser reads from the same files, record by record and field by field.

usage: LITGRAPH_SHARED=DIR python3 test/independent/compare-pubmed.py [FILE ...]

Without files: every file of DIR/dumps/pubmed-xml and DIR/dumps/pubmed-throughput. Needs `npm run build` first and nothing but the standard library.
Exit code 0: the same in every field; 1: not the same; 2: something is missing.
"""
import collections
import glob
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

root = pathlib.Path(__file__).resolve().parents[2]
BORDERS = {"DispFormula", "p", "br", "list", "list-item", "title", "sec", "div", "li", "ul", "ol", "label"}
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def squeeze(text):
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip()


def words(element, in_math=False):
    """Text of mixed content: block tags part words, blanks within formulas are layout."""
    name = element.tag.split("}")[-1]
    math = in_math or name == "math"
    own = element.text or ""
    out = [re.sub(r"[ \t\r\n]", "", own) if math else own]
    for child in element:
        border = child.tag.split("}")[-1] in BORDERS
        inner = "" if child.tag.split("}")[-1] in ("annotation", "annotation-xml") else words(child, math)
        tail = child.tail or ""
        if math:
            tail = re.sub(r"[ \t\r\n]", "", tail)
        out.append((" " if border else "") + inner + (" " if border else "") + tail)
    return "".join(out)


def text_of(element):
    return "" if element is None else squeeze("".join(element.itertext()))


def first(record, path):
    return text_of(record.find(path)) or None


def year_of(record):
    for path in ("Journal/JournalIssue/PubDate", "ArticleDate", "ContributionDate", "Book/PubDate"):
        date = record.find(path)
        if date is None:
            continue
        found = re.search(r"(?<!\d)(1[5-9]\d\d|2[01]\d\d)(?!\d)", text_of(date.find("Year")) or text_of(date.find("MedlineDate")))
        if found:
            return int(found.group(1))
    return None


def author_name(author):
    personal = " ".join(part for part in (first(author, "ForeName"), first(author, "LastName"), first(author, "Suffix")) if part)
    if author.find("LastName") is None and author.find("CollectiveName") is not None and author.find("ForeName") is None:
        return text_of(author.find("CollectiveName"))
    return personal or text_of(author.find("CollectiveName"))


TRUNCATED = re.compile(r"\s*\(?\s*(?:ABSTRACT TRUNCATED(?: AT \d{2,4} WORDS)?)\s*\)?\s*\.?\s*$")


def parts_of(abstract):
    parts = []
    for part in abstract.findall("AbstractText"):
        text = squeeze(words(part))
        if re.match(r"^\(?Abstract available from the publisher\.?\)?$", text, re.I):
            continue
        text = TRUNCATED.sub("", text)
        label = part.get("Label")
        if label is None or squeeze(label) == "" or squeeze(label).upper() in ("UNLABELLED", "UNASSIGNED", "UNLABELED"):
            label = None
        if text:
            parts.append([None if label is None else squeeze(label), text])
    return parts


def record_of(element):
    is_book = element.tag == "PubmedBookArticle"
    citation = element if element.tag == "MedlineCitation" else element.find("BookDocument" if is_book else "MedlineCitation")
    article = citation if is_book else citation.find("Article")
    data = element.find("PubmedBookData" if is_book else "PubmedData")
    titles = [squeeze(words(found)) for found in (article.find("ArticleTitle"), article.find("VernacularTitle"), article.find("Book/BookTitle")) if found is not None]
    title = next((found for found in titles if found and not re.match(r"^\[?\s*not available\s*\]?\.?$", found, re.I)), "")
    ids = {}
    lists = [] if data is None else data.findall("ArticleIdList")
    lists += citation.findall("ArticleIdList") if is_book else []
    for article_id in (item for found in lists for item in found):
        ids.setdefault((article_id.get("IdType") or "").lower(), text_of(article_id))
    place = next((text_of(found) for found in article.findall("ELocationID") if found.get("EIdType") == "doi" and found.get("ValidYN") != "N"), None)
    other = next((re.match(r"PMC\d+", text_of(found)).group(0) for found in citation.findall("OtherID") if re.match(r"PMC\d+", text_of(found))), None)
    authors = article.find("AuthorList")
    authors = article.find("Book/AuthorList") if authors is None else authors
    names = [] if authors is None else [author_name(found) for found in authors.findall("Author") if found.get("ValidYN") != "N"]
    pages = first(article, "Pagination/MedlinePgn")
    start, end = first(article, "Pagination/StartPage"), first(article, "Pagination/EndPage")
    doi = ids.get("doi") or place
    doi = re.search(r"10\.\d{4,9}/\S+", doi.lower()) if doi else None
    mains = [part for found in article.findall("Abstract") for part in parts_of(found)]
    return {
        "pmid": first(citation, "PMID"),
        "title": title,
        "abstract": mains,
        "journal": first(article, "Journal/Title") or first(article, "Journal/ISOAbbreviation") or first(citation, "MedlineJournalInfo/MedlineTA") or first(article, "Book/BookTitle"),
        "year": year_of(article),
        "volume": first(article, "Journal/JournalIssue/Volume") or first(article, "Book/Volume"),
        "issue": first(article, "Journal/JournalIssue/Issue"),
        "pages": pages or (f"{start}-{end}" if start and end else start),
        "doi": None if doi is None else doi.group(0).rstrip(".,;:"),
        # PubMed Central counts versions after a full stop.
        "pmcid": (ids.get("pmc") or other or "").split(".")[0] or None,
        "authors": [name for name in names if name],
        "keywords": [text_of(word) for found in citation.findall("KeywordList") for word in found.findall("Keyword") if text_of(word)],
        "types": [text_of(kind) for found in article.findall("PublicationTypeList") for kind in found if text_of(kind)] + [text_of(kind) for kind in article.findall("PublicationType")],
        "mesh": [text_of(found) for found in citation.findall("MeshHeadingList/MeshHeading/DescriptorName")],
    }


def records_here(file):
    with (gzip.open if file.endswith(".gz") else open)(file, "rb") as stream:
        tree = ElementTree.parse(stream)
    top = tree.getroot()
    elements = [top] if top.tag in ("PubmedArticle", "PubmedBookArticle", "MedlineCitation") else [found for found in top if found.tag in ("PubmedArticle", "PubmedBookArticle", "MedlineCitation")]
    return [record_of(element) for element in elements]


def record_there(line):
    read = json.loads(line)
    if "refused" in read:
        return read
    meta = read["metadata"]
    return {
        "pmid": meta["pmid"],
        "title": squeeze(read["title"]),
        "abstract": [[part["heading"], squeeze(part["text"])] for part in read["abstract"] if part["type"] == "abstract"],
        "journal": meta["journal"],
        "year": meta["year"],
        "volume": meta["volume"],
        "issue": meta["issue"],
        "pages": meta["pages"],
        "doi": meta["doi"],
        "pmcid": meta["pmcid"],
        "authors": [author["name"] for author in meta["authors"]],
        "keywords": meta["keywords"],
        "types": meta["publicationTypes"],
        "mesh": meta.get("meshHeadings", []),
    }


def main():
    shared = os.environ.get("LITGRAPH_SHARED", "../shared")
    files = sys.argv[1:] or sorted(found for folder in ("pubmed-xml", "pubmed-throughput") for found in glob.glob(f"{shared}/dumps/{folder}/*.xml*") if not found.endswith(".md5"))
    if not files:
        print(f"compare-pubmed: no files; set LITGRAPH_SHARED to the reference folder (now {shared})", file=sys.stderr)
        return 2
    wrong = collections.Counter()
    total = 0
    for file in files:
        here = records_here(file)
        lines = subprocess.run(["node", root / "test/independent/write-pubmed.mjs", file], check=True, capture_output=True, text=True).stdout.splitlines()
        there = [record_there(line) for line in lines]
        if len(here) != len(there):
            print(f"{file}: {len(here)} records by Python, {len(there)} by litgraph")
            wrong["records"] += 1
        total += len(here)
        for number, (expected, read) in enumerate(zip(here, there), 1):
            if "refused" in read:
                if expected["title"] or expected["abstract"]:
                    wrong["refused"] += 1
                    print(f"{file}#{number}: refused ({read['refused']}), Python reads a text")
                continue
            # An English abstract by others stands in where the journal has none.
            fields = [field for field in expected if expected[field] != read[field] and not (field == "abstract" and expected[field] == [])]
            for field in fields:
                wrong[field] += 1
                if wrong[field] <= 3:
                    print(f"{file}#{number} PMID {expected['pmid']} {field}:\n  python   {str(expected[field])[:300]}\n  litgraph {str(read[field])[:300]}")
    print(f"{total} records of {len(files)} files, 14 fields each: " + (", ".join(f"{count} {field} differ" for field, count in wrong.items()) or "all the same"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
