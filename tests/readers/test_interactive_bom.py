"""Pages of InteractiveHtmlBom, whose list is drawn by a script."""

import json

import pytest
from making import tree

from desktop_app.readers import UnreadableFile, read_bom

# {"bom":{"both":[[["C1",0],["C2",1]],[["R1",2]]],"fields":{"0":["100nF","0402"],"1":["100nF","0402"],"2":["10k","0603"]}}}
# as LZString packs it in Base64; kept as a page writes it.
PACKED = (
    "N4IgRg9gtiBcqQC4As4G0MgMIEYQBoAGAXXzWwCYCdjTMAlPfC20kAMwEsBTAGwBMAznFCF0IHIUIA7AGIEQhACyEqbPLHKSZ8/I"
    "pVq9VTRMIBrBYQBshAMwhiAX2dA"
)
PAGE = "<!DOCTYPE html>\n<html><head><script>\nvar config = {CONFIG}\nvar pcbdata = {DATA}\n</script></head></html>"


def page(data: str, config: dict[str, object]) -> bytes:
    return PAGE.replace("{CONFIG}", json.dumps(config)).replace("{DATA}", data).encode()


PACKED_PAGE = page(f'JSON.parse(LZString.decompressFromBase64("{PACKED}"))', {"fields": ["Value", "Footprint"]})


def test_a_page_whose_board_is_packed():
    found = read_bom("board.html", PACKED_PAGE)
    assert found.understanding.sure
    assert tree(found.bom)["board"] == [("100nF", "2"), ("10k", "1")]
    assert found.source.columns["reference_designators"] == "References"


def test_a_page_of_an_older_version_whose_board_is_plain():
    board = {"bom": {"both": [[2, "100nF", "0402", [["C1", 0], ["C2", 1]], ["Yageo"]]]}}
    found = read_bom("board.html", page(json.dumps(board), {"extra_fields": ["Manufacturer"]}))
    assert tree(found.bom)["board"] == [("100nF", "2")]
    assert found.source.columns["manufacturer"] == "Manufacturer"


def test_fields_that_the_page_draws_itself_are_not_repeated():
    board = {"bom": {"both": [[["C1", 0]]], "fields": {"0": ["100nF", "0402", "C1"]}}}
    found = read_bom("board.html", page(json.dumps(board), {"fields": ["Value", "Footprint", "Reference"]}))
    assert "Reference" not in found.source.columns.values()


@pytest.mark.parametrize(
    "data", ['JSON.parse(LZString.decompressFromBase64("N4Ig"))', "{}", '{"bom": {"both": [[]], "fields": {}}}']
)
def test_a_damaged_page_is_refused(data: str):
    with pytest.raises(UnreadableFile):
        read_bom("board.html", page(data, {}))
