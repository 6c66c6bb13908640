"""The gathering at which a speech is given."""

from __future__ import annotations

from jiyao.article import Article
from jiyao.extract.genre import headline
from jiyao.extract.meetings import agenda, dating, groups, names
from jiyao.extract.meetings.roles import Cast, read_scene, there
from jiyao.extract.meetings.scene import Scene
from jiyao.mentions.dates import DateMention
from jiyao.models import Meeting, MeetingKind, PartialDate
from jiyao.patterns import pattern

_TITLE = pattern(
    r"(?:在|于|出席)(?P<name>[^\n\[\]【】]{3,60}?(?:会议?|仪式|典礼|活动|论坛|班|座谈))(?:[（(][^（()）]{1,12}[）)])?(?:开幕式|闭幕式|结束时)?(?:上|时)?(?:的)?(?:主持|总结|动员|重要|表态)?(?:讲话|致辞|致词|发言|主持词|动员|报告)"
)
_TITLE_SUFFIX = pattern(
    r"(?P<name>[^\n\[\]【】]{3,60}?(?:会议?|仪式|典礼|活动|座谈))(?:上的)?(?:主持|总结|动员|领导)?(?:讲话|致辞|致词|主持词|发言)(?:稿)?"
)
# 县长调研重点项目建设时的讲话
_TITLE_TOUR = pattern(
    r"(?P<name>(?:调研|督导|督查|检查|视察|考察|慰问|走访|现场办公)[^\n\[\]【】]{2,50}?)(?:时|中|期间)的?(?:讲话|发言)"
)
_OPENING = pattern(
    r"(?:今天|今晚|今日|这次|现在|此次|刚才|我们|县委|政府|决定)[^。\n]{0,40}?(?:召开|举行|举办|召集)(?:的)?(?:这次|此次|这个)?"
    r"|^(?:同志们[，：！])?(?:今天的?)?(?:这次|此次|这个)"
)
_DATE_LINE = pattern(
    r"\s*[（(]?\s*(?:[0-9]{4}|[二一][〇○零O九][〇○零O一二三四五六七八九]{2})[^\n（()）]{4,24}[）)]?\s*"
)
_HEAD_LENGTH = 250  # characters within which the day of a speech stands under its title
_EPITHET = pattern(r"(?:的)?(?:第一|首|一)[次个场]")  # 召开的第一个全县性大会 says what sort it is
_ITSELF = pattern(r"(?:这次|此次|今天的?|今天这个|本次|这个)(?:会议?|大会|仪式|座谈)|会议的?主要任务")
# 县委书记项目建设推进动员会讲话稿: the leader is not of the name
_LEADER = pattern(r"^(?:[县市区旗镇乡]委副?书记|副?[县市区旗镇乡]长)(?=[^在，]{4})")
_PRESENT = pattern(r"(?:参加|出席)[^，。；]{0,8}(?:会议|大会|会)的(?:还)?有")
_STOP = pattern(r"[。：，]$")
_AT_IT = pattern(
    r"刚才|会上|前面|这次会议|今天的会议|在座的有|(?:出席|参加)(?:今天|这次|此次|本次)|(?:莅临|光临)(?:今天|大会|会议|现场)"
)
_TODAY = pattern(r"今天(?:已经)?是$")
_HEAD_LINES = 6
OPENING_SCENES = 12  # sentences of a speech that may say where it is given


def speech_meeting(article: Article, stage: tuple[Scene, ...]) -> Meeting | None:
    """The one gathering of a speech, by its title or by 今天，我们召开….

    Without a name it is still one if the opening speaks of 这次会议 and gives its day, its aim or who spoke.
    """
    named = _from_text(stage)
    name = _from_title(headline(article.layout)) or _from_lines(article) or (named[0] if named else None)
    where = stage[named[1]] if named else _speaking_of_it(stage) or (stage[0] if name and stage else None)
    if where is None:
        return None
    cast, date, aims = _cast(article, stage), _date(article, stage), _agenda(stage)
    if name is None and not (date or aims or cast.speakers):
        return None
    return Meeting(
        name=name,
        kind=names.kind_of(name) if name else MeetingKind.CONFERENCE,
        date=date,
        presiders=tuple(cast.presiders),
        speakers=tuple(cast.speakers),
        attendees=tuple(cast.attendees),
        participants=_groups(stage),
        agenda=aims,
        span=article.span(where.start, where.end),
        rule="meeting.speech",
    )


def _speaking_of_it(stage: tuple[Scene, ...]) -> Scene | None:
    """The sentence of the opening that speaks of the meeting itself."""
    return next((scene for scene in stage if _ITSELF.search(scene.plain)), None)


def _from_title(title: str) -> str | None:
    match = _TITLE.search(title) or _TITLE_TOUR.search(title) or _TITLE_SUFFIX.match(title)
    return _LEADER.sub("", match["name"]) if match else None


def _from_lines(article: Article) -> str | None:
    """The title of the speech, where furniture stands over it."""
    for line in article.layout.lines[:_HEAD_LINES]:
        match = _TITLE.match(article.text, line.start, min(line.end, line.start + 80))
        name = match["name"] if match else None
        if name is None and line.end - line.start < 70:
            name = _from_title(article.text[line.start : line.end])
        if name:
            return name
    return None


def _from_text(stage: tuple[Scene, ...]) -> tuple[str, int] | None:
    for index, scene in enumerate(stage):
        for opening in _OPENING.finditer(scene.plain):
            span = names.name_after(scene.plain, opening.end())
            if (
                span
                and not _EPITHET.match(scene.raw, span[0])
                and not names.is_generic(scene.raw[slice(*span)])
            ):
                return scene.raw[slice(*span)], index
    return None


def _groups(stage: tuple[Scene, ...]) -> tuple[str, ...]:
    """参加今天会议的有：县四大班子领导，各乡镇党委书记."""
    told = (scene for scene in stage if _PRESENT.search(scene.plain))
    return tuple(dict.fromkeys(group for scene in told for group in groups.groups(scene)))


def _agenda(stage: tuple[Scene, ...]) -> tuple[str, ...]:
    for scene in stage:
        stated = agenda.stated_agenda(scene.raw, scene.plain)
        if stated:
            return stated
    return ()


def _date(article: Article, stage: tuple[Scene, ...]) -> PartialDate | None:
    """A date in brackets under the title, or 今天是9月26日; publication says nothing of a speech's day."""
    text = article.text
    for date in article.mentions.dates:
        if date.start > _HEAD_LENGTH:
            break
        alone = _DATE_LINE.fullmatch(_line_of(text, date.start))
        if date.day is not None and date.month is not None and (alone or _in_brackets(text, date)):
            return dating.resolve(date, text, None, None)
    for scene in stage:
        for date in scene.dates:
            end = date.start - scene.start
            if date.month and _TODAY.search(scene.plain, max(0, end - 6), end):
                return dating.resolve(date, text, article.published, None)
    return None


def _line_of(text: str, position: int) -> str:
    end = text.find("\n", position)
    return text[text.rfind("\n", 0, position) + 1 : end if end >= 0 else len(text)]


def _in_brackets(text: str, date: DateMention) -> bool:
    """（2020年9月18日，根据录音整理）."""
    before, after = text[max(0, date.start - 8) : date.start], text[date.end : date.end + 24]
    return (
        pattern(r"[（(][^（()）]*$").search(before) is not None
        and pattern(r"[^（()）]*[）)]").match(after) is not None
    )


def _in_title(article: Article) -> list[str]:
    """县长甲在…大会上的讲话: the speaker stands in the title."""
    title = article.layout.title
    if title is None:
        return []
    words = article.text[title.start : title.end]
    before = title.start + max(words.find("在"), 0)
    return [person.name for person in article.mentions.people if title.start <= person.start < before]


def _cast(article: Article, stage: tuple[Scene, ...]) -> Cast:
    """The author under the title, and those of whom 刚才 tells."""
    cast = Cast()
    cast.add("speak", _in_title(article))
    lines = article.layout.lines[:_HEAD_LINES]
    for scene in stage:
        under_title = scene.end - scene.start <= 30 and any(
            line.start <= scene.start < line.end for line in lines
        )
        if under_title and scene.people and not _STOP.search(scene.raw):
            cast.add("speak", [scene.people[0].name])
        elif _AT_IT.search(scene.plain):
            acts, _ = read_scene(scene, there(scene), ())
            cast.add("act", [person.name for person in scene.people])
            for act in acts:
                cast.add(act.role, act.people)
    return cast
