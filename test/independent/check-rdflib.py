#!/usr/bin/python3
"""Compares what rdflib reads from graph.jsonld with what oxigraph reads from it, and runs the shipped queries in rdflib.

usage: /usr/bin/python3 test/independent/check-rdflib.py [GRAPH.jsonld]

Needs rdflib 6 (Debian: python3-rdflib) and node with the packages installed. Without a file it writes a generated graph with hostile texts first.
Exit code 0: the same triples; 1: not the same; 2: something is missing.
"""
import pathlib
import subprocess
import sys
import tempfile

try:
    import rdflib
except ImportError:
    print("check-rdflib: rdflib is not installed (Debian: apt-get install python3-rdflib)", file=sys.stderr)
    sys.exit(2)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# The lexical form is part of the triple: "0.40" and "0.4" are not the same term.
rdflib.NORMALIZE_LITERALS = False


def terms(graph):
    return {tuple(term.n3() for term in triple) for triple in graph}


def read_dataset(text, media_type):
    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(data=text, format=media_type)
    return dataset


def main():
    if len(sys.argv) > 1:
        path = pathlib.Path(sys.argv[1])
    else:
        folder = tempfile.mkdtemp(prefix="litgraph-rdflib-")
        subprocess.run(["node", str(HERE / "write-sample.mjs"), folder], check=True)
        path = pathlib.Path(folder) / "graph.jsonld"

    by_rdflib = read_dataset(path.read_text(encoding="utf-8"), "json-ld")
    nquads = subprocess.run(["node", str(HERE / "oxigraph-nquads.mjs"), str(path)], check=True, capture_output=True).stdout.decode("utf-8")
    by_oxigraph = read_dataset(nquads, "nquads")

    ours, theirs = terms(by_rdflib), terms(by_oxigraph)
    for label, triples in (("only rdflib", ours - theirs), ("only oxigraph", theirs - ours)):
        for triple in sorted(triples)[:5]:
            print(f"{label}: {' '.join(triple)}")
    print(f"{path}: rdflib {len(ours)} triples, oxigraph {len(theirs)}, in common {len(ours & theirs)}")

    for query in sorted((ROOT / "src" / "export" / "queries").glob("*.rq")):
        rows = len(list(by_rdflib.query(query.read_text(encoding="utf-8"))))
        print(f"{query.name}: {rows} rows in rdflib")
    sys.exit(0 if ours == theirs and ours else 1)


main()
