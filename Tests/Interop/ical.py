"""Judges the calendar: icalendar and libical read it, and both have to find the events of the knowledge base.

    ical.py CALENDAR JSON

JSON is the same knowledge base as a document. Every meeting and session with a day (EDTF, level 0) is an event on these days, and
nothing else is.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import icalendar

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def days(when: str) -> tuple[date, date] | None:
    parts = when.split("/")
    if not all(DAY.fullmatch(part) for part in parts):
        return None
    return date.fromisoformat(parts[0]), date.fromisoformat(parts[-1]) + timedelta(days=1)


def expected(base: dict) -> dict[str, tuple[date, date]]:
    found = {}
    for table, kind in (("meetings", "meeting"), ("sessions", "session")):
        for entity in base.get(table, []):
            if span := days(entity.get("when", "")):
                found[f"{kind}-{entity['id']}@example.org"] = span
    return found


def of_libical(data: bytes) -> tuple[int, int, bool]:
    """How many events and errors libical finds, and whether the restrictions of RFC 5546 hold."""
    library = ctypes.CDLL("libical.so.3")
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    library.icalcomponent_string_to_kind.argtypes = [ctypes.c_char_p]
    library.icalcomponent_count_components.argtypes = [ctypes.c_void_p, ctypes.c_int]
    library.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
    library.icalrestriction_check.argtypes = [ctypes.c_void_p]
    calendar = library.icalparser_parse_string(data)
    if not calendar:
        return 0, 1, False
    kind = library.icalcomponent_string_to_kind(b"VEVENT")
    isRight = bool(library.icalrestriction_check(calendar))
    return library.icalcomponent_count_components(calendar, kind), library.icalcomponent_count_errors(calendar), isRight


def main() -> None:
    data, base = Path(sys.argv[1]).read_bytes(), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    faults, wanted = [], expected(base)
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    found = {str(event["UID"]): (event["DTSTART"].dt, event["DTEND"].dt) for event in events}
    if found != wanted or not wanted:
        faults.append(f"icalendar finds other events: {sorted(set(found.items()) ^ set(wanted.items()))}")
    faults += [f"icalendar: {event['UID']}: {event.errors}" for event in events if event.errors]
    for event in events:
        parent = event.get("RELATED-TO")
        if parent is not None and str(parent) not in found:
            faults.append(f"{event['UID']} is related to {parent}, which is not there")
        if "minsk-report:" not in str(event["DESCRIPTION"]) and "eap-" not in str(event["DESCRIPTION"]):
            faults.append(f"{event['UID']} has no evidence")
    count, errors, isRight = of_libical(data)
    if count != len(wanted) or errors or not isRight:
        faults.append(f"libical finds {count} events and {errors} errors; the restrictions hold: {isRight}")
    long = [line for line in data.split(b"\r\n") if len(line) > 75]
    if long or data.replace(b"\r\n", b"").count(b"\n"):
        faults.append(f"{len(long)} lines are too long, or end otherwise than with CR and LF")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(wanted)} events are read alike by icalendar and libical")


if __name__ == "__main__":
    main()
