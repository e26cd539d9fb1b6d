"""What the page says, in Chinese and English: one key, both wordings beside each other."""

from __future__ import annotations

from typing import Literal

from assistant.messages_of_results import RESULT_TEXTS

Language = Literal["zh", "en"]

TEXTS: dict[str, tuple[str, str]] = RESULT_TEXTS | {
    # Header
    "product": ("报告助手", "Report Assistant"),
    "tagline": ("问写法 · 起草 · 比对", "Ask · Draft · Compare"),
    "offline": ("离线撰写 · 文字不出本机", "Writing offline · nothing leaves this machine"),
    "online": ("撰写模型：{model} · {place}", "Model: {model} · {place}"),
    "this_machine": ("本机", "this machine"),
    "provider": ("模型服务商", "the provider's servers"),
    "caution": (
        "涉密不上网，上网不涉密：请勿录入国家秘密、工作秘密和敏感个人信息。内容由程序生成，只作参考，用前请核对。",
        "Never enter classified or internal material or sensitive personal data. "
        "The text is machine-made: check it before use.",
    ),
    "for_programs": ("供其他程序调用（MCP）", "For other programs (MCP)"),
    # Tabs
    "tab_chat": ("对话", "Chat"),
    "tab_draft": ("起草表单", "Draft form"),
    "tab_library": ("资料库", "Library"),
    # Chat
    "chat": ("对话", "Conversation"),
    "job": ("要做的事", "Job"),
    "job_auto": ("自动判断", "Auto"),
    "job_ask": ("问写法", "Ask"),
    "job_draft": ("起草", "Draft"),
    "job_compare": ("比对", "Compare"),
    "new_chat": ("新对话", "New chat"),
    "history": ("以前的对话", "Earlier conversations"),
    "history_button": ("对话记录", "History"),
    "history_empty": ("说过的话会留在这里。", "Your conversations will be kept here."),
    "history_none": ("没有找到。", "Nothing found."),
    "find_conversation": ("查找对话", "Find a conversation"),
    "today": ("今天", "Today"),
    "yesterday": ("昨天", "Yesterday"),
    "this_week": ("最近七天", "Last seven days"),
    "earlier": ("更早", "Earlier"),
    "rename": ("改名", "Rename"),
    "delete": ("删除", "Delete"),
    "delete_sure": ("确定删除", "Delete for good"),
    "export": ("导出", "Export"),
    "interrupted": (
        "这一条没有答完程序就停了。写的话已放回输入框，按回车再发一次。",
        "The program stopped before this was answered. Your words are back in the box: press Enter to send them again.",
    ),
    "said_by_you": ("我", "Me"),
    "said_by_it": ("报告助手", "Report Assistant"),
    "message": ("消息", "Message"),
    "placeholder": (
        "问一问怎么写，贴上要点让我起草，或者把初稿拖进来比对……",
        "Ask how to write a part, paste notes to draft from, or drop a draft to compare …",
    ),
    "welcome": ("今天要写哪一份报告？", "Which report are you writing today?"),
    "welcome_more": (
        "我读过资料库里的范文和政策。说法都注明出处，数字只用您给的。",
        "I have read the samples and policies in the library. Statements name their source; figures are yours only.",
    ),
    "card_ask": (
        "这一部分写什么、怎么列小标题、政策有什么要求",
        "What a part must contain, how it is headed, what policy asks",
    ),
    "card_draft": (
        "贴上要点，按范文的结构和文风成稿，缺的留待补",
        "Paste notes; get a draft in the samples' style, gaps marked",
    ),
    "card_compare": ("拖入初稿，看缺什么、薄在哪、哪里有误", "Drop a draft; see what is missing, thin or wrong"),
    "example_ask_role": ("{role}这一部分怎么写？", "{role}这一部分怎么写？"),
    "example_ask_topic": ("{topic}一般要写清哪些事实？", "{topic}一般要写清哪些事实？"),
    "example_draft": ("用几条要点起草“{topic}”一段", "Draft “{topic}” from a few notes"),
    "example_form": ("填表单起草整篇报告", "Fill in the form for a whole report"),
    "example_compare": ("选一份初稿来比对", "Choose a draft to compare"),
    "example_paste": ("粘贴一段文字请您把关", "Paste a passage to be checked"),
    "notes_example": (
        "起草“{topic}”一段：\n- 单位：\n- 做了什么、几次、多少人：\n- 用了什么办法：\n- 取得什么成效：",
        "起草“{topic}”一段：\n- 单位：\n- 做了什么、几次、多少人：\n- 用了什么办法：\n- 取得什么成效：",
    ),
    "paste_example": ("请比对下面这份初稿：\n", "请比对下面这份初稿：\n"),
    "older_left_out": (
        "更早的对话不在这里显示，都还留着：点左边这段对话的“导出”就能看全。",
        "What was said earlier is not shown here. All of it is kept: export the conversation at the left.",
    ),
    "earlier_draft": ("前面的一稿 · {n} 字", "An earlier draft · {n} characters"),
    "earlier_review": ("前面的一次比对 · {n} 条意见", "An earlier review · {n} remarks"),
    "wake": ("展开来改", "Open and edit"),
    "working": ("正在准备……", "Getting ready …"),
    "working_long": (
        "正在读您给的 {n} 字，内容多的要等一会儿……",
        "Reading your {n} characters; much of it takes a while …",
    ),
    "stopped": ("已停止", "Stopped"),
    "attached": ("附件", "Attachment"),
    "show_all": ("展开全文（{n} 字）", "Show all ({n} characters)"),
    # Panel and sources
    "panel": ("依据", "Sources"),
    "panel_empty": (
        "回答里每个 [n] 的出处会列在这里。",
        "The source of every [n] in the answer is listed here.",
    ),
    "open_source": ("看原文", "Open in its document"),
    "source_view": ("出处", "Source"),
    "outline": ("提纲", "Outline"),
    "text_before": ("…… 显示前文", "… show what comes before"),
    "text_after": ("显示后文 ……", "show what follows …"),
    "text_cut": ("这份资料很长，这里只显示其中 {n} 字。", "This document is long: {n} characters of it are shown."),
    "close": ("关闭", "Close"),
    "too_long": ("内容太长，没有保存", "Too long: nothing was saved"),
    "sources": ("依据 {n} 条", "{n} sources"),
    "sample": ("范文", "sample"),
    "policy": ("政策", "policy"),
    "guide": ("写作指引", "guide"),
    "writer_offline": ("离线撰写", "written offline"),
    "writer_model": ("由 {model} 撰写", "written by {model}"),
    "seconds": ("{n} 秒", "{n} s"),
    "not_answered": ("资料不足", "Not enough in the library"),
    "copy": ("复制", "Copy"),
    "copied": ("已复制", "Copied"),
    "word": ("下载 Word", "Word file"),
    "markdown": ("下载 Markdown", "Markdown file"),
    "word_own": ("下载 Word（批注写在您的原文件里）", "Your own Word file with comments"),
    "word_review": ("下载 Word（带批注）", "Word file with comments"),
    # Library
    "upload_label": ("要学习的文件", "Files to learn"),
    "upload_note": (
        "可多选：{suffixes}；单个不超过 {mb} MB、{chars}字",
        "Several at once: {suffixes}; up to {mb} MB and {chars} characters each",
    ),
    "kind": ("类别", "Kind"),
    "kind_auto": ("自动判断", "Judge by content"),
    "kind_sample": ("范文", "Sample"),
    "kind_policy": ("政策", "Policy"),
    "learn": ("学习这些文件", "Learn these files"),
    "no_files": ("还没有选文件。请先把文件拖进来", "No files yet. Drop some first"),
    "preview": ("看全文和提纲", "Open text and outline"),
    "found_inside": ("在正文里找到", "Found in the texts"),
    "show_statistics": ("看统计", "Statistics"),
    "statistics": ("范文统计", "what the samples have in common"),
    "no_samples": ("还没有范文。", "There are no samples yet."),
    "statistics_size": (
        "{n} 篇范文，全文 {low}—{high} 字，中位数 {median} 字。",
        "{n} samples of {low}–{high} characters, median {median}.",
    ),
    "statistics_types": ("各类型、各年份的范文", "Samples by type and year"),
    "statistics_shares": ("各部分占全文的比例", "Shares of the parts"),
    "statistics_topics": ("{role}：写到各主题的范文", "{role}: samples on each topic"),
    "statistics_with": ("{k}/{n} 篇有这一部分", "in {k} of {n}"),
    "learnt": ("已学习", "learnt"),
    "weak_sample": ("反例", "What to avoid"),
    "index_note": ("{note}。资料都在，检索照常。", "About the index: {note}. No document is lost, search works."),
    "left_unlearnt": (
        "已停止，还有 {n} 个文件没有学；要学的话再放进来，学过的会跳过。",
        "Stopped; {n} files are left. Give them again to go on; what is known is skipped.",
    ),
    "known": ("早已学过", "already known"),
    "replaced": ("已替换旧版本", "newer version learnt"),
    "failed": ("没能学习", "not learnt"),
    "passages": ("{n} 段", "{n} passages"),
    "documents": ("资料", "Documents"),
    "search_documents": ("查找资料", "Find a document"),
    "search_hint": ("查找：名称、类型、期间，或正文里的话", "Find: name, type, period, or words of the text"),
    "loading_library": ("正在打开资料库……", "Opening the library …"),
    "no_documents": ("没有符合的资料，正文里也没有。", "No such document, and no text that says so."),
    "count_documents": ("范文 {samples} 份，政策 {policies} 份", "{samples} samples, {policies} policies"),
    "count_weak": ("，反例 {n} 份", ", {n} to avoid"),
    "own_documents": ("我放进来的", "Mine"),
    "learn_new": ("学习新文件", "Learn files"),
    "column_name": ("名称", "Name"),
    "column_kind": ("类别", "Kind"),
    "column_type": ("类型", "Type"),
    "column_period": ("期间", "Period"),
    "column_passages": ("段落", "Passages"),
    "bundled": ("自带", "built in"),
    "remove": ("移除", "Remove"),
    "remove_ask": (
        "移除《{name}》？问答和起草将不再参考它。原文件不受影响。",
        "Remove “{name}”? It will no longer be used. The file itself stays.",
    ),
    "remove_yes": ("确定移除", "Remove"),
    "remove_no": ("先不移除", "Keep"),
    "removed": ("已移除《{name}》", "“{name}” was removed"),
    # Errors
    "fault": (
        "这一步没有做成（{what}）。请再试一次；如果还不行，请把运行窗口里的记录发给管理员。",
        "This did not work ({what}). Please try again; if it fails again, send the log to the administrator.",
    ),
    "kept": ("您写的内容还在输入框里。", "What you typed is still in the box."),
    "file_gone": ("附件没有留下，请换一份能打开的，重新附上。", "The file was not kept: attach one that opens."),
    "too_large": ("文件超过 {mb} MB", "The file is larger than {mb} MB"),
    "export_gone": ("这个下载链接已经失效，请在页面上重新生成。", "This download has expired; please make it again."),
}


def say(key: str, language: Language = "zh", **values: object) -> str:
    """Return the text of ``key``; ``values`` fill its ``{name}`` places. Raises KeyError for an unknown key."""
    text = TEXTS[key][0 if language == "zh" else 1]
    return text.format(**values) if values else text


def wording(language: Language) -> dict[str, str]:
    """Return every text of one language by key."""
    return {key: texts[0 if language == "zh" else 1] for key, texts in TEXTS.items()}


def language_of(accepted: str) -> Language:
    """Return the page's language for an ``Accept-Language`` header: Chinese unless another comes first."""
    first = accepted.split(",")[0].split(";")[0].strip().lower()
    return "zh" if not first or first == "*" or first.startswith("zh") else "en"
