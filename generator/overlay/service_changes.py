"""The services of a region's edition: the nation's that are for it, as changed, and its own."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from generator.model.edition import Edition
from generator.model.overlay import ServiceChange, ServiceChanges
from generator.model.service import Service


def regional_services(changes: ServiceChanges, national: Edition, home: tuple[str, ...]) -> tuple[Service, ...]:
    """The nation's services in their order, without hidden ones and other counties' own; then the region's own."""
    here = set(home)
    hidden = set(changes.hide)
    by_id: Mapping[str, ServiceChange] = {change.id: change for change in changes.change}
    kept = (
        changed(service, by_id[service.id]) if service.id in by_id else service
        for service in national.services
        if service.id not in hidden
    )
    return (
        *(s for s in kept if not (counties := national.counties_of(s)) or here & set(counties)),
        *changes.add,
    )


def changed(service: Service, change: ServiceChange) -> Service:
    """The service with the change's fields in place of its own. Faults in it point to the change.

    A change that cannot be made, because it empties a field that must be there, changes nothing; see `emptied`.
    """
    try:
        made = Service.model_validate({**values(service), **new_values(change)})
    except ValidationError:
        return service
    return made.placed(change._places)  # noqa: SLF001 - a record made from another stands where that one stands


def emptied(change: ServiceChange) -> tuple[str, ...]:
    """Fields the change empties although every service must have them."""
    return tuple(
        n for n, value in new_values(change).items() if value is None and Service.model_fields[n].is_required()
    )


def new_values(change: ServiceChange) -> dict[str, Any]:
    """Field → value of what a change says. A field that may be left out and is emptied gets what it then has."""
    return {name: _or_default(name, getattr(change, name)) for name in change.changed}


def values(service: Service) -> dict[str, Any]:
    """Field → value of what a service's author gave."""
    return {name: getattr(service, name) for name in Service.model_fields if name in service.model_fields_set}


def _or_default(name: str, value: Any) -> Any:  # noqa: ANN401 - any field of a service
    field = Service.model_fields[name]
    return field.get_default() if value is None and not field.is_required() else value
