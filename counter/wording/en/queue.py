"""English: the queue."""

SENTENCES = {
    "queue-unknown": "There is no queue “{value}”. The queues: {known}.",
    "queue-closed": (
        "Queue {queue} stopped giving numbers at {cut_off} this half day. Please come again in the next one."
    ),
    "queue-full": (
        "Queue {queue} has given out its {limit} numbers of this half day. Please come again in the next one."
    ),
    "priority-unknown": (
        "There is no priority reason “{value}”. The reasons: {known}. No paper is needed."
    ),
    "counter-number": "The counter number is {value}; it must be from 1 to 99.",
    "nobody-waiting": "Nobody is waiting (queue {value}).",
    "ticket-unknown": "There is no ticket “{value}” today.",
    "ticket-twice-today": "Two tickets “{value}” stand in line today: name one by its id: {ids}.",
    "ticket-of-another-day": (
        "The ticket is of {day}: carry it over first (counter ticket carry-over --date …)."
    ),
    "ticket-of-another-day:typed": "The ticket is of {day}: give the person a number of today.",
    "no-ticket-in-service": "No ticket is called or being served. Say which: --ticket.",
    "no-ticket-in-service:typed": "No number is called to this counter. F2 calls the next.",
    "ticket-state": "The ticket is “{state}”: “{act}” is not possible. Possible: {allowed}.",
    "recall-limit": "It was called again {limit} times already. Mark it missed if nobody comes.",
    "recall-too-soon": (
        "It was called again a moment ago. Leave at least {seconds} seconds between two calls."
    ),
    "same-queue": "The ticket is in queue {value} already.",
    "carry-over-day": "Only tickets of a past day can be carried over (not of {value}).",
    "nobody-waits": "Nobody is waiting.",
    "waiting-ahead": "{count} ahead, about {minutes} minutes.",
    "numbers-left": "{count} numbers left this half day.",
    "priority": "PRIORITY",
    "ticket-twice": "a ticket number stands twice",
    "ticket-number-twice": "this desk gave this ticket number out twice",
    "finished-with-call": "{number}: finished.",
    "nobody-ahead": "Nobody is ahead.",
    "call-overtaken": (
        "Ticket {number} is being served or was called again; that call cannot be taken back any more."
    ),
    "event:ticket-issued": "number given",
    "event:ticket-printed": "slip printed",
    "event:ticket-called": "call",
    "event:ticket-recalled": "call again",
    "event:ticket-started": "start",
    "event:ticket-resumed": "go on",
    "event:ticket-finished": "finish",
    "event:ticket-missed": "mark missed",
    "event:ticket-parked": "park",
    "event:ticket-taken-back": "take back",
    "event:ticket-transferred": "transfer",
    "event:ticket-cancelled": "cancel",
    "event:ticket-carried-over": "carry over",
    "action:recall": "Call again",
    "action:start": "Begin",
    "action:finish": "Done",
    "action:miss": "Not here",
    "action:park": "Off to copy",
    "action:transfer": "Other queue",
    "action:cancel": "Cancel",
    "action:take-back": "Is back",
    "ask:transfer.returns": "Does the number come back here when done there?",
    "ask:transfer.to": "To which queue? They come back here when done there.",
    "state:waiting": "waiting",
    "state:called": "called",
    "state:serving": "serving",
    "state:parked": "parked",
    "state:missed": "missed",
    "state:finished": "finished",
    "state:cancelled": "cancelled",
}
