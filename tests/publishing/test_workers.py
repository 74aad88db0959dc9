"""Work spread over processes comes out as if one had done it, or fails as if one had."""

import os
import signal
import time
from pathlib import Path

import pytest

from generator.build.pipeline import Refused
from generator.parallel import Lost, beside, spread


def busy_until_there(*files: Path) -> None:
    """Returns when all files are there, or after half a minute."""
    for _ in range(3000):
        if all(file.exists() for file in files):
            return
        time.sleep(0.01)


@pytest.mark.parametrize("processes", [1, 2, 3, 50])
def test_results_come_in_the_order_of_the_items(processes: int):
    def slow_at_first(number: int) -> int:
        time.sleep(0.02 * (5 - number))
        return number * 10

    assert list(spread(slow_at_first, range(5), processes)) == [0, 10, 20, 30, 40]


def test_whoever_is_free_takes_the_next_item(tmp_path: Path):
    def who(number: int) -> int:
        if number:
            (tmp_path / str(number)).touch()
        else:
            busy_until_there(tmp_path / "1", tmp_path / "2", tmp_path / "3")
        return os.getpid()

    slow, *quick = spread(who, range(4), 2)
    assert os.getpid() not in {slow, *quick}
    assert len(set(quick)) == 1
    assert slow not in quick


@pytest.mark.parametrize("processes", [1, 2])
def test_a_refusal_arrives_with_its_reasons(processes: int):
    def refuse(number: int) -> int:
        if number == 2:
            raise Refused(["a hole", "another"])
        return number

    found = spread(refuse, range(4), processes)
    assert [next(found), next(found)] == [0, 1]
    with pytest.raises(Refused) as refusal:
        next(found)
    assert refusal.value.reasons == ["a hole", "another"]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_done_meanwhile_is_done_here_and_before_the_results_are_there(processes: int):
    done: list[int] = []
    found = spread(lambda number: number * 10, [1, 2], processes, lambda: done.append(os.getpid()))
    assert next(found) == 10
    assert done == [os.getpid()]
    assert list(found) == [20]
    assert len(done) == 1


def test_a_killed_process_is_noticed():
    with pytest.raises(Lost):
        list(spread(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(2), 2))


def test_nothing_to_do_is_done_at_once():
    assert list(spread(abs, [], 4)) == []


def test_work_beside_is_done_elsewhere_while_others_work(tmp_path: Path):
    def slow() -> int:
        busy_until_there(tmp_path / "done")
        return os.getpid()

    result = beside(slow)
    for _ in range(3):
        assert list(spread(abs, [-1, -2, -3], 2)) == [1, 2, 3]
    (tmp_path / "done").touch()
    assert result() not in {0, os.getpid()}
    assert result() == result()


def test_what_goes_wrong_beside_is_raised_where_it_is_asked_for():
    def refuse() -> None:
        raise Refused(["a hole"])

    result = beside(refuse)
    with pytest.raises(Refused, match="a hole"):
        result()


def test_a_killed_process_beside_is_done_without():
    here = os.getpid()
    result = beside(lambda: os.getpid() if os.getpid() == here else os.kill(os.getpid(), signal.SIGKILL))
    assert result() == here
