"""What every article gets, whatever its format: what its container told fills the gaps, and its language is settled.

Only `formats.py` enters here.
"""

from dataclasses import replace

from memcon.intake.given import NOTHING_TOLD, Told
from memcon.intake.language import language
from memcon.intake.published import published
from memcon.model.article import UNDATED, Article, Skipped


def settled(item: Article | Skipped, told: Told) -> Article | Skipped:
    """The article with what it does not say itself and its container does; what was skipped stays as it is."""
    if isinstance(item, Skipped):
        return item
    spoken = language(item.text, item.language)
    if told == NOTHING_TOLD:
        return item if spoken == item.language else replace(item, language=spoken)
    return replace(
        item,
        url=item.url or told.url,
        title=item.title or told.title,
        published=published(told.published) if item.published is UNDATED else item.published,
        language=spoken,
    )
