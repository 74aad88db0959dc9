"""What a county's steering group has to decide: gaps, double doors, missing ways, age, changes, indicators, lessons.

Counts and names what the records say. What to do about it is the group's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.contacts.stand_ins import stand_ins
from generator.model.change import Change
from generator.model.checklist import Need
from generator.model.edition import Edition
from generator.model.lesson import Lesson
from generator.model.record import Texts
from generator.model.region import Region
from generator.model.trust import Trust
from generator.overview import county_cells, roles, standing
from generator.overview.county_cells import Cell, County
from generator.overview.measures import MeasureValue
from generator.overview.roles import Share
from generator.overview.standing import Standing


class CountyMeasure(StrEnum):
    """What is counted of a county: how many, of how many."""

    DOORS_REACHED = "doors-reached"
    """Needs whose first door is reached by something better than a start page."""
    ROLES_SAID = "roles-said"
    """Needs for which exactly one member has said that it is the first door."""
    STAND_INS = "stand-ins"
    """Actors that are another one in each county, and known here."""
    OWN_WORD = "own-word"
    """Statements of the county that its own pages say, or that it has confirmed."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a county's steering group has before it on a day."""

    county: County
    share: Share
    standing: Standing
    measures: Mapping[CountyMeasure, MeasureValue]
    changes: tuple[Change, ...]
    """Of the county's own records in the last `standing.DAYS` days, the newest first."""
    gaps: tuple[Need, ...]
    """Needs for which something is missing in the whole country."""
    here: tuple[Lesson, ...]
    """Lessons learnt in the county."""
    elsewhere: tuple[Lesson, ...]
    """Lessons of other counties about needs that nobody here has said to be the first door for."""

    @property
    def region(self) -> Region:
        """The county's record."""
        return self.county.region

    @property
    def doorless(self) -> Mapping[str, tuple[Texts, list[Cell]]]:
        """Id of a first door without a known way → its name here and the needs it is the door for."""
        found: dict[str, tuple[Texts, list[Cell]]] = {}
        for cell in self.county.doorless:
            found.setdefault(cell.door.actor, (cell.door.name, []))[1].append(cell)
        return found


def decisions(edition: Edition, region: Region, today: date) -> Decisions:
    """What is before the steering group of a county. `edition` is the nation's."""
    county, share = county_cells.county(edition, region), roles.share(edition, region)
    stands = standing.county(edition, region, today)
    lessons = edition.current(edition.lessons)
    return Decisions(
        county,
        share,
        stands,
        dict(_measures(edition, county, share, stands)),
        tuple(sorted(standing.changes(edition, region, today), key=lambda one: (one.day, one.id), reverse=True)),
        tuple(need for need in edition.needs if need.gaps),
        tuple(one for one in lessons if region.code in one.counties),
        tuple(one for one in lessons if region.code not in one.counties and set(one.needs) & set(share.unsaid)),
    )


def _measures(
    edition: Edition, county: County, share: Share, stands: Standing
) -> Iterator[tuple[CountyMeasure, MeasureValue]]:
    needs = len(county.cells)
    yield CountyMeasure.DOORS_REACHED, MeasureValue(needs - len(county.doorless), needs)
    said = sum(len(actors) == 1 for actors in share.first.values())
    yield CountyMeasure.ROLES_SAID, MeasureValue(said, needs)
    every = sum(1 for _ in stand_ins(edition))
    yield CountyMeasure.STAND_INS, MeasureValue(every - len(county.unresolved), every)
    own = sum(stands.grades.get(grade, 0) for grade in (Trust.OWN, Trust.CONFIRMED))
    yield CountyMeasure.OWN_WORD, MeasureValue(own, stands.total)
