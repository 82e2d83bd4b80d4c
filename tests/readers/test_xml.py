"""XML and HTML: tables, netlists, documents and declarations."""

import io
import json

import pytest
from making import messages, tree

from desktop_app.readers import UnreadableFile, looks_like_declarations, read_bom, read_declarations

KICAD = b"""<?xml version="1.0" encoding="UTF-8"?>
<export version="E"><design><source>board.sch</source></design><components>
 <comp ref="R1"><value>10k</value><footprint>0402</footprint><fields><field name="MPN">RC0402-10K</field>
  <field name="Manufacturer">Yageo</field></fields><libsource lib="device" part="R" description="Resistor"/></comp>
 <comp ref="R2"><value>10k</value><footprint>0402</footprint><fields><field name="MPN">RC0402-10K</field></fields></comp>
 <comp ref="U1"><value>MCU</value><fields><field name="MPN">STM32F405</field></fields><property name="dnp"/></comp>
</components></export>"""

IPC_2581 = b"""<IPC-2581 revision="C" xmlns="http://webstds.ipc.org/2581"><LogisticHeader>
 <Enterprise id="E1" name="Example Components" code="X"/></LogisticHeader>
 <Bom name="board"><BomHeader assembly="board" revision="1"/>
 <BomItem OEMDesignNumberRef="R-10K" quantity="2" category="ELECTRICAL" description="resistor">
  <RefDes name="R1"/><RefDes name="R2"/>
  <Characteristics category="ELECTRICAL">
   <Textual textualCharacteristicName="Value" textualCharacteristicValue="10k"/></Characteristics>
 </BomItem><BomItem OEMDesignNumberRef="MCU" quantity="1"><RefDes name="U1"/></BomItem></Bom>
 <Avl name="a"><AvlItem OEMDesignNumber="R-10K">
  <AvlVmpn><AvlMpn name="RC0402"/><AvlVendor enterpriseRef="E1"/></AvlVmpn></AvlItem></Avl>
</IPC-2581>"""

SPREADSHEET = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Cover"><Table><Row><Cell><Data ss:Type="String">Pump</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="BOM"><Table>
<Row ss:Index="3"><Cell><Data ss:Type="String">Level</Data></Cell><Cell><Data ss:Type="String">Part Number</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">Qty</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">0</Data></Cell><Cell><Data ss:Type="String">A</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">B</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="Number">2.5</Data></Cell></Row>
</Table></Worksheet></Workbook>"""

HTML = """<html><head><style>td {color: red}</style><meta charset="utf-8"></head><body><table border=1>
<tr><td colspan=3>Stückliste<tr><th>Pos.<th>Teilenummer<th>Menge
<tr><td>1</td><td>A&amp;B-1</td><td>2<tr><td>2<td>C-2<td>3</table></body>"""

RECORDS = b"""<Export><Header><Plant>1000</Plant></Header><Items>
<Item id="1"><Level>0</Level><PartNumber>A</PartNumber><Quantity>1</Quantity></Item>
<Item id="2"><Level>1</Level><PartNumber>B</PartNumber><Quantity>4</Quantity></Item>
<Item id="3"><Level>1</Level><PartNumber>C</PartNumber><Quantity>2</Quantity></Item></Items></Export>"""


def test_a_netlist_has_a_line_for_each_component():
    found = read_bom("board.xml", KICAD)
    assert found.source.structure == "flat"
    assert found.source.columns["mpn"] == "MPN"
    assert found.bom.lines == 3
    assert tree(found.bom)["board"] == [("RC0402-10K", "1"), ("RC0402-10K", "1"), ("STM32F405", "1")]
    assert found.bom.parts.manufacturer[found.bom.index["RC0402-10K"]] == "Yageo"


def test_the_bom_section_of_a_board():
    found = read_bom("board.xml", IPC_2581)
    assert found.bom.lines == 2
    assert tree(found.bom)["board"] == [("R-10K", "2"), ("MCU", "1")]
    part = found.bom.index["R-10K"]
    assert (found.bom.parts.mpn[part], found.bom.parts.manufacturer[part]) == ("RC0402", "Example Components")


@pytest.mark.parametrize("name", ["b.xml", "b.xls"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_of_2003_in_xml(name, encoding):
    found = read_bom(name, SPREADSHEET.encode(encoding))
    assert (found.source.sheet, found.source.header_row, found.source.structure) == ("BOM", 2, "levels")
    assert tree(found.bom) == {"A": [("B", "2.5")]}


def test_an_html_table_called_xls():
    found = read_bom("b.xls", HTML.encode())
    assert found.source.header_row == 1
    assert tree(found.bom) == {"b": [("A&B-1", "2"), ("C-2", "3")]}


def test_a_list_of_records():
    found = read_bom("b.xml", RECORDS)
    assert found.source.structure == "levels"
    assert tree(found.bom) == {"A": [("B", "4"), ("C", "2")]}


COMPONENTS = """<components><component type="device" bom-ref="b"><name>board</name><version>1</version>
<supplier><name>Acme</name></supplier><properties><property name="x:quantity">2</property></properties>
<components><component type="device" bom-ref="c"><name>chip</name></component></components></component></components>"""


@pytest.mark.parametrize("version", ["1.4", "1.5", "1.6", "1.7"])
def test_cyclonedx_reads_the_same_from_xml_and_json(version):
    xml = (
        f'<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/{version}" version="1"><metadata>'
        f'<component type="device"><name>box</name></component></metadata>{COMPONENTS}</bom>'
    )
    chip = {"type": "device", "bom-ref": "c", "name": "chip"}
    board = {
        "type": "device",
        "bom-ref": "b",
        "name": "board",
        "version": "1",
        "supplier": {"name": "Acme"},
        "properties": [{"name": "x:quantity", "value": "2"}],
        "components": [chip],
    }
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": version,
        "metadata": {"component": {"type": "device", "name": "box"}},
        "components": [board],
    }
    both = [read_bom("b", xml.encode()), read_bom("b", json.dumps(document).encode())]
    for found in both:
        assert found.source.structure == "cyclonedx"
        assert found.bom.lines == 2
        assert tree(found.bom) == {"box": [("board", "2")], "board": [("chip", "")]}
    assert both[0].problems == both[1].problems


def declared(space: str = "http://webstds.ipc.org/175x/2.0") -> bytes:
    return f"""<MainDeclaration xmlns="{space}" version="2.0"><BusinessInfo><Response date="2026-01-15">
<SupplyCompany name="Magnetics Ltd"/><Authorizer name="J. Doe"/></Response></BusinessInfo>
<Product unitType="Each"><ProductID itemNumber="MAG-1"/><MaterialInfo><HomogeneousMaterialList>
<HomogeneousMaterial name="Magnet"><Amount value="5" UOM="g"/><SubstanceCategoryList><SubstanceCategory name="Supplier">
<Substance name="Dysprosium"><SubstanceID identity="7429-91-6" authority="CAS"/><Concentration value="3.2"/></Substance>
<Substance name="Terbium"><SubstanceID identity="7440-27-9" authority="CAS"/><Amount value="0.01" UOM="g"/></Substance>
<Substance name="Iron"><SubstanceID identity="7439-89-6" authority="CAS"/><Concentration value="66"/></Substance>
</SubstanceCategory></SubstanceCategoryList></HomogeneousMaterial></HomogeneousMaterialList></MaterialInfo></Product>
</MainDeclaration>""".encode()


@pytest.mark.parametrize(
    "space", ["http://webstds.ipc.org/175x/2.0", "http://webstds.ipc.org/175x/3.0", "http://std.iec.ch/iec62474"]
)
def test_a_material_declaration_states_listed_constituents(space):
    assert looks_like_declarations("d.xml", declared(space))
    statements, problems = read_declarations("d.xml", declared(space))
    assert [(s.part_number, s.constituent, s.mass, s.mass_unit) for s in statements] == [
        ("MAG-1", "dy-metal", "0.16", "g"),
        ("MAG-1", "tb-metal", "0.01", "g"),
    ]
    assert {s.supplier for s in statements} == {"Magnetics Ltd"}
    assert str(statements[0].declared_on) == "2026-01-15"
    assert any("1 declared substances are no listed" in p.message for p in problems)
    opened = read_bom("d.xml", declared(space))
    assert opened.source.structure == "declaration"
    assert opened.statements == statements


def test_a_material_declaration_without_listed_constituents_is_no_bom():
    data = declared().replace(b"7429-91-6", b"7439-89-6").replace(b"7440-27-9", b"7440-50-8")
    with pytest.raises(UnreadableFile, match="no listed"):
        read_bom("d.xml", data)
    assert read_declarations("d.xml", data)[0] == ()


ENTITY = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<export><components><comp ref="&b;"><value>1</value></comp></components></export>"""
EXTERNAL = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><export><components><comp ref="&a;"/>
</components></export>"""


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (ENTITY, "entities"),
        (EXTERNAL, "entities"),
        (b"<export><components>", "not valid XML"),
        (b"<a><b/></a>", "no list that is known"),
        (b"<html><p>nothing</p></html>", "without a table"),
        (b'<bom xmlns="http://cyclonedx.org/schema/bom/1.5"/>', "no components"),
        (b"<a>" * 5_000 + b"</a>" * 5_000, "deeper|no list|not valid"),
    ],
)
def test_what_cannot_be_read_is_said(data, word):
    with pytest.raises(UnreadableFile, match=word):
        read_bom("x.xml", data)


def test_a_sheet_that_claims_to_be_huge_is_refused():
    row = '<Row ss:Index="9999999"><Cell ss:Index="16000"><Data ss:Type="String">x</Data></Cell></Row>'
    with pytest.raises(UnreadableFile, match="cells"):
        read_bom(
            "x.xml",
            SPREADSHEET.replace("</Table></Worksheet></Workbook>", f"{row}</Table></Worksheet></Workbook>").encode(),
        )


def test_nothing_is_fetched(monkeypatch):
    monkeypatch.setattr(io, "open", lambda *_: pytest.fail("a file was opened"))
    remote = b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
    remote += b'<export><components><comp ref="R1"><value>1</value></comp></components></export>'
    found = read_bom("x.xml", remote)
    assert found.bom.lines == 1
    assert messages(found, "designators")
