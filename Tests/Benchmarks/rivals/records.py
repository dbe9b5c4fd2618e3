"""The fields that generated records have, as typed msgspec structs. Listed by hand on purpose: these are rivals.

A list that is absent is None and not an empty list: that is an eighth faster, and the rival is to be at its best.
"""

from __future__ import annotations

from typing import Union

import msgspec


class Value(msgspec.Struct, omit_defaults=True):
    pass


class Party(Value):
    party: str | None = None
    description: str | None = None
    of: list[str | Party] | None = None
    as_: str | None = msgspec.field(name="as", default=None)
    for_: str | None = msgspec.field(name="for", default=None)
    extent: str | None = None
    at: str | None = None


class Text(Value):
    text: str
    language: str | None = None


class Evidence(Value):
    at: str | None = None
    field: list[str] | None = None
    value: str | None = None
    absent: bool | None = None
    on: str | None = None
    said: str | None = None
    status: str | None = None
    premise: str | None = None
    quote: str | None = None


class Place(Value):
    name: str | None = None
    country: str | None = None


class Name(Value):
    text: str
    language: str | None = None
    kind: str | None = None
    during: str | None = None
    on: str | None = None


class Affiliation(Value):
    organisation: str | None = None
    during: str | None = None
    on: str | None = None
    evidence: list[str | Evidence] | None = None


class Membership(Value):
    member: str | Party | None = None
    role: str | None = None
    during: str | None = None
    on: str | None = None
    evidence: list[str | Evidence] | None = None


class Post(Value):
    organisation: str | None = None
    title: str | None = None
    during: str | None = None
    on: str | None = None
    evidence: list[str | Evidence] | None = None


class Identifier(Value):
    scheme: str
    value: str


class Event(Value):
    kind: str | None = None
    when: str | None = None
    state: str | None = None
    by: list[str | Party] | None = None
    evidence: list[str | Evidence] | None = None


class Organisation(Value, tag_field="type", tag="organisation"):
    id: str
    name: str | None = None
    names: list[str | Name] | None = None
    label: str | None = None
    kind: str | None = None
    unitOf: list[str | Affiliation] | None = None
    seat: str | Place | None = None
    jurisdiction: str | None = None
    succeededBy: list[str] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Group(Value, tag_field="type", tag="group"):
    id: str
    name: str | None = None
    names: list[str | Name] | None = None
    label: str | None = None
    kind: str | None = None
    organisation: str | None = None
    memberships: list[str | Membership] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Person(Value, tag_field="type", tag="person"):
    id: str
    name: str | None = None
    names: list[str | Name] | None = None
    label: str | None = None
    posts: list[str | Post] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Meeting(Value, tag_field="type", tag="meeting"):
    id: str
    name: str | None = None
    names: list[str | Name] | None = None
    label: str | None = None
    kind: str | None = None
    when: str | None = None
    place: str | Place | None = None
    status: str | None = None
    series: str | None = None
    programme: str | None = None
    phase: str | None = None
    languages: list[str] | None = None
    topics: list[str | Text] | None = None
    themes: list[str] | None = None
    organisers: list[str | Party] | None = None
    hosts: list[str | Party] | None = None
    supporters: list[str | Party] | None = None
    funders: list[str | Party] | None = None
    participants: list[str | Party] | None = None
    listed: list[str | Party] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Session(Value, tag_field="type", tag="session"):
    id: str
    name: str | None = None
    names: list[str | Name] | None = None
    label: str | None = None
    meeting: str | None = None
    order: int | None = None
    number: str | None = None
    when: str | None = None
    moderators: list[str | Party] | None = None
    topics: list[str | Text] | None = None
    themes: list[str] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Contribution(Value, tag_field="type", tag="contribution"):
    id: str
    label: str | None = None
    session: str | None = None
    meeting: str | None = None
    order: int | None = None
    kind: str | None = None
    by: list[str | Party] | None = None
    to: list[str | Party] | None = None
    inReplyTo: list[str] | None = None
    about: list[str] | None = None
    documents: list[str] | None = None
    summary: str | Text | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Strategy(Value, tag_field="type", tag="strategy"):
    id: str
    name: str | None = None
    names: list[str | Name] | None = None
    label: str | None = None
    of: list[str] | None = None
    kind: str | None = None
    period: str | None = None
    events: list[Event] | None = None
    ordinal: int | None = None
    predecessors: list[str] | None = None
    basedOn: list[str] | None = None
    implements: list[str] | None = None
    contains: list[str] | None = None
    themes: list[str] | None = None
    drafters: list[str | Party] | None = None
    responsible: list[str | Party] | None = None
    reporters: list[str | Party] | None = None
    monitors: list[str | Party] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Recommendation(Value, tag_field="type", tag="recommendation"):
    id: str
    label: str | None = None
    strength: str | None = None
    content: str | None = None
    text: str | Text | None = None
    from_: str | None = msgspec.field(name="from", default=None)
    by: list[str | Party] | None = None
    to: list[str | Party] | None = None
    about: list[str] | None = None
    condition: str | Text | None = None
    due: str | None = None
    partOf: str | None = None
    themes: list[str] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class FollowUp(Value, tag_field="type", tag="followUp"):
    id: str
    label: str | None = None
    of: str | None = None
    kind: str | None = None
    state: str | None = None
    when: str | None = None
    by: list[str | Party] | None = None
    meeting: str | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Document(Value, tag_field="type", tag="document"):
    id: str
    name: str | None = None
    names: list[str | Name] | None = None
    label: str | None = None
    kind: str | None = None
    file: str | None = None
    url: str | None = None
    publisher: str | Party | None = None
    authors: list[str | Party] | None = None
    issued: str | None = None
    listed: str | None = None
    retrieved: str | None = None
    covers: str | None = None
    languages: list[str] | None = None
    access: str | None = None
    about: list[str] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


class Theme(Value, tag_field="type", tag="theme"):
    id: str
    labels: list[str | Text] | None = None
    definition: str | Text | None = None
    broader: str | None = None
    exactMatch: list[str] | None = None
    closeMatch: list[str] | None = None
    identifiers: list[Identifier] | None = None
    evidence: list[str | Evidence] | None = None


Record = Union[
    Organisation,
    Group,
    Person,
    Meeting,
    Session,
    Contribution,
    Strategy,
    Recommendation,
    FollowUp,
    Document,
    Theme,
]


class Base(Value):
    """All records, kind by kind: what a document holds. There the type is told by the table."""

    migrationGovernance: str
    title: str | None = None
    licence: str | None = None
    organisations: list[Organisation] | None = None
    groups: list[Group] | None = None
    persons: list[Person] | None = None
    meetings: list[Meeting] | None = None
    sessions: list[Session] | None = None
    contributions: list[Contribution] | None = None
    strategies: list[Strategy] | None = None
    recommendations: list[Recommendation] | None = None
    followUps: list[FollowUp] | None = None
    documents: list[Document] | None = None
    themes: list[Theme] | None = None

    def records(self) -> list:
        tables = (
            self.organisations, self.groups, self.persons, self.meetings, self.sessions, self.contributions,
            self.strategies, self.recommendations, self.followUps, self.documents, self.themes,
        )
        return [record for table in tables for record in table or ()]
