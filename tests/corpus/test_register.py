"""One person across documents."""

from __future__ import annotations

import datetime as dt

from jiyao import parse_document
from jiyao.corpus import Person, Result, register
from jiyao.models import Document, PositionStatus


def report(text: str, day: dt.date | None = None, name: str | None = None) -> Document:
    return parse_document(text, published=day).model_copy(update={"id": name})


def only(people: tuple[Person, ...]) -> Person:
    (person,) = people
    return person


def test_a_career() -> None:
    documents = [
        report("2月3日，武山县召开大会，县委书记秦岭川讲话。", dt.date(2023, 2, 4), "b"),
        report("4月3日，武山县召开推进会，县长秦岭川出席。", dt.date(2021, 4, 5), "a"),
        report("5月3日，武山县召开推进会，县长秦岭川出席。", dt.date(2022, 5, 5), "c"),
    ]
    person = only(register(documents))
    assert (person.name, person.region, person.adcode) == ("秦岭川", "武山县", "620524")
    assert (person.first, person.last) == (dt.date(2021, 4, 3), dt.date(2023, 2, 3))
    assert person.documents == ("b", "a", "c")
    assert [(post.text, post.first, post.last, post.documents) for post in person.posts] == [
        ("县长", dt.date(2021, 4, 3), dt.date(2022, 5, 3), ("a", "c")),
        ("县委书记", dt.date(2023, 2, 3), dt.date(2023, 2, 3), ("b",)),
    ]


def test_the_same_name_in_two_counties_is_two_people() -> None:
    texts = ["武山县召开大会，县委书记秦岭川讲话。", "广昌县召开大会，县委书记秦岭川讲话。"]
    assert [person.region for person in register(report(text) for text in texts)] == ["广昌县", "武山县"]


def test_a_post_that_was_left_is_another_entry() -> None:
    texts = ["武山县召开大会，县长秦岭川讲话。", "武山县召开大会，原县长秦岭川讲话。"]
    person = only(register(report(text) for text in texts))
    assert [(post.text, post.status) for post in person.posts] == [
        ("县长", PositionStatus.INCUMBENT),
        ("县长", PositionStatus.FORMER),
    ]
    assert person.first is None


def test_results_without_a_document_are_passed_over() -> None:
    document = report("武山县召开大会，县委书记秦岭川讲话。")
    person = only(register([Result("x", error="ValueError"), Result("y", document=document)]))
    assert person.documents == ("1",)


def test_order_does_not_depend_on_the_order_of_documents() -> None:
    documents = [
        report("武山县召开大会，县委书记秦岭川讲话。"),
        report("广昌县召开大会，县委书记关山月讲话。"),
    ]
    names = [person.name for person in register(documents)]
    assert names == [person.name for person in register(reversed(documents))]
