"""The desk's services, made once: each page gets its own and never the whole desk."""

from typing import NamedTuple

from counter.desk.administration import Administration
from counter.desk.books import BookOfDossiers
from counter.desk.contentions import Contentions
from counter.desk.day import DayService
from counter.desk.drafts import Drafts
from counter.desk.follow_up import FollowUp
from counter.desk.intake import Intake
from counter.desk.opening import OpenDesk
from counter.desk.prints import Prints
from counter.desk.queue import QueueService
from counter.desk.returns import Returns


class Services(NamedTuple):
    """What a clerk can do, page by page."""

    queue: QueueService
    intake: Intake
    drafts: Drafts
    follow_up: FollowUp
    contentions: Contentions
    returns: Returns
    books: BookOfDossiers
    day: DayService
    administration: Administration
    prints: Prints


def of_desk(desk: OpenDesk) -> Services:
    return Services(
        queue=QueueService(desk),
        intake=Intake(desk),
        drafts=Drafts(desk),
        follow_up=FollowUp(desk),
        contentions=Contentions(desk),
        returns=Returns(desk),
        books=BookOfDossiers(desk),
        day=DayService(desk),
        administration=Administration(desk),
        prints=Prints(desk),
    )
