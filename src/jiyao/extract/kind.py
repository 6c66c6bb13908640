"""What sort of text it is."""

from __future__ import annotations

from jiyao.extract import genre
from jiyao.extract.meetings.anchors import find_anchors
from jiyao.extract.meetings.scene import scenes
from jiyao.mentions import Mentions
from jiyao.models import DocumentKind
from jiyao.patterns import pattern
from jiyao.reading.layout import Layout

_LEAD_SENTENCES, _SHORTEST_FEATURE, _FEWEST_SENTENCES, _FEWEST_WORDS = 6, 80, 3, 3
_LONGEST_POST = 16  # characters before the name at the head of a sentence
_STARS, _FEWEST_ITEMS = frozenset("★☆◆◇"), 3
_WORK = pattern(
    r"[县市区旗州]委|[县市区旗]政府|[全我该][县市区旗州镇乡]|项目|干部|乡镇|村民|企业|群众|产业|招商|建设|部门|发展|党员|投资"
)

_GATHERING = r"(?:会|会议|仪式|典礼|庆典|论坛|活动|党课|宣讲|送温暖|晚会|盛典|座谈|调研|观摩|考察|督导|督查|视察|检查|慰问|走访|暗访|巡查|巡河|巡林|会见|会谈|会办|签约|开工|奠基|竣工|揭牌|启动)"
_HEADLINE = pattern(
    r"召开|举行|召集|主持|开幕|闭幕|会议|座谈|调研|督导|督查|督办|视察|检查|观摩|考察|慰问|走访|开工|奠基|签约|揭牌|挂牌|启动|出席|会见|会谈|会办|调度|巡查|暗访|宣讲|送温暖|推进会|动员会|大会|交流会|例会|专题会|现场办公|强调$|要求$"
)
_LEAD = pattern(
    rf"(?:召开|举行|召集|举办|开展|进行|开幕|闭幕|主持|参加|出席)[^。\n]{{0,80}}{_GATHERING}"
    rf"|{_GATHERING}[^。\n]{{0,40}}(?:召开|举行|举办|开幕|闭幕|启动)"
    r"|(?:深入|到|赴|前往|率队|带队|一行|先后|带领)[^。\n]{0,80}(?:调研|督导|督查|督办|视察|检查|观摩|考察|慰问|走访|查看|察看|现场办公|暗访|巡查)"
    r"|(?:调研|督导|督查|督办|视察|检查|观摩|考察|慰问|走访|暗访|会见|会办)(?:指导)?(?:了)?[^。\n]{2,40}"
    r"|(?:来到|参加|到|在)[^。\n]{0,20}代表团[^。\n]{0,20}(?:审议|讨论)"
)
# 会议讨论研究了春耕备耕工作。: what a meeting did, at the head of a sentence, where the page says no more of it
_IN_SESSION = pattern(
    r"(?:会议|会上)，?(?:首先|集体|还|专题|分别)?(?:传达|学习|听取|通报|审议|审定|研究|讨论|观看|通过)(?:学习|研究|讨论|并|和)?了"
)
# 李建国在致辞中指出，…; 副县长李建国在仪式上致辞: behind a person at the head of a sentence, with the post
_AT_SESSION = pattern(
    r"(?:同志)?(?:在(?:致辞|讲话|总结讲话)[中时](?:指出|强调|要求|表示|说)|在(?:仪式|会|会议|活动|座谈会|动员会)上(?:致辞|讲话|作)|主持(?:了)?(?:会议|仪式|座谈会)[，。]|讲话(?:指出|强调|要求))"
)
_DATED = pattern(
    r"[0-9０-９一二三四五六七八九十]月|[0-9０-９]日|昨[日天晚]|今[日天]|近日|日前|前[日天]|上午|下午|当晚|本周|[一二三四五六日]，"
)
_LEADER = pattern(
    r"书记|[市县区旗州镇乡]长|主任|主席|部长|局长|领导|会议(?:指出|强调|要求|听取|传达|通报|审议|研究)|主持|专员|盟长"
)


def document_kind(layout: Layout, mentions: Mentions) -> DocumentKind:
    """The kind of a text that is no novel.

    Signs that leave no doubt come first; a gathering in the lead makes news of a meeting, and prose on work without one a feature.
    """
    if not layout.text.strip():
        return DocumentKind.OTHER
    if genre.is_speech(layout):
        return DocumentKind.SPEECH
    if genre.is_minutes(layout):
        return DocumentKind.MEETING_REPORT
    if genre.is_notice(layout):
        return DocumentKind.OTHER
    if genre.is_work_report(layout):
        return DocumentKind.REPORT
    if genre.is_report_by_title(layout) and not _reports_gathering(layout):
        return DocumentKind.OTHER if genre.is_advertisement(layout.text) else DocumentKind.REPORT
    if _reports_gathering(layout) or _has_anchor(layout, mentions) or _tells_of_session(layout, mentions):
        return DocumentKind.MEETING_REPORT
    if genre.is_advertisement(layout.text):
        return DocumentKind.OTHER
    if genre.is_report_by_shape(layout, len(mentions.figures)):
        return DocumentKind.REPORT
    if genre.is_report_by_weight(layout, mentions.figures):
        return DocumentKind.REPORT
    if not _tells_of_work(layout):
        short = genre.is_dense_with_figures(layout, mentions.figures)
        return DocumentKind.REPORT if short else DocumentKind.OTHER
    return DocumentKind.FEATURE


def _has_anchor(layout: Layout, mentions: Mentions) -> bool:
    """One of the first sentences reports a gathering by the rules that find them; in a digest any with its day."""
    stage = scenes(layout, mentions, frozenset(person.name for person in mentions.people))
    digest = _is_digest(layout)
    return any(
        anchor.scene < _LEAD_SENTENCES or (digest and anchor.date is not None)
        for anchor in find_anchors(stage, genre.headline(layout))
    )


def _is_digest(layout: Layout) -> bool:
    """Items of news with a star before each headline: ★我县部署招商工作."""
    starred = [line for line in layout.lines if layout.text[line.start] in _STARS]
    return len(starred) >= _FEWEST_ITEMS


def _tells_of_work(layout: Layout) -> bool:
    """Sentences of prose with the words of public work."""
    if len(layout.text) < _SHORTEST_FEATURE or len(layout.sentences) < _FEWEST_SENTENCES:
        return False
    return len({match.group() for match in _WORK.finditer(layout.text, 0, 5000)}) >= _FEWEST_WORDS


def _tells_of_session(layout: Layout, mentions: Mentions) -> bool:
    """One of the first sentences begins with what the meeting or a speaker did: all that is left where the lead was lost."""
    text = layout.text
    sentences = layout.sentences[:_LEAD_SENTENCES]
    if any(_IN_SESSION.match(text, one.start) for one in sentences):
        return True
    near = {place for one in sentences for place in range(one.start, min(one.end, one.start + _LONGEST_POST))}
    return any(person.start in near and _AT_SESSION.match(text, person.end) for person in mentions.people)


def _reports_gathering(layout: Layout) -> bool:
    """The lead says that people met, with a day or a leader; a headline alone does not."""
    for sentence in layout.sentences[:_LEAD_SENTENCES]:
        words = layout.text[sentence.start : sentence.end]
        if len(words) > 12 and _LEAD.search(words) and _DATED.search(words) and _LEADER.search(layout.text):
            return True
    return bool(_HEADLINE.search(genre.headline(layout)) and _LEADER.search(layout.text[:600]))
