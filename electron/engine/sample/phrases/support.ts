// Conversations about things that break, are slow, or are not understood.
import { colleague, mate, them, topic, us } from './topic.ts';

export const support = [
  topic(
    '{$module does not load|$module very slow this morning|Dashboard empty for $site}',
    colleague(
      '{$module shows nothing but the spinner since 7:30.|Since this morning $site is empty in $module.} {Two colleagues have the same, so it is not my laptop.|Other sites are fine.} {Known problem?|Is something going on at your end?}',
    ),
    mate(
      '{Yes, sorry, one of our readers is stuck.|Sorry about that, we see it too.} {It is being restarted, should be back by nine.|We expect it back within the hour.}',
      {},
    ),
    mate(
      'Back since {8:52|9:10}. {Nothing was lost, the night is being loaded now.|The backlog is through as well.} {Cause: a disk that filled up faster than our alarm.|We have lowered the alarm threshold so that this gets noticed earlier.}',
      { ends: true },
    ),
    colleague('{Confirmed, all there. Thanks for the quick work.|Works again, thank you.}'),
  ),
  topic(
    '{Wrong ETA for $lane|ETA jumps on $lane|Strange ETAs}',
    them(
      '{The ETA on $lane jumps back and forth by two hours.|On $lane the ETA says 14:00, then 16:00, then 14:00.} {The dispatchers stopped trusting it, which is a pity.|It makes us look silly in front of our customer.} {Any idea?|What is happening there?}',
    ),
    mate(
      "{I replayed the last five trips.|I took five trips apart.} It is the ferry: the model can't decide which sailing the truck will catch. {We can pin it to the booked sailing, if you send us the booking number with the order.|If the order carried the sailing, we would not have to guess.}",
    ),
    colleague(
      '{We have the sailing in the transport order, field "remark".|It is in the remarks, in the form 1830.} {Would that do?|Can you read it from there?}',
    ),
    mate('{Yes, that is enough.|That will do nicely.} [[5|Live by $due]].', {}),
    mate(
      'Pinned sailings are live for $lane. {Over the weekend the error went from 71 to 12 minutes.|First trips: off by nine minutes on average.}',
      { keeps: true, ends: true },
    ),
    them('{Dispatch noticed before I told them.|Nine minutes I can live with.} Thanks to you both.'),
  ),
  topic(
    '{Duplicate shipments|Shipments counted twice|Doubles at $site}',
    colleague(
      'At $site {about $num shipments|some shipments} appear twice since {last week|Thursday}, once with and once without the suffix -A. {It inflates our volumes.|Looks nice in the chart, but is not true.}',
    ),
    mate(
      '{The suffix comes from your new label printer.|Your new label software adds the -A for split deliveries.} {Shall we treat both as one when the weight adds up?|We can join them when date and consignee agree. Would that be right for you?}',
    ),
    colleague('{Yes please, by date and consignee.|Yes, always one shipment for us.}', {}),
    mate(
      '{Joined, also for the past weeks.|Done, including history.} {The chart is now less nice and more true.|$num pairs became one each.}',
      { ends: true },
    ),
    colleague('{Thanks, looks right.|Great, thank you.}'),
  ),
  topic(
    '{How do I ... filter by customer group|Filter question|Is this possible: groups of customers}',
    colleague(
      '{Probably a stupid question:|Quick one:} can I see $module for a group of customers, {say all the pharmacies|for instance only retail}? {I click them one by one now, all forty.|At the moment I tick forty boxes each Monday.}',
    ),
    us(
      '{Not stupid at all, it is well hidden.|No stupid questions, it is our fault.} Tick them once, then "keep as group" at the bottom of the list. {The group then appears everywhere, also in the mails.|You can share the group with colleagues, too.}',
      { ends: true },
    ),
    colleague('{You have made my Mondays.|Found it! Thank you.|Ha, right under my nose. Thanks.}'),
  ),
  topic(
    '{Alert mails|Too many alert mails|Alerts at night}',
    them(
      '{My planners get 60 alert mails a night and read none of them.|We drown in alert mails.} {Can it be one summary at 6?|Is there a way to only get those that matter?}',
    ),
    us(
      "{Sixty is noise, agreed.|Nobody reads sixty.} Two changes I'd make: a summary at 06:00 for everything, and a mail at once only if a load for {your top customers|a fixed slot} will be more than an hour late. From last month's data, that would be four a week.",
    ),
    them('{Four a week is perfect.|Yes to both.} {Please for all planners.|Please set it up for the whole team.}', {}),
    us(
      '{Set up for everyone, from tonight.|Done. First summary tomorrow at six.} {We look at it again in a month.|If it turns out too quiet, we loosen it a little.}',
      { ends: true },
    ),
    them(
      '{Week one: five mails, all five useful.|Much better. Planners have stopped complaining, which never happened before.}',
      { hours: 60 },
    ),
  ),
  topic(
    '{Map tiles|Map wrong for $site|Gate at the wrong place}',
    colleague(
      'The map {puts our gate at $site on the wrong side of the canal|has our gate 400 m off}. Trucks count as arrived when they {pass on the motorway|are still at the petrol station}.',
    ),
    mate(
      '{Moved, with a narrower circle around it.|I have redrawn the fence around the actual gate.} {Arrivals since the 1st are recalculated.|Could you tell me if $site2 is right? It was drawn the same week.}',
      {},
    ),
    colleague('{$site2 is fine. Thanks!|Looks good, both of them.}', { ends: true }),
  ),
  topic(
    '{Export to Excel cuts off|Excel export stops at 10,000 rows|Export limit}',
    colleague(
      '{The Excel export stops at 10,000 rows without saying so.|Our export ends at row 10,000, no warning.} {We noticed because the total was too good.|For $site we have more than that in a week.}',
    ),
    mate(
      '{That should at least have warned you, I am sorry.|You are right that it must say so.} {The limit is gone for CSV; for Excel it is 100,000, and there is a warning now.|For now, please take CSV, which has no limit.} [[10|The warning comes with the release on $due]].',
      { ends: true },
    ),
    mate(
      'The warning is in the release of last night, {along with a higher limit of 100,000|and the limit went up tenfold}.',
      { keeps: true, hours: 80 },
    ),
    colleague('{Saw it. Thanks for following up.|Great, works.}'),
  ),
] as const;
