"""The picture of what should change: a box a step, in order, with its words inside."""

from generator.pages.pictures import step_picture
from generator.pages.pictures.step_picture import BOX, LETTERS, LINE


def test_boxes_stand_in_order_and_their_words_inside():
    drawn = step_picture.step_picture(["Kort", "Företaget säljer utomlands, eller vet varför det väntar"])
    first, second = drawn.boxes
    assert first.x + BOX < second.x
    assert drawn.arrows == (first.x + BOX,)
    assert all(len(line) <= LETTERS for line in second.lines)
    assert all(box.y > 0 and box.y + LINE * (len(box.lines) - 1) < drawn.height for box in drawn.boxes)
    assert drawn.width == second.x + BOX
