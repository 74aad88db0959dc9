"""Places left open in a shared build."""

from generator.pages.slots import Slot, Slots, joined, tags_whole


def test_a_page_is_cut_at_its_tokens_and_joined_again():
    slots = Slots("ab" * 16)
    html = f"<p>{slots.token('door', 'moms')}</p>{slots.token('name', '')}{slots.token('door', 'moms')}".encode()
    pieces, found = slots.split(html)
    assert found == [Slot("door", "moms"), Slot("name", ""), Slot("door", "moms")]
    assert b"".join(joined(pieces, [b"1", b"2", b"3"])) == b"<p>1</p>23"


def test_a_tag_with_slots_in_it_is_a_part_of_its_own():
    slots = Slots("ab" * 16)
    one, two = slots.token("one", ""), slots.token("two", "")
    html = f'<p>a</p><b x="{one}" y="{two}">c</b>{two}<i>{one}</i>'.encode()
    pieces, holes = tags_whole(*slots.split(html))
    assert pieces == [b"<p>a</p>", b"c</b>", b"<i>", b"</i>"]
    assert holes[0] == (b'<b x="', Slot("one", ""), b'" y="', Slot("two", ""), b'">')
    assert holes[1:] == [(Slot("two", ""),), (Slot("one", ""),)]


def test_a_page_without_slots_is_one_piece():
    assert Slots("ab" * 16).split(b"<p>x</p>") == ([b"<p>x</p>"], [])


def test_what_another_build_wrote_is_no_token():
    slots = Slots("cd" * 16)
    slots.token("door", "moms")
    assert slots.split(b"slot-abababab-0-")[1] == []
    assert not slots.leftovers(b"slot-abababab-0-")
    assert slots.leftovers(slots.token("door", "moms").encode())
