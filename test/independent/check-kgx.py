#!/usr/bin/python3
"""Checks KGX files against the Biolink model itself: classes, predicates, ranges of both ends, required slots and the values of qualifiers.

usage: /usr/bin/python3 test/independent/check-kgx.py [FOLDER]

FOLDER holds kgx-nodes.jsonl and kgx-edges.jsonl; without it a generated graph with hostile texts is written first. The model is
$LITGRAPH_SHARED/vocabularies/biolink-model.yaml (default ../shared). Needs PyYAML (Debian: python3-yaml) and node with the packages installed.
Exit code 0: Biolink accepts them; 1: it does not; 2: something is missing.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MODEL = pathlib.Path(os.environ.get("LITGRAPH_SHARED", "../shared")) / "vocabularies" / "biolink-model.yaml"

try:
    import yaml
except ImportError:
    print("check-kgx: PyYAML is not installed (Debian: apt-get install python3-yaml)", file=sys.stderr)
    sys.exit(2)
if not MODEL.exists():
    print(f"check-kgx: {MODEL} is not there; LITGRAPH_SHARED names the folder that holds vocabularies/", file=sys.stderr)
    sys.exit(2)

model = yaml.load(MODEL.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
classes, slots, enums = model["classes"], model["slots"], model["enums"]


def model_name(compact):
    """biolink:GeneFamily and biolink:related_to as the model's keys have them."""
    name = compact.removeprefix("biolink:")
    if name[0].islower():
        return name.replace("_", " ")
    return re.sub(r"(?<=[a-z])[A-Z]|^[A-Z]", lambda found: ("" if found.start() == 0 else " ") + found.group().lower(), name)


def ancestors(name, table):
    found = []
    while name is not None:
        entry = table.get(name) or {}
        found.append(name)
        for mixin in entry.get("mixins") or []:
            found += ancestors(mixin, table)
        name = entry.get("is_a")
    return found


def usage_of(name):
    merged = {}
    for ancestor in reversed(ancestors(name, classes)):
        for slot, usage in ((classes.get(ancestor) or {}).get("slot_usage") or {}).items():
            merged.setdefault(slot, {}).update(usage or {})
    return merged


def values_of(name):
    values = set(enums[name].get("permissible_values") or {})
    for other in enums[name].get("inherits") or []:
        values |= values_of(other)
    return values


def lines(path):
    # Not splitlines(): a text may hold U+2028 and U+0085.
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def faults_of_node(node):
    for category in node["category"]:
        name = model_name(category)
        if name not in classes or "named thing" not in ancestors(name, classes):
            yield f"{category} is no class of things"


def faults_of_edge(edge, categories):
    [category] = edge["category"]
    name = model_name(category)
    if name not in classes or "association" not in ancestors(name, classes):
        yield f"{category} is no class of associations"
        return
    usage = usage_of(name)
    predicate = model_name(edge["predicate"])
    if "related to" not in ancestors(predicate, slots):
        yield f"{edge['predicate']} is no predicate"
    if slots.get(predicate, {}).get("deprecated"):
        yield f"{edge['predicate']} is deprecated"
    above = usage.get("predicate", {}).get("subproperty_of")
    if above is not None and above not in ancestors(predicate, slots):
        yield f"{category}: {edge['predicate']} is not below {above}"
    for slot, rules in usage.items():
        value = edge.get(slot.replace(" ", "_"))
        if rules.get("required") and value is None:
            yield f"{category}: {slot} is missing"
        kind = rules.get("range")
        if value is None:
            continue
        if kind in enums and value not in values_of(kind):
            yield f"{category}: {slot} is no {value}"
        if slot in ("subject", "object") and kind in classes:
            if not any(kind in ancestors(model_name(end), classes) for end in categories[value]):
                yield f"{category}: {slot} is {categories[value]}, not {kind}"
    for slot in ("knowledge_level", "agent_type"):
        kind = slots[slot.replace("_", " ")]["range"]
        if edge.get(slot) not in values_of(kind):
            yield f"{slot} is {edge.get(slot)}"
    for slot in ("subject_direction_qualifier", "object_direction_qualifier", "causal_mechanism_qualifier", "subject_aspect_qualifier", "object_aspect_qualifier"):
        kind = slots[slot.replace("_", " ")].get("range")
        if slot in edge and kind in enums and edge[slot] not in values_of(kind):
            yield f"{slot} is no {edge[slot]}"


def main():
    if len(sys.argv) > 1:
        folder = pathlib.Path(sys.argv[1])
    else:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="litgraph-kgx-"))
        subprocess.run(["node", str(HERE / "write-sample.mjs"), str(folder), "2000"], check=True)
    nodes, edges = lines(folder / "kgx-nodes.jsonl"), lines(folder / "kgx-edges.jsonl")
    categories = {node["id"]: node["category"] for node in nodes}
    faults = collections.Counter(fault for node in nodes for fault in faults_of_node(node))
    for edge in edges:
        faults.update(faults_of_edge(edge, categories) if edge["subject"] in categories and edge["object"] in categories else ["an end is no node"])
    for fault, count in faults.most_common():
        print(f"{count} times: {fault}")
    used = len({edge["category"][0] for edge in edges})
    print(f"{folder}: {len(nodes)} nodes and {len(edges)} edges of {used} classes against Biolink {model['version']}: {sum(faults.values())} faults")
    sys.exit(0 if edges and not faults else 1)


main()
