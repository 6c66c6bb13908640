"""The rules by which a gathering is found, with the texts that prove them."""

from __future__ import annotations

from jiyao.rules import Example, Rule, Target


def _rule(name: str, summary: str, *examples: Example) -> Rule:
    return Rule(f"meeting.{name}", Target.MEETINGS, summary, examples)


RULES: tuple[Rule, ...] = (
    _rule(
        "held",
        "召开, 举行, 举办 with the name after it",
        Example(
            "2月23日，武山县召开四大组织联席会议，研究部署重点项目建设。县委书记张建国出席。",
            ("四大组织联席会议",),
        ),
        Example(
            "5月6日，县长李志远主持召开县政府党组会议和第16次常务会议，传达学习有关精神。",
            ("县政府党组会议", "第16次常务会议"),
        ),
        Example("3月9日，县委书记张建国主持召开专题会议研究产业园建设事宜。", ("专题会议",)),
        Example("4月2日，县委书记张建国到园区走访。他要求，各镇要定期召开项目推进会。"),
        Example("会议传达学习了全市项目建设推进会议精神，研究贯彻意见。县委书记张建国主持。"),
    ),
    _rule(
        "opened",
        "the name with 召开, 举行 or 开幕 after it",
        Example(
            "12月23日，全县重点项目建设调度会议召开，县委书记张建国讲话。", ("全县重点项目建设调度会议",)
        ),
        Example(
            "4月6日，某县一季度项目集中签约仪式在县会议中心举行，县长李志远致辞。",
            ("某县一季度项目集中签约仪式",),
        ),
        Example("全县招商引资大会将于3月5日召开，请各单位做好准备。县委书记张建国出席。"),
    ),
    _rule(
        "staged",
        "开展 with an activity that people went to",
        Example(
            "8月16日至17日，全旗组织开展第三次重点项目现场观摩活动。旗委书记张建国参加。",
            ("第三次重点项目现场观摩活动",),
        ),
        Example("今年以来，全旗开展招商引资活动三十次，旗委书记张建国带队外出十次。"),
    ),
    _rule(
        "presided",
        "主持 with the name after it",
        Example("7月5日，县长李志远主持县政府第12次常务会议，研究项目建设。", ("县政府第12次常务会议",)),
        Example("县长李志远主持县政府全面工作，近日赴外地学习。"),
    ),
    _rule(
        "joined",
        "a named official who 出席 or 参加 what is named after it",
        Example("6月8日，县委书记张建国出席全县项目建设推进大会并讲话。", ("全县项目建设推进大会",)),
        Example(
            "6月8日，石湾县与远山集团签订合作协议。县委书记张建国、县长王强出席签约仪式。", ("签约仪式",)
        ),
        Example("县委书记张建国多次参加主题党日活动，体会很深。"),
        Example("石湾县与远山集团签订合作协议。去年，县委书记张建国参加了三次签约活动。"),
    ),
    _rule(
        "tour",
        "a named official who looks into work on the spot",
        Example("4月7日，县委书记张建国率队到城关镇，实地调研督导重点项目建设。", ("调研督导重点项目建设",)),
        Example("4月7日，县委书记张建国一行实地查看了三座水库。", ("",)),
        Example("4月7日，县委书记张建国主持召开推进会，听取调研情况汇报，研究下一步工作。"),
    ),
    _rule(
        "follows",
        "在随后召开的座谈会上, after a tour",
        Example(
            "4月7日，县委书记张建国到城关镇调研项目建设。\n在随后召开的座谈会上，张建国强调，要抓紧开工。",
            ("座谈会",),
        ),
        Example("4月7日，县委书记张建国到城关镇调研项目建设。随后，张建国察看了水库。"),
    ),
    _rule(
        "headline",
        "what only the headline names",
        Example(
            "县委书记张建国主持召开县委农村工作会议\n会议传达学习了上级精神。张建国强调，要抓好春耕。",
            ("县委农村工作会议",),
        ),
        Example("项目建设热火朝天\n连日来，全县上下抢抓工期，县委书记张建国多次协调。"),
    ),
    _rule(
        "speech",
        "the gathering at which a speech is given, by its title or its opening",
        Example(
            "在全县项目工作调度会上的讲话\n同志们：\n今天的会议很重要，下面我讲三点意见。",
            ("全县项目工作调度会",),
        ),
        Example(
            "同志们：\n今天，我们召开县政府全体（扩大）会议，主要任务是安排部署重点工作。下面，我再讲三点意见。",
            ("县政府全体（扩大）会议",),
        ),
        Example("同志们：\n刚才大家都发了言，我都同意。下面，我再讲三点意见。"),
    ),
)
