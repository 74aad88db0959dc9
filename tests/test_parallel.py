"""Work spread over processes comes out as if one had done it, or fails as if one had."""

import os
import signal
import time
from pathlib import Path

import pytest

from generator.build.output.verify import VerificationError
from generator.parallel import WorkerLost, spread


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
            raise VerificationError(["a hole", "another"])
        return number

    found = spread(refuse, range(4), processes)
    assert [next(found), next(found)] == [0, 1]
    with pytest.raises(VerificationError) as refusal:
        next(found)
    assert refusal.value.reasons == ["a hole", "another"]


def test_a_killed_process_is_noticed():
    with pytest.raises(WorkerLost):
        list(spread(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(2), 2))


def test_nothing_to_do_is_done_at_once():
    assert list(spread(abs, [], 4)) == []


def test_work_begins_before_anybody_asks_for_a_result(tmp_path: Path):
    results = spread(lambda name: (tmp_path / name).touch(), ["one", "two"], 2)
    busy_until_there(tmp_path / "one", tmp_path / "two")
    assert {file.name for file in tmp_path.iterdir()} == {"one", "two"}
    assert list(results) == [None, None]
