<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Arriving</name>
    <message numerus="yes">
        <source>%n intakes are put away{whose}: Ctrl+O fetches one back.</source>
        <translation>
            <numerusform>%n intake is put away{whose}: Ctrl+O fetches it back.</numerusform>
            <numerusform>%n intakes are put away{whose}: Ctrl+O fetches one back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPlanView</name>
    <message numerus="yes">
        <source>%n days would change</source>
        <translation>
            <numerusform>%n day would change</numerusform>
            <numerusform>%n days would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open dossiers run over these days. The dates they were promised stay.</source>
        <translation>
            <numerusform>%n open dossier runs over these days. The date it was promised stays.</numerusform>
            <numerusform>%n open dossiers run over these days. The dates they were promised stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
    <message numerus="yes">
        <source>%n entries of this desk show a later time, from {since} to {until}. Was the computer's clock wrong then?</source>
        <translation>
            <numerusform>One entry of this desk shows a later time, from {since} to {until}. Was the computer's clock wrong then?</numerusform>
            <numerusform>%n entries of this desk show a later time, from {since} to {until}. Was the computer's clock wrong then?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are marked. The dates they promised wait for a decision on the day's page.</source>
        <translation>
            <numerusform>One entry is marked. A date it promised waits for a decision on the day's page.</numerusform>
            <numerusform>%n entries are marked. The dates they promised wait for a decision on the day's page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n printed papers (PDF) of earlier days went.</source>
        <translation>
            <numerusform>%n printed paper (PDF) of an earlier day went.</numerusform>
            <numerusform>%n printed papers (PDF) of earlier days went.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message numerus="yes">
        <source>%n tickets wait in today's line.</source>
        <translation>
            <numerusform>%n ticket waits in today's line.</numerusform>
            <numerusform>%n tickets wait in today's line.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtfulDates</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message numerus="yes">
        <source>%n early</source>
        <translation>
            <numerusform>%n early</numerusform>
            <numerusform>%n early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with specialists</source>
        <translation>
            <numerusform>%n with specialists</numerusform>
            <numerusform>%n with specialists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for papers</source>
        <translation>
            <numerusform>%n waits for papers</numerusform>
            <numerusform>%n wait for papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for over 3 days</source>
        <translation>
            <numerusform>%n for over 3 days</numerusform>
            <numerusform>%n for over 3 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%n lie ready</source>
        <translation>
            <numerusform>%n lies ready</numerusform>
            <numerusform>%n lie ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not back yet</source>
        <translation>
            <numerusform>%n not back yet</numerusform>
            <numerusform>%n not back yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n results wait to be fetched, the oldest first. Scan, type, or choose one.</source>
        <translation>
            <numerusform>%n result waits to be fetched. Scan, type, or choose it.</numerusform>
            <numerusform>%n results wait to be fetched, the oldest first. Scan, type, or choose one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found; ready ones first. Enter chooses.</source>
        <translation>
            <numerusform>%n found. Enter chooses.</numerusform>
            <numerusform>%n found; ready ones first. Enter chooses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n together: {codes}. Esc begins anew.</source>
        <translation>
            <numerusform>%n together: {codes}. Esc begins anew.</numerusform>
            <numerusform>%n together: {codes}. Esc begins anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more results of the same person wait: {codes}. Type or scan one to add it.</source>
        <translation>
            <numerusform>%n more result of the same person waits: {codes}. Type or scan it to add it.</numerusform>
            <numerusform>%n more results of the same person wait: {codes}. Type or scan one to add it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n unfinished intakes</source>
        <translation>
            <numerusform>%n unfinished intake</numerusform>
            <numerusform>%n unfinished intakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message numerus="yes">
        <source>%n further seasons stand before these hours; they stay as they are.</source>
        <translation>
            <numerusform>%n further season stands before these hours; it stays as it is.</numerusform>
            <numerusform>%n further seasons stand before these hours; they stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubSection</name>
    <message numerus="yes">
        <source>%n not at the hub, since {since}</source>
        <translation>
            <numerusform>%n not at the hub, since {since}</numerusform>
            <numerusform>%n not at the hub, since {since}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are on the USB drive. Carry it to the hub.</source>
        <translation>
            <numerusform>One entry is on the USB drive. Carry it to the hub.</numerusform>
            <numerusform>%n entries are on the USB drive. Carry it to the hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of other desks came in.</source>
        <translation>
            <numerusform>One entry of another desk came in.</numerusform>
            <numerusform>%n entries of other desks came in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message numerus="yes">
        <source>wait about %n minutes</source>
        <translation>
            <numerusform>wait about %n minute</numerusform>
            <numerusform>wait about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftWords</name>
    <message numerus="yes">
        <source>%n due and not done</source>
        <translation>
            <numerusform>%n due and not done</numerusform>
            <numerusform>%n due and not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipts not confirmed</source>
        <translation>
            <numerusform>%n receipt not confirmed</numerusform>
            <numerusform>%n receipts not confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets not settled</source>
        <translation>
            <numerusform>%n ticket not settled</numerusform>
            <numerusform>%n tickets not settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished intakes</source>
        <translation>
            <numerusform>%n unfinished intake</numerusform>
            <numerusform>%n unfinished intakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates of a wrong clock</source>
        <translation>
            <numerusform>%n date of a wrong clock</numerusform>
            <numerusform>%n dates of a wrong clock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them overdue</source>
        <translation>
            <numerusform>%n of them overdue</numerusform>
            <numerusform>%n of them overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>At least %n characters; a sentence is best.</source>
        <translation>
            <numerusform>At least %n character; a sentence is best.</numerusform>
            <numerusform>At least %n characters; a sentence is best.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message numerus="yes">
        <source>%n required papers not looked at: F7 when all of them are there.</source>
        <translation>
            <numerusform>%n required paper not looked at: F7 when it is there.</numerusform>
            <numerusform>%n required papers not looked at: F7 when all of them are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message numerus="yes">
        <source>It has 12 digits, an old one 9; this one has %n characters.</source>
        <translation>
            <numerusform>It has 12 digits, an old one 9; this one has %n character.</numerusform>
            <numerusform>It has 12 digits, an old one 9; this one has %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longest %n minutes</source>
        <translation>
            <numerusform>longest %n minute</numerusform>
            <numerusform>longest %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n served</source>
        <translation>
            <numerusform>%n served</numerusform>
            <numerusform>%n served</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailFoot</name>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not at the hub, since {since}</source>
        <translation>
            <numerusform>%n not at the hub, since {since}</numerusform>
            <numerusform>%n not at the hub, since {since}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n dossiers</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>1 day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours late</source>
        <translation>
            <numerusform>1 hour late</numerusform>
            <numerusform>%n hours late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes late</source>
        <translation>
            <numerusform>1 minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanRound</name>
    <message numerus="yes">
        <source>%n went</source>
        <translation>
            <numerusform>%n went</numerusform>
            <numerusform>%n went</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came in</source>
        <translation>
            <numerusform>%n came in</numerusform>
            <numerusform>%n came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not</source>
        <translation>
            <numerusform>%n did not</numerusform>
            <numerusform>%n did not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n found. ↓ ↑ to choose, Enter opens.</source>
        <translation>
            <numerusform>%n found. Enter opens.</numerusform>
            <numerusform>%n found. ↓ ↑ to choose, Enter opens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %n minutes</source>
        <translation>
            <numerusform>usually %n minute</numerusform>
            <numerusform>usually %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>called again %n times</source>
        <translation>
            <numerusform>called again once</numerusform>
            <numerusform>called again %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished intakes: Ctrl+O goes on with one.</source>
        <translation>
            <numerusform>%n unfinished intake: Ctrl+O goes on with it.</numerusform>
            <numerusform>%n unfinished intakes: Ctrl+O goes on with one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsSide</name>
    <message numerus="yes">
        <source>%n changed: {names}.</source>
        <translation>
            <numerusform>%n changed: {names}.</numerusform>
            <numerusform>%n changed: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitSection</name>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>after one minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings saved.</source>
        <translation>
            <numerusform>%n setting saved.</numerusform>
            <numerusform>%n settings saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhichUnfinished</name>
    <message numerus="yes">
        <source>%n older ones</source>
        <translation>
            <numerusform>%n older one</numerusform>
            <numerusform>%n older ones</numerusform>
        </translation>
    </message>
</context>
</TS>
