"""The pages, one file each, in the order of the navigation. To add one: write its file, then name it here.

Nothing registers itself: what is not in `PAGES` or `ACTIONS` is not there.
"""

from memcon.web.page import Action, Page
from memcon.web.pages import (
    actor,
    article,
    compare,
    entry,
    event,
    figures,
    home,
    map,
    positions,
    review,
    search,
    timeline,
)

PAGES: tuple[Page, ...] = (
    home.PAGE,
    timeline.PAGE,
    search.PAGE,
    event.PAGE,
    article.PAGE,
    entry.PAGE,
    actor.PAGE,
    positions.PAGE,
    compare.WEEK,
    compare.EVENT,
    figures.PAGE,
    map.PAGE,
    review.PAGE,
)
ACTIONS: tuple[Action, ...] = review.ACTIONS
