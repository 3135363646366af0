"""English: clock, calendar, due dates."""

SENTENCES = {
    "clock-behind": (
        "The computer's clock ({now}) is behind the latest act ({last}). Look at a phone and "
        "confirm: counter clock confirm --time … --by …."
    ),
    "clock-behind:typed": (
        "The computer's clock ({now}) is behind the latest act ({last}). Look at a phone and confirm the time."
    ),
    "clock-ahead": (
        "The computer's clock ({now}) is far ahead of the latest act ({last}). If it is right, "
        "confirm: counter clock confirm --time … --by …."
    ),
    "clock-ahead:typed": (
        "The computer's clock ({now}) is far ahead of the latest act ({last}). If it is right, confirm the time."
    ),
    "clock-impossible": (
        "The computer's clock ({now}) is wrong. Look at a phone and confirm: counter clock confirm --time … --by …."
    ),
    "clock-impossible:typed": (
        "The computer's clock ({now}) is wrong. Look at a phone and confirm the time."
    ),
    "clock-jumped": (
        "The computer's clock was set while the program ran: now it shows {now}. Look at a phone "
        "and confirm: counter clock confirm --time … --by …."
    ),
    "clock-jumped:typed": (
        "The computer's clock was set while the program ran: now it shows {now}. Look at a phone and confirm the time."
    ),
    "clock-against-hub": (
        "The computer's clock ({now}) is apart from the hub's. Look at a phone and confirm: "
        "counter clock confirm --time … --by …."
    ),
    "clock-against-hub:typed": (
        "The computer's clock ({now}) is apart from the hub's. Look at a phone and confirm the time."
    ),
    "clock-corrected-before": (
        "The computer's clock was wrong and put right by hand; now it shows {now}. Look at a phone "
        "and confirm: counter clock confirm --time … --by …."
    ),
    "clock-corrected-before:typed": (
        "The computer's clock was wrong and put right by hand; now it shows {now}. Look at a phone "
        "and confirm the time."
    ),
    "clock-before-cause": (
        "The computer's clock ({now}) is behind what another desk did to this dossier ({last}). "
        "Look at a phone and confirm: counter clock confirm --time … --by …, then do it again."
    ),
    "clock-before-cause:typed": (
        "The computer's clock ({now}) is behind what another desk did to this dossier ({last}). "
        "Look at a phone, confirm the time, then do it again."
    ),
    "clock-before-last-act": (
        "The time {now} is before the latest act at this desk ({last}). Look at a phone and type "
        "date and time again. If that time is right and what was done before is dated wrongly: "
        "counter clock correct --time … --by …."
    ),
    "clock-before-last-act:typed": (
        "The time {now} is before the latest act at this desk ({last}). Look at a phone and type date and time again."
    ),
    "clock-nothing-false": (
        "Nothing was dated by a wrong clock (looked from {now} on). Look at the time you typed; if "
        "only the clock needs putting right: counter clock confirm --time … --by …."
    ),
    "clock-nothing-false:typed": "Nothing was written after {now}: confirming the time is enough.",
    "clock-false-entries": (
        "From now on it is {now}. {count} entries written from {since} to {until} are marked “clock was wrong”."
    ),
    "clock-doubtful-some": (
        "{count} dates were promised by the wrong clock and wait for a decision each: counter clock doubtful."
    ),
    "clock-doubtful-none": "No promised date waits for a decision.",
    "clock-doubtful-line": (
        "{code}  {applicant}: the paper says {due}; truly received at about {received}, by law {lawful}"
    ),
    "clock-doubtful-how": (
        "Each: counter clock decide CODE --keep --by NAME, or counter clock decide CODE --received "
        "TRUE-TIME --reason WHY --by NAME."
    ),
    "clock-date-kept": "{code}: the date {due} stands.",
    "clock-date-corrected": (
        "{code}: now due {due}. Give the citizen the new receipt: counter print receipt {code} --out …."
    ),
    "clock-date-later": (
        "This date is later than the one on the citizen's paper: it has to be said to them."
    ),
    "clock-decide-how": (
        "Choose one: --keep lets the date on paper stand; --received TIME with --reason WHY promises the lawful date."
    ),
    "date-not-doubtful": (
        "The date of dossier {dossier} is none that waits for a decision. See: counter clock doubtful."
    ),
    "date-not-doubtful:typed": "The date of dossier {dossier} waits for no decision any more.",
    "no-lawful-date": (
        "Dossier {dossier} has no lawful term to count a date from. Let the date on paper stand: "
        "counter clock decide {dossier} --keep --by NAME."
    ),
    "no-lawful-date:typed": (
        "Dossier {dossier} has no lawful term to count a date from: let the date on paper stand."
    ),
    "clock-far-ahead": (
        "The time {now} is more than 400 days after the latest act ({last}). Mind the year and "
        "type it again; if the desk really rested so long, raise the setting clock_silence_days."
    ),
    "procedure-unknown": "There is no procedure “{value}”. Search: counter procedures search.",
    "procedure-unknown:typed": "There is no procedure “{value}”. Search by part of its name.",
    "procedure-not-in-force": "Procedure {value} is not in force on {day}.",
    "procedure-ended": (
        "Procedure {value} could be asked for until {last}: look for the new catalogue, or for "
        "what replaces it."
    ),
    "procedure-hidden": "Procedure {value} is not taken in here, by {decision}.",
    "variant-none": "This procedure has no cases: leave “{value}” out.",
    "variant-unknown": "The procedure has no case “{value}”. Choose one of: {choices}.",
    "due-island": " That is {base} and {extra} days more for an island commune.",
    "term-local": "by law {national}, here {local} by {decision}",
    "procedure-retired": "Procedure {value} is retired; no new dossiers.",
    "term-unknown": (
        "The term “{value}” is not understood. Right ones: same day, 3 working days, 2.5 working "
        "days, 4 working hours, 30 days, 1 months."
    ),
    "term-absurd": "The term “{value}” makes no sense.",
    "no-statutory-term": (
        "The catalogue has no fixed term for {value}: write the date into promised_at."
    ),
    "no-statutory-term:typed": (
        "The catalogue has no fixed term for {value}: write the day into “Promise earlier”."
    ),
    "unconfirmed": "not confirmed",
    "due-near:0": "Today, {weekday}",
    "due-near:1": "Tomorrow, {weekday}",
    "due-spoken": "“{whom}, please come back at {hour} on {weekday}, {day}, for the result, and bring this receipt.”",
    "due-spoken:0": "“{whom}, please come back at {hour} today for the result, and bring this receipt.”",
    "due-spoken:1": "“{whom}, please come back at {hour} tomorrow, {weekday}, for the result, and bring this receipt.”",
    "address:man": "Sir",
    "address:woman": "Madam",
    "address:person": "Sir or madam",
    "address:man-elder": "Sir",
    "address:woman-elder": "Madam",
    "address:person-elder": "Sir or madam",
    "due-sentence": "The result is due at {hour} on {weekday}, {day}. {why}",
    "due-skipped": "; off: {names}",
    "due-rolled": "; the last day is a day off, so it moves to the next working day",
    "due-unsure": " The days off of {years} are not confirmed yet.",
    "due-taken": (
        " Handed in after office hours, so it counts as received on the morning of {weekday}, {day}."
    ),
    "calendar-kind:off": "off",
    "calendar-kind:work": "worked",
    "calendar-kind:closed": "closed",
    "calendar-kind:weekly": "as in every week",
    "calendar-kind:ordinary": "ordinary",
    "day:taken_as_received": "taken as received this morning, not counted",
    "day:received": "received, not counted",
    "day:counted": "day {number}",
    "day:counted-plain": "counted",
    "day:working_rest_day": "working rest day, day {number}",
    "day:weekend": "weekend",
    "day:holiday": "off: {name}",
    "day:closed": "office closed: {name}",
    "day:received-hours": "received, counted from that hour",
    "day:weekend-counted": "day {number}: a weekend, moved to the next working day",
    "day:holiday-counted": "day {number}: off ({name}), moved to the next working day",
    "day:closed-counted": "day {number}: closed ({name}), moved to the next working day",
    "day:waited": "waiting for the citizen, not counted",
    "day:due": "due",
    "day:due-counted": "day {number}, due",
    "day:unconfirmed": "{note} (calendar not confirmed)",
    "due-why:same_day": (
        "Resolved the same day; received after 15:00 or on a rest day, the next working day."
    ),
    "due-why:working_days": (
        "The term is {value} working days, not counting the day of receipt{skipped}."
    ),
    "due-why:working_hours": (
        "The term is {value} working hours, counted in office hours only{skipped}."
    ),
    "due-why:days": "The term is {value} days{rolled}.",
    "due-why:months": "The term is {value} months{rolled}.",
    "due-not-begun": "No date yet: the dossier is not received.",
    "due-not-begun-term": "No date yet: the term ({term}) begins when it is received.",
    "term:same_day": "same day",
    "term:working_days": "{value} working days",
    "term:working_hours": "{value} working hours",
    "term:days": "{value} days",
    "term:months": "{value} months",
    "weekday:0": "Monday",
    "weekday:1": "Tuesday",
    "weekday:2": "Wednesday",
    "weekday:3": "Thursday",
    "weekday:4": "Friday",
    "weekday:5": "Saturday",
    "weekday:6": "Sunday",
}
