"""Who does a verb: the person or body named before it, 他, or who spoke before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

import regex

from jiyao.article import Article
from jiyao.extract.directives.markers import MarkedText
from jiyao.lexicon import Lexicon, read_lines
from jiyao.lexicon.trie import trie_pattern
from jiyao.mentions.people import PersonMention
from jiyao.patterns import pattern, scanner

_ADVERB_WORDS = (
    "并|还|又|也|同时|最后|特别|再次|进一步|反复|一再|着重|认真|现场|当场|就此|首先|随即|随后|郑重|严肃|明确|强调|指出|要求|分别|共同|一致|重点|殷切|对此|为此"
    "|在此基础上|会上|会议上|综合|借此机会|真诚|衷心|由衷|逐项|逐一|依次"
)
_ADVERB = pattern(rf"(?:[，,]?(?:{_ADVERB_WORDS}))++$")
_ADVERB_LAST = frozenset(word[-1] for word in _ADVERB_WORDS.split("|"))
_PREPOSITION = pattern(
    r"^(?:同志)?[，,]?(?:还|又|也|并|最后|同时|随后|首先|特别)?(?:在|就|对|围绕|针对|结合|听取|主持|代表|于|从|为|边|一边|一行|通过|看|听|讲话|总结|点评|充分|根据|以|出席|作)"
)
_ADVERBS = 30  # how far before a verb its adverbs go (并再次强调)
# 张某出席会议并强调, 听取会议精神后: something is done with the body, it does nothing.
_NO_BODY = pattern(
    r"^现|^这|将|出席|参加|召开|主持|举行|听取|传达|学习|贯彻|落实|根据|按照|就是|征求|提出|全体|带领|率|深入|来到|[对把向与在的]"
)
# 张某县长强调, 张某同志指出: what may stand between a name and its verb.
_TITLE = pattern(
    r"(?:副?(?:书记|县长|市长|区长|旗长|州长|镇长|乡长|主任|主席|部长|局长|秘书长|总经理|董事长)|常委)?(?:同志|一行|等|还|也)?"
)
# 周书记强调, 恩国书记指出: by surname or given name alone
_CALLED_POSTS = ("书记", "县长", "市长", "区长", "旗长", "镇长", "乡长", "部长", "局长")
_CALLED_ENDS = (*_CALLED_POSTS, "一行")
_CALLED = pattern(
    rf"(?:^|[，,。；\n]|(?:随后|最后|同时|会上)，?)(?P<who>(?P<name>\p{{Han}}{{1,2}})(?:{'|'.join(_CALLED_POSTS)}))(?:一行)?$"
)
_PRONOUN = pattern(r"(?:^|[，,；])[他她](?P<rest>[^。；]{0,120})$")
_BODY_HEAD = pattern(
    r"(?:此次|本次)?(会议|大会|(?:\p{Han}{0,6}?)(?:督[查导察]组|调研组|检查组|观摩团|考察组)|\p{Han}{0,6}?[县市区镇局委办]领导(?!小组|干部|班子))"
)
# 县财政局针对支付慢的问题提出整改意见，要求各单位加快支付
_OFFICE = pattern(
    r"(?:^|[，,])(?P<body>\p{Han}{1,10}?(?:局|发改委|卫健委))(?=针对|组织|召开|对|于\d|在|就|围绕)[^，。；]++(?:，[^，。；]++){0,4}，$"
)
# A body that heads a sentence has one of these near, and most sentences have none.
_BODY_MARK = scanner("[组团导会]")
_BODY_REACH = 16  # characters: a number, 本次, six, 督查组
_COMPANION = pattern(r"(?:与|同|跟|和|听取|听了|陪同|对|向|由|、)[^，。；]{0,24}$")
_ELIDED = pattern(r"[，,](?:并|还|又|同时|随后)?(?:对|就|围绕|针对)[^，。；]{1,40}$")
# 在县长甲陪同下，县委书记乙来到…
_BESIDE = pattern(r"(?:等\p{Han}{0,8})?的?陪同下")
# 甲县召开整改推进会，要求各镇抓紧
_HELD = pattern(r"(?:召开|举行)了?[^，。；]{2,40}会议?(?:，[^，。；]{2,40}){0,3}，(?:会上，?)?$")
# 经研究，决定：, a decision without a subject, is that of the meeting that the text reports.
_RESOLVED = pattern(r"(?:会议)?经[^，。；]{0,12}(?:研究|讨论|审议|商议)[^，。；]{0,6}[，,]$")


@lru_cache(maxsize=1)
def _body() -> regex.Pattern[str]:
    ends = "|".join(sorted(read_lines("issuing_bodies.txt"), key=len, reverse=True))
    return pattern(
        rf"(?:^|(?<=[，,。；：\n]))(?:此次|本次|这次|随后|最后|同时)?(?P<body>(?:\p{{Han}}{{0,8}}委、)?[\p{{Han}}“”（）]{{0,14}}?(?:{ends}))(?!\p{{Han}}{{0,4}}负责(?:人|同志))(?P<rest>[^，。；]{{0,40}})$"
    )


@lru_cache(maxsize=1)
def _body_end() -> re.Pattern[str]:
    """What no body is without: half a microsecond saves ten where there is none."""
    return scanner(trie_pattern(read_lines("issuing_bodies.txt")))


class SubjectFinder:
    """Finds subjects in one text; remembers who spoke last, and who was named last for 他."""

    def __init__(self, article: Article, marked: MarkedText) -> None:
        self._text = article.text
        self._marked = marked
        self._meets = "会议" in article.text
        self._people = people = article.mentions.people
        self._names = {person.name for person in people}
        self.starts = [person.start for person in people]  # where the persons of the text are named
        self.speaker: str | None = None  # the last subject that laid something down
        self._person: str | None = None  # the last person named as a subject, for 他
        self._actor: str | None = None  # who acted in the sentence before: 督查组察看了…。同时，要求…

    def notice(self, start: int, end: int, people: Sequence[PersonMention], *, speaks: bool) -> None:
        """Remember whom a sentence names first, unless someone named before it speaks in it."""
        if people and (not speaks or self.speaker is None):
            self._person = people[0].name
        if people:
            self._actor = people[0].name
        elif self.may_open_with_body(start, end) and (body := _BODY_HEAD.match(self._text, start, end)):
            self._actor = body.group(1)

    def may_open_with_body(self, start: int, end: int) -> bool:
        """Whether a sentence may open with a body, its number included."""
        return _BODY_MARK.search(self._text, start, min(end, start + _BODY_REACH)) is not None

    def subject(self, start: int, verb: int) -> tuple[str, int] | None:
        """Who does the verb, and where the subject stands; at the verb where it is carried on."""
        left = self._text[start:verb]
        tail = left[-_ADVERBS:]
        if tail[-1:] in _ADVERB_LAST:
            tail = _ADVERB.sub("", tail)
        bare = left[:-_ADVERBS] + tail
        edge = start + len(bare)
        body = self._body_before(bare)
        if body is not None and not body["rest"]:  # 李建国主持召开常委会，会议要求: the meeting speaks
            return body["body"], start + body.start("body")
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
        called = self._called(bare)
        if called:
            return called[0], start + called[1]
        if body is not None:
            return body["body"], start + body.start("body")
        # 甲宣读了名单，乙作了讲话，他就抓好落实，讲了三点意见
        pronoun = _PRONOUN.search(bare) if self._person else None
        if pronoun and self._person and _PREPOSITION.match(pronoun.group("rest")):
            return self._person, start + pronoun.start()
        if self._is_elided(left, bare) and not self._marked.between(start, edge):
            return self._carried(start, edge, verb)
        return None

    @staticmethod
    def _body_before(left: str) -> regex.Match[str] | None:
        """The body that heads the last clause, straight before the verb or before a phrase (会议在总结时)."""
        low = max(0, len(left) - 60)
        body = _body().search(left, low) if _body_end().search(left, low) else None
        if body is None or _NO_BODY.search(body["body"]):
            return None
        return body if not body["rest"] or _PREPOSITION.match(body["rest"]) else None

    def _called(self, left: str) -> tuple[str, int] | None:
        """The one person of the text whose given name stands before a post (恩国书记) or whose surname does (周书记);
        the words themselves where the text has no more of the name."""
        ends = left.endswith(_CALLED_ENDS)
        called = _CALLED.search(left, max(0, len(left) - _ADVERBS)) if ends else None
        if called is None:
            return None
        name = called["name"]
        alone = len(name) == 1
        found = {one for one in self._names if (one.startswith(name) if alone else one.endswith(name))}
        if len(found) == 1:
            return found.pop(), called.start("who")
        unknown = alone and not found and name in Lexicon.default().surnames
        return (called["who"], called.start("who")) if unknown else None

    @staticmethod
    def _is_elided(left: str, bare: str) -> bool:
        """Whether a clause has no subject of its own: …，同时要求; …，并对下步工作作出指示."""
        if not bare or bare[-1] in "，,；：、" or left.startswith(("，", ","), len(bare)):
            return True
        return _ELIDED.search(bare) is not None

    def _person_before(self, start: int, edge: int) -> PersonMention | None:
        """The person who is the subject of what stands at ``edge``: named straight before it, or before a
        phrase (王某在主持会议时, 李某就贯彻落实会议精神)."""
        people = self.people(start, edge)
        for person in reversed(people):
            rest = self._text[person.end : edge]
            titled = _TITLE.match(rest)
            rest = rest[titled.end() :] if titled else rest  # 王强副主席就防洪工程提出
            alone = not rest
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
        people = [p for p in self.people(start, edge) if not _BESIDE.match(self._text, p.end, edge)]
        if people:
            self._person = people[0].name
            return people[0].name, people[0].start
        body = _BODY_HEAD.match(self._text, start, edge)
        if body:
            return body.group(1), start
        office = _OFFICE.search(self._text[start:edge])
        if office:
            return office["body"], start + office.start("body")
        if self.speaker:
            return self.speaker, verb
        if _HELD.search(self._text[start:edge]):
            return "会议", verb
        if self._actor and _ADVERB.fullmatch("，" + self._text[start:edge].rstrip("，,") + "并"):
            return self._actor, verb
        return ("会议", verb) if self._meets and _RESOLVED.search(self._text[start:edge]) else None

    def people(self, start: int, end: int) -> list[PersonMention]:
        """The persons named in a stretch."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        return [person for person in self._people[first:last] if person.end <= end] if first < last else []

    def in_name(self, place: int) -> bool:
        """Whether a place stands in a person's name."""
        index = bisect_right(self.starts, place) - 1
        return index >= 0 and self._people[index].start <= place < self._people[index].end
