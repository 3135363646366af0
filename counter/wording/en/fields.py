"""English: commands, files and fields."""

SENTENCES = {
    "value-outside": (
        "“{field}” holds a value outside of what a register takes (a number too large, an absurd "
        "date, a text too long or with control characters). Correct it and try again; nothing was "
        "written."
    ),
    "entry-too-long": (
        "This is too much for one entry: {megabytes} MB, at most {limit} MB go in. Shorten the "
        "file and take it in again."
    ),
    "usage": "The command is not right: {reason}",
    "command-unknown": "There is no command “{value}”. See: counter --help.",
    "language-unknown": "There is no language “{value}”. Choose one of: {choices}.",
    "later": "The command “{value}” does not exist in this version yet.",
    "answer-unwritable": (
        "It was written, but the answer could not be shown ({reason}). Look it up before doing it again."
    ),
    "bug": (
        "A fault of the program ({reason}). Look whether what you just did was written before "
        "doing it again; send this message to your support."
    ),
    "input-not-json": (
        "The input is not JSON (UTF-8); it breaks in line {line}, character {column}."
    ),
    "input-too-deep": "The input is nested too deeply.",
    "input-too-large": "The input is too large ({limit} at most).",
    "file-unreadable": "The file {path} cannot be read: {reason}.",
    "file-unwritable": (
        "The file {path} cannot be written: {reason}. The act is in the journal; print again when there is room."
    ),
    "file-too-large": "The file {path} is too large ({limit} at most).",
    "file-of-another-kind": (
        "The file “{path}” holds something of another kind and is not overwritten. Choose another name."
    ),
    "file-not-regular": "“{path}” is no file but a folder, a pipe or a device. Name a file.",
    "table-too-large": (
        "The table in {path} is too large ({place}): at most {rows} rows, {columns} columns and "
        "{cells} filled cells are taken. Delete the rows and columns that are left over, save it, "
        "and import it again."
    ),
    "file-empty": "The file {path} has no lines.",
    "file-not-utf8": "The file {path} is not UTF-8 (character {position}). Save it as “CSV UTF-8”.",
    "file-ending": "The file {value} must end in {choices}.",
    "field-missing": "“{field}” is missing.",
    "field-empty": "“{field}” is empty.",
    "field-unknown": "There is no field called “{field}”. There are: {known}.",
    "field-type": "“{field}” has the value {value}; {expected} is needed.",
    "too-long": (
        "“{field}” is too long: {length} characters, {limit} at most (it begins with “{value}”)."
    ),
    "too-many-items": "“{field}” has {value} lines, {limit} at most.",
    "control-characters": "“{field}” has odd characters ({value}). Delete them and type again.",
    "not-a-choice": "“{field}” has the value “{value}”; choose one of: {choices}.",
    "number-outside": "“{field}” is {value}; it must be from {low} to {high}.",
    "time-wrong": "“{field}”: “{value}” is no time. A right one: 2026-06-01T08:30+07:00.",
    "time-wrong:typed": "“{field}”: “{value}” is no date and time. For instance: 04/06/2026 08:30.",
    "time-absurd": "“{field}”: the time {value} cannot be used.",
    "date-wrong": (
        "“{field}”: “{value}” is no date. A right one: 1990-03-05, or 1990 when only the year is known."
    ),
    "date-wrong:typed": (
        "“{field}”: “{value}” is no date. For instance: 05/03/1990, or 1990 when only the year is known."
    ),
    "year-wrong": "The year “{value}” is wrong.",
    "phone-wrong": "“{field}”: “{value}” is no phone number.",
    "identity-number-wrong": (
        "“{field}”: “{value}” is no identity number. It has 12 digits (an old CMND 9; "
        "a passport 5–12 letters and digits, a foreigner's with the nationality)."
    ),
    "nothing": "nothing",
    "number-of-desk": "{number} (desk {desk})",
    "field-of": "{field} ({of})",
    "field-of-several": "{field} ({of} {number})",
    "fault": "row {row}, column {column}: {what}{message}",
    "group-help": "Commands of “{value}”:",
    "field-name-wrong": (
        "“{field}” holds an odd name: “{value}”. Names are letters, digits and underscores."
    ),
    "field:COUNTER_NOW": "Time set for practice",
    "field:time": "Date and time",
    "field:due_at": "Due date",
    "field:by": "Who says so",
    "field:received": "True time of receipt",
    "field:name": "Full name",
    "field:identity_number": "Identity number",
    "field:birth_date": "Birth date",
    "field:sex": "Sex",
    "field:phone": "Phone",
    "field:email": "E-mail",
    "field:address": "Address",
    "field:summary": "In short",
    "field:promised_at": "Promise earlier",
    "field:delivery_address": "Address to send it to",
    "field:note": "Note",
    "field:reason": "Reason",
    "field:shelf": "Shelf",
    "field:verdict": "Verdict",
    "field:submitter.authority": "By what right",
    "field:authority": "By what right",
    "field:portal_code": "Portal code",
    "field:office_hours": "Office hours",
    "field:queues": "Queues",
    "field:ordinary_per_priority": "Ordinary numbers before each priority number",
    "field:place": "Place",
    "field:unit_name": "Name of the unit",
    "field:parent_name": "Parent body",
    "field:unit_code": "Code of the unit",
    "field:department": "Department",
    "field:highest_serial": "highest number on today's papers",
    "field:procedure": "Procedure",
    "field:applicant": "Applicant",
    "field:documents": "Papers",
    "field:documents.name": "Name of the paper",
    "field:documents.note": "Note on the paper",
    "field:originals": "Originals",
    "field:certified": "Certified copies",
    "field:copies": "Copies",
    "field:pages": "Pages",
    "field:received_at": "Received at",
    "field:ticket": "Number in the line",
    "field:sets": "Sets",
    "field:co_applicants": "Further applicants",
    "field:submitter": "Who brings it",
    "field:resolving_body": "Who resolves it",
    "field:fees": "Fees",
    "field:fees.name": "Name of the fee",
    "field:fees.kind": "Kind of fee",
    "field:quantity": "Quantity",
    "field:price": "Price",
    "field:exempt": "Exempt because of",
    "field:paid": "Paid by",
    "field:fees.receipt": "Number of the receipt",
    "field:awaits": "How money is on its way",
    "field:reference": "The bank's reference",
    "field:channel": "How it came",
    "field:result_delivery": "Result handed over",
    "field:external_code": "Portal code",
    "field:submitted_at": "Filed at",
    "field:immediate": "Settled at once",
    "field:backfill": "Entered afterwards",
    "field:paper_number": "Number on the slip",
    "field:kind": "Kind",
    "field:tax_code": "Tax code",
    "field:authority.kind": "By what right",
    "field:authority.paper": "Paper that shows it",
    "field:to": "To whom",
    "field:text": "Text",
    "field:field": "Field",
    "field:head": "Head",
    "field:department_name": "Department on papers",
    "field:lookup": "Where to look it up",
    "field:clerk_name": "Clerk",
    "field:form_set": "Form set",
    "field:receipt_paper": "Paper of the receipt",
    "field:receipt_suffix": "Sign behind the number",
    "field:printed_hour": "Hour printed",
    "field:late_counts_from_next_morning": "Late receipts count from the next morning",
    "field:island_commune": "Island, border or mountain commune",
    "field:reception_sessions": "Reception sessions besides office hours",
    "field:lookup_failed": "The database did not answer",
    "field:nationality": "Nationality",
    "field:head_upper": "Upper line of the head",
    "field:head_lower": "Lower line of the head",
    "field:variant": "Case",
    "field:backfill_days": "Days to enter afterwards",
    "field:clock_silence_days": "Days of silence",
    "field:idle_lock_minutes": "Minutes until it locks",
    "field:long_wait_minutes": "Minutes of a long wait",
    "field:very_long_wait_minutes": "Minutes of a very long wait",
    "field:recall_limit": "Calls again",
    "field:recall_seconds": "Seconds between calls",
    "field:books": "Paper books",
    "field:backup_folder": "Folder for copies",
    "field:backup_entries": "Entries until a copy",
    "field:date": "Date",
    "reason:no-workbook": (
        "it is no XLSX workbook, or a broken one; open it, save it again and import that"
    ),
    "reason:workbook-locked": (
        "it has a password or is an old .xls; save it as .xlsx without a password"
    ),
    "reason:FileNotFoundError": "there is no such file",
    "reason:FolderNotFound": "there is no such folder",
    "reason:PermissionError": "not permitted",
    "reason:IsADirectoryError": "it is a folder",
    "reason:NotADirectoryError": "the path is wrong",
    "reason:FileExistsError": "a file of that name is in the way",
    "reason:OSError": "the disk does not answer or is full",
    "reason:ReadOnlyDisk": "the disk or the folder can only be read",
    "reason:DiskFull": "the disk is full",
    "reason:NotReadBack": "what was written there does not read back",
    "reason:ok": "ok",
    "reason:copy-unproven": "the copy just made does not prove",
    "type:str": "text",
    "type:int": "a whole number",
    "type:float": "a number",
    "type:bool": "true or false",
    "type:array": "a list […]",
    "type:object": "a group {…}",
    "usage:required": ("Wrong command: {what} is missing.\n  {usage}"),
    "usage:unknown": ("Wrong command: {what} is not known here.\n  {usage}"),
    "usage:number": ("Wrong command: {what}: a whole number is needed.\n  {usage}"),
    "usage:value": ("Wrong command: {what}: its value is missing.\n  {usage}"),
}
