"""What-if by keyboard: supposing moves the answer in the window's title, writes nothing, and ends where it is thrown away."""

from test_case_work import ANSWERS, BOM, journal, unsaved


def test_another_destination_is_supposed_and_thrown_away(desk, tmp_path):
    bom, answers = tmp_path / "drive.csv", tmp_path / "answers.csv"
    bom.write_text(BOM)
    answers.write_text(ANSWERS)
    program = desk.start_lodestone(bom, answers)
    window = desk.window("^drive.csv – Licence required – Lodestone$")
    before = len(journal(unsaved(tmp_path))[1])

    # The dock opens with the keyboard in “What”: the destination, which is China.
    desk.focus(window)
    desk.keys("ctrl+shift+i")
    desk.type("Dest")
    desk.keys("Tab")
    desk.type("China")
    desk.keys("Tab", "space")
    window = desk.window("^drive.csv – Not required – Lodestone$")
    assert len(journal(unsaved(tmp_path))[1]) == before, "nothing that is supposed is written into the case"

    # The button before it throws all away.
    desk.focus(window)
    desk.keys("ctrl+shift+i", "shift+Tab", "space")
    desk.window("^drive.csv – Licence required – Lodestone$")
    assert program.poll() is None
