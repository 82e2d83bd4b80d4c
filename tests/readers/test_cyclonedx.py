"""CycloneDX JSON."""

import json

import pytest
from making import column, messages, tree

from desktop_app.readers import UnreadableFile, read_bom


def part(name: str, quantity: str | None = "1", **more: object) -> dict[str, object]:
    properties = [] if quantity is None else [{"name": "cdx:device:quantity", "value": quantity}]
    return {"type": "device", "bom-ref": f"ref-{name}", "name": name, "properties": properties, **more}


def document(*components: object, **more: object) -> bytes:
    metadata = {"component": {"type": "device", "bom-ref": "ref-board", "name": "board", "version": "2"}}
    return json.dumps(
        {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": metadata, "components": components, **more}
    ).encode()


def test_a_flat_list():
    found = read_bom(
        "b.json", document(part("A", "2", description="magnet", supplier={"name": "Acme"}), part("B", "3"))
    )
    assert found.source.structure == "cyclonedx"
    assert found.source.header_row == 0
    assert found.bom.lines == 2
    assert tree(found.bom) == {"board": [("A", "2"), ("B", "3")]}
    assert column(found.bom, "supplier")["A"] == "Acme"
    assert column(found.bom, "revision")["board"] == "2"
    assert found.source.columns["quantity"] == "properties[quantity]"


def test_components_inside_components():
    inner = part("M", "4", components=[part("X", "5")])
    found = read_bom("b.json", document(part("A", "2", components=[inner]), part("B")))
    assert tree(found.bom) == {"board": [("A", "2"), ("B", "1")], "A": [("M", "4")], "M": [("X", "5")]}
    assert found.bom.lines == 4
    assert found.bom.max_depth == 3


def test_dependencies():
    links = [{"ref": "ref-board", "dependsOn": ["ref-A", "ref-B"]}, {"ref": "ref-A", "dependsOn": ["ref-C"]}]
    links.append({"ref": "ref-B", "dependsOn": ["ref-C"]})
    found = read_bom("b.json", document(part("A"), part("B"), part("C", "2"), part("D"), dependencies=links))
    assert tree(found.bom) == {"board": [("A", "1"), ("B", "1"), ("D", "1")], "A": [("C", "2")], "B": [("C", "2")]}
    assert found.bom.lines == 4


def test_missing_and_odd_quantities_are_unknown():
    found = read_bom("b.json", document(part("A", "2"), part("B", None), part("C", "some")))
    assert tree(found.bom) == {"board": [("A", "2"), ("B", ""), ("C", "")]}
    assert messages(found, "no quantity", "2")
    assert messages(found, "not a number", "some")


def test_no_quantities_at_all_are_one_each():
    found = read_bom("b.json", document(part("A", None), part("B", None)))
    assert tree(found.bom) == {"board": [("A", "1"), ("B", "1")]}
    assert messages(found, "1 piece")


def test_the_root_is_named_after_the_file_without_metadata():
    data = json.dumps({"bomFormat": "CycloneDX", "components": [part("A")]}).encode()
    assert tree(read_bom("pump.cdx.json", data).bom) == {"pump.cdx": [("A", "1")]}


def test_versions_of_one_name_are_different_parts():
    found = read_bom("b.json", document(part("A", version="1"), part("A", version="2")))
    assert tree(found.bom) == {"board": [("A 1", "1"), ("A 2", "1")]}


@pytest.mark.parametrize("components", [5, "x", [1, 2], {}, None, [[]]])
def test_odd_documents(components):
    with pytest.raises(UnreadableFile, match="no components"):
        read_bom("b.json", json.dumps({"bomFormat": "CycloneDX", "components": components}).encode())


def test_a_circle_of_dependencies_is_cut():
    links = [{"ref": "ref-A", "dependsOn": ["ref-B"]}, {"ref": "ref-B", "dependsOn": ["ref-A"]}]
    found = read_bom("b.json", document(part("A"), part("B"), dependencies=links))
    assert messages(found, "contains itself")


def test_deep_nesting_is_survived():
    text = '{"name": "A", "components": [' * 3000 + "]}" * 3000
    with pytest.raises(UnreadableFile):
        read_bom("b.json", ('{"bomFormat": "CycloneDX", "components": [' + text).encode())


def test_software_under_a_device_is_told_and_doubted():
    parts = [{"type": "library", "name": "tls"}, {"type": "firmware", "name": "boot"}]
    document = {
        "bomFormat": "CycloneDX",
        "metadata": {"component": {"type": "device", "name": "Gateway"}},
        "components": parts,
    }
    found = read_bom("sbom.json", json.dumps(document).encode())
    assert not found.understanding.sure
    assert "lists software" in str(found.understanding.doubts[0])
    document["components"] += [{"type": "device", "name": f"R{i}"} for i in range(3)]
    mixed = read_bom("hbom.json", json.dumps(document).encode())
    assert mixed.understanding.sure
    assert any("2 of 5 components are software" in str(problem.message) for problem in mixed.problems)
