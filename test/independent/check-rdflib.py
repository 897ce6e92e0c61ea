#!/usr/bin/python3
"""Compares what rdflib reads from graph.jsonld with what oxigraph reads from it, and runs the shipped queries in rdflib.
Where graph.nq.gz stands beside it, it must say the same to rdflib, and to raptor when that is installed (Debian: raptor2-utils).

usage: /usr/bin/python3 test/independent/check-rdflib.py [GRAPH.jsonld]

Needs rdflib 6 (Debian: python3-rdflib) and node with the packages installed. Without a file it writes a generated graph with hostile texts first.
Exit code 0: the same triples; 1: not the same; 2: something is missing.
"""
import gzip
import pathlib
import shutil
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


def agree(reader, ours, theirs):
    print(f"{reader}: {len(theirs)} triples, {len(ours & theirs)} of them in common with rdflib")
    for label, triples in (("only rdflib", ours - theirs), (f"only {reader}", theirs - ours)):
        for triple in sorted(triples)[:5]:
            print(f"  {label}: {' '.join(triple)}")
    return ours == theirs


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

    ours = terms(by_rdflib)
    print(f"{path}: {len(ours)} triples in rdflib")
    same = bool(ours) and agree("oxigraph", ours, terms(by_oxigraph))
    packed = path.with_name("graph.nq.gz")
    if packed.exists():
        lines = pathlib.Path(tempfile.mkdtemp(prefix="litgraph-nquads-")) / "graph.nq"
        lines.write_bytes(gzip.decompress(packed.read_bytes()))
        same &= agree("graph.nq in rdflib", ours, terms(read_dataset(lines.read_text(encoding="utf-8"), "nquads")))
        if shutil.which("rapper"):
            by_raptor = subprocess.run(["rapper", "-q", "-i", "nquads", "-o", "ntriples", str(lines)], check=True, capture_output=True).stdout.decode("utf-8")
            same &= agree("graph.nq in raptor", ours, terms(read_dataset(by_raptor, "nquads")))

    for query in sorted((ROOT / "src" / "export" / "queries").glob("*.rq")):
        rows = len(list(by_rdflib.query(query.read_text(encoding="utf-8"))))
        print(f"{query.name}: {rows} rows in rdflib")
    sys.exit(0 if same else 1)


main()
