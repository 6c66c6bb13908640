"""Who speaks from where on: 王某强调, 会议要求, 他指出, 就抓好落实，张某提出三点要求."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from jiyao.article import Article
from jiyao.extract.directives.markers import MarkedText
from jiyao.lexicon import read_lines
from jiyao.mentions.people import PersonMention


@dataclass(frozen=True, slots=True)
class SpeechEvent:
    """From ``content`` on, ``issuer`` speaks; an issuer of None means that nobody lays anything down."""

    start: int
    content: int
    issuer: str | None
    verb: str | None
    reach: str = "none"  # order, state, say (see lexicon/speech_verbs.txt), list (讲了三点意见：) or none
    named: bool = True  # the subject stands there, and is not taken from the sentence before
    only_sentence: int | None = None  # a higher leader is quoted: up to this place only


@lru_cache(maxsize=1)
def _reaches() -> dict[str, str]:
    return dict(line.split("\t") for line in read_lines("speech_verbs.txt"))


@lru_cache(maxsize=1)
def _verb() -> regex.Pattern[str]:
    longest = sorted(_reaches(), key=len, reverse=True)
    return regex.compile(
        rf"""
        (?P<verb>{"|".join(longest)})
        (?:
            (?P<stop>(?:了|道|到)?[，,：:])                                            # 强调，
          | (?P<list>(?:了)?[^，。；：“]{{0,16}}?(?:意见|要求|希望|建议|任务|举措|措施|事项|如下)(?:[，,：:。]|(?=[一1第]))) # 提出三点要求：
          | (?=要|必须|务必|全[县市区旗体]|各|希望|[县市区旗镇相有][\p{{Han}}、]{{1,14}}?要)                # 强调要…
          | (?<=要求|责成|叮嘱|嘱咐|嘱托|督促|提醒|号召|勉励|希望)(?=[\p{{Han}}\d“])(?![的和与及是下之、中后时高严明具]|落实)
        )
      | (?P<report>(?:讲了|谈了|提了|作了|作出了?|做了|进行了|(?<!工)作|讲(?=[一二三四五六七八九十几两\d])|部署了|安排了)
          [^，。；：]{{0,24}}?(?:意见|部署|安排|要求|强调|讲话|动员|总结|希望|点评)(?:[，,：:。；]|(?=[一第])))
      | (?P<none>(?:汇报|通报|介绍|宣读|传达|宣布|解读)了|(?:(?<!工)作|做|进行)(?:了)?[^，。；]{{0,12}}?(?:发言|汇报|介绍|表态|说明))
        """,
        regex.VERBOSE,
    )


_ADVERB = regex.compile(
    r"(?:[，,]?(?:并|还|又|也|同时|最后|特别|再次|进一步|反复|一再|着重|现场|当场|就此|首先|随即|随后|郑重|严肃|明确|强调|指出|要求|分别|共同|一致|重点|殷切|对此|为此|在此基础上|会上|会议上|综合|借此机会|真诚|衷心|由衷))++$"
)
_PREPOSITION = regex.compile(
    r"^(?:同志)?[，,]?(?:还|又|也|并|最后|同时|随后|首先|特别)?(?:在|就|对|围绕|针对|结合|听取|主持|代表|于|从|为|边|一边|一行|通过|看|听|讲话|总结|点评|充分|根据|以|出席|作)"
)
# What a national leader or a higher body said is their spirit, not an order of this text.
_HIGHER = regex.compile(
    r"习近平(?:总书记|同志|主席)?|总书记|党中央|中共中央|中央|国务院|总理|国家主席|(?:全国|全省|省委|省政府)\p{Han}{0,12}?会议?|省委(?:书记)?|省政府|省长"
)
_HIGHER_SAYS = regex.compile(
    r"(?:反复|多次|一再|明确|曾|还|特别|深刻|再次|最近|近日|近期|会议|同志|[，,]?(?:在|就|对)[^，。；]{0,30})?$"
)
# 按照县委全会要求, 根据会议部署: what was asked, not asking.
_NOUNS = frozenset({"要求", "部署", "指示", "批示", "建议", "决定", "希望", "倡议"})
_NOUN = regex.compile(
    r"(?:按照?|根据|对照|落实|贯彻|围绕|符合|达到|满足|结合|依据|遵照|高于|低于)[^，,。；：]{0,24}$|(?:相关|有关|工作|具体|明确|严格)$"
)
_ADVERBS = 30  # how far before a verb its adverbs go (并再次强调)
_REACH = 200  # how far before a verb its subject is looked for
# 张某出席会议并强调, 听取会议精神后: something is done with the body, it does nothing.
_NO_BODY = regex.compile(
    r"出席|参加|召开|主持|举行|听取|传达|学习|贯彻|落实|根据|按照|就是|征求|提出|全体|带领|率|深入|来到|[对把向与在的]"
)
# 张某县长强调, 张某同志指出: what may stand between a name and its verb.
_TITLE = regex.compile(
    r"(?:副?(?:书记|县长|市长|区长|旗长|州长|镇长|乡长|主任|主席|部长|局长|秘书长|总经理|董事长)|常委)?(?:同志|一行|等|还|也)?"
)
_PRONOUN = regex.compile(r"(?:^|[，,；])[他她](?P<rest>[^。；]{0,40})$")
_BODY_HEAD = regex.compile(r"(?:此次|本次)?(会议|大会|督[查导察]组|调研组|检查组)")
_NARRATIVE = regex.compile(r"(?:来到|走进|深入|察看|查看|实地|参观|走访|观摩了|驱车|沿途)")
_COMPANION = regex.compile(r"(?:与|同|跟|和|听取|听了|陪同|对|向|由|、)[^，。；]{0,24}$")


@lru_cache(maxsize=1)
def _body() -> regex.Pattern[str]:
    ends = "|".join(sorted(read_lines("issuing_bodies.txt"), key=len, reverse=True))
    return regex.compile(
        rf"(?:^|(?<=[，,。；：\n]))(?:此次|本次|这次|随后|最后|同时)?(?P<body>[\p{{Han}}“”（）]{{0,14}}?(?:{ends}))(?P<rest>[^，。；]{{0,40}})$"
    )


def _is_higher(left: str) -> bool:
    """Whether a national leader or a body above the document's is the subject of what follows."""
    found = list(_HIGHER.finditer(left))
    return bool(found) and bool(_HIGHER_SAYS.fullmatch(left[found[-1].end() :]))


class SpeechReader:
    """Follows who speaks through one text."""

    def __init__(self, article: Article, marked: MarkedText) -> None:
        self._text = article.text
        self._layout = article.layout
        self._marked = marked
        self._people = people = article.mentions.people
        self._names = {person.name for person in people}
        self._starts = [person.start for person in people]
        self._speaker: str | None = None  # the last subject that laid something down
        self._person: str | None = None  # the last person named as a subject, for 他

    def events(self) -> tuple[SpeechEvent, ...]:
        """All changes of speaker in text order."""
        title_end = self._layout.title.end if self._layout.title else 0
        return tuple(
            event
            for sentence in self._layout.sentences
            if sentence.end > title_end
            for event in self._sentence(sentence.start, sentence.end)
        )

    def _sentence(self, start: int, end: int) -> Iterator[SpeechEvent]:
        found = False
        for match in _verb().finditer(self._text, start, end):
            place = match.start()
            if self._marked.is_quoted(place) or self._in_name(place):
                continue
            if found and (match.group("list") or "").startswith("了"):
                continue  # 乙指出，甲的讲话提出了明确要求: the speaker stays
            event = self._event(match, start, end)
            if event is not None:
                found = True
                yield event
        if not found:
            yield from self._narrative(start, end)
        people = self._between(start, end)
        if people and (not found or self._speaker is None):
            self._person = people[0].name

    def _event(self, match: regex.Match[str], start: int, end: int) -> SpeechEvent | None:
        start = max(start, match.start() - _REACH)
        left = self._text[start : match.start()]
        if match.group("none"):
            if self._marked.between(start, match.start()):
                return None
            self._speaker = None
            return SpeechEvent(start, match.end(), None, None)
        if match.group("verb") in _NOUNS and _NOUN.search(left):
            return None
        if _is_higher(left):
            return SpeechEvent(match.start(), match.end(), None, None, only_sentence=end)
        subject = self._subject(start, match.start())
        if subject is None:
            return None
        name, begins = subject
        inline = match.group("verb") and not match.group("list") and not match.group("stop")
        if inline and begins == match.start() and _reaches()[match.group("verb")] != "order":
            return None  # 这项工作很重要，决定全县发展的方向
        self._speaker = name
        verb = match.group("verb")
        reach = "list" if match.group("list") or match.group("report") else _reaches()[verb]
        content = match.end()
        if match.group("report"):
            verb = None
        if verb == "希望":  # 希望各单位…: the word itself is the marker
            content, reach = match.start(), "order"
        return SpeechEvent(begins, content, name, verb, reach, named=begins < match.start())

    def _subject(self, start: int, verb: int) -> tuple[str, int] | None:
        """Who does the verb, and where the subject stands; at the verb where it is carried on."""
        left = self._text[start:verb]
        tail = left[-_ADVERBS:]
        bare = left[: len(left) - len(tail)] + _ADVERB.sub("", tail)
        edge = start + len(bare)
        person = self._person_before(start, edge)
        if person is not None:
            self._person = person.name
            return person.name, person.start
        named = self._known_name(bare)
        if named is not None:
            self._person = named
            return named, start
        if bare.endswith(("他", "她")) and self._person:
            return self._person, edge - 1
        body = _body().search(bare, max(0, len(bare) - 60))
        if (
            body
            and not _NO_BODY.search(body.group("body"))
            and (not body.group("rest") or _PREPOSITION.match(body.group("rest")))
        ):
            return body.group("body"), start + body.start("body")
        if (not bare or bare[-1] in "，,；：、") and not self._marked.between(start, edge):
            return self._carried(start, edge, verb)
        pronoun = _PRONOUN.search(bare)
        if pronoun and self._person and _PREPOSITION.match(pronoun.group("rest")):
            return self._person, start + pronoun.start()
        return None

    def _person_before(self, start: int, edge: int) -> PersonMention | None:
        """The person who is the subject of what stands at ``edge``: named straight before it, or before a
        phrase (王某在主持会议时, 李某就贯彻落实会议精神)."""
        people = self._between(start, edge)
        for person in reversed(people):
            rest = self._text[person.end : edge]
            alone = not rest or _TITLE.fullmatch(rest) is not None
            companion = _COMPANION.search(self._text[start : person.start])
            beside = companion is not None and person is not people[0] and companion.group()[0] != "、"
            if companion and beside and (not alone or companion.group()[0] in "与同跟听陪"):
                continue  # 张某在听取李某汇报后指出
            if alone or (_PREPOSITION.match(rest) and "；" not in rest and len(rest) <= 60):
                return person
        return None

    def _known_name(self, left: str) -> str | None:
        """A name of the document at the head of a sentence, where it also reads as a word (成功在主持会议时)."""
        for length in (2, 3, 4):
            rest = left[length:]
            if left[:length] in self._names and (not rest or _PREPOSITION.match(rest)):
                return left[:length]
        return None

    def _carried(self, start: int, edge: int, verb: int) -> tuple[str, int] | None:
        people = self._between(start, edge)
        if people:
            self._person = people[0].name
            return people[0].name, people[0].start
        body = _BODY_HEAD.match(self._text, start, edge)
        if body:
            return body.group(1), start
        if self._speaker:
            return self._speaker, verb
        return None

    def _narrative(self, start: int, end: int) -> Iterator[SpeechEvent]:
        """A sentence that tells where the party went next ends what was said before it."""
        sentence = self._text[start:end]
        goes = _NARRATIVE.search(sentence[:60]) and self._between(start, min(end, start + 60))
        if goes and not self._marked.between(start, end):
            self._speaker = None
            yield SpeechEvent(start, end, None, None)

    def _between(self, start: int, end: int) -> list[PersonMention]:
        first = bisect_right(self._starts, start - 1)
        people = []
        for person in self._people[first:]:
            if person.start >= end:
                break
            if person.end <= end:
                people.append(person)
        return people

    def _in_name(self, place: int) -> bool:
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and self._people[index].start <= place < self._people[index].end


class Speakers:
    """Look-up of who speaks at a place."""

    def __init__(self, events: tuple[SpeechEvent, ...]) -> None:
        self.events = events
        self._contents = [event.content for event in events]

    def at(self, place: int) -> SpeechEvent | None:
        """The event that governs a place; None where nobody has spoken yet."""
        for index in range(bisect_right(self._contents, place) - 1, -1, -1):
            event = self.events[index]
            if event.only_sentence is None or place < event.only_sentence:
                return event
        return None

    def starting(self, start: int, end: int) -> list[SpeechEvent]:
        """Events whose content begins in ``[start, end)``."""
        first = bisect_right(self._contents, start - 1)
        last = bisect_right(self._contents, end - 1)
        return list(self.events[first:last])
