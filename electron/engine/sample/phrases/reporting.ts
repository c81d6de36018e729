// Conversations about figures: reports that don't add up, new columns, month ends, board slides.
import { colleague, mate, them, topic, us } from './topic.ts';

export const reporting = [
  topic(
    '{Question about the $module numbers|$module: numbers look off|$site figures for $month}',
    them(
      "{I was putting together|While preparing|Looking through} the $month pack {and noticed|and saw} that $module shows $pct% for $site, {whereas|but} our own sheet has $pct2%. {It may well be us.|I can't explain the gap.|The rest of the sites match.}\n\nCould you {have a look|check} what is behind it? {No drama, but I present this on $meet.|I'd like to understand it before $meet.}",
    ),
    us(
      "{Thanks for flagging it.|Good catch.|Thanks, that is worth a look.} I can see the same difference here. {My first guess is that|It looks as if} the $carrier loads that arrive after midnight are booked on the next day on our side.\n\n[[2|I'll confirm with our data team and come back to you by $due]].",
    ),
    us(
      '{As promised, here is the answer.|Back with the answer.} The midnight cut-off was indeed the cause: {$num|some $num} loads at $site moved one day, and with them the month. Your sheet counts by gate-in, we count by gate-out. I have attached the list so you can see each load.\n\nWe can switch $site to gate-in for you. It takes a minute and does not touch the history of the other sites.',
      { file: 'csv', keeps: true },
    ),
    them(
      '{Makes sense.|That explains it, thank you.|Ah, of course.} Please switch $site to gate-in. {And thanks for the list.|The list was very useful.}',
      {},
    ),
    us('Done, {it took effect at noon|the next refresh shows it}. The figure for $month now reads $pct2%.', {
      ends: true,
    }),
    them('{Perfect, matches to the decimal.|Lovely. Both sheets agree now.|Confirmed, thanks Maya.}'),
  ),
  topic(
    '{Extra column in the lane export|Lane export: fuel surcharge|Can the export show surcharges?}',
    them(
      '{One from the finance corner:|A small wish from finance:} {would it be possible to have|can we get} the fuel surcharge as its own column in the lane export? At the moment we {split it by hand|guess it from the total}, which costs $name2 {half a day|the better part of a morning} every month.',
    ),
    us(
      "{That one we can do.|Yes, and you are not the first to ask.} The surcharge arrives with the carrier invoice, so it is there from $carrier and $carrier2; the smaller carriers send a single total.\n\nWould two columns do: surcharge where we know it, and a flag where we don't?",
    ),
    colleague(
      "{Two columns are fine.|That would be ideal.} {We'd rather have a gap than a guess.|The flag is a good idea, then we know whom to chase.}",
    ),
    us(
      "Great, [[5|I'll have it in your export by $due]]. The old columns stay where they are, so nothing that reads the file breaks.",
      {},
    ),
    us(
      'The new columns are live; attached is a sample for $site {so you can check the format|to try in your template}.',
      { file: 'csv', keeps: true },
    ),
    colleague(
      '{Tried it, works.|Loaded without a hitch.} {$name2 sends her thanks as well.|You have just given me a morning back.}',
      { ends: true },
    ),
  ),
  topic(
    '{Slides for our board|Board pack $quarter|Figures for the board meeting}',
    them(
      "Our board meets on $meet and {I've been asked for|they want} one page on freight: cost per unit, service level, and what changed since last year. {You know these numbers better than I do.|I know you have drawn something like this before.}\n\n{What would you show?|Which three charts would you pick?}",
    ),
    us(
      "Three I would pick:\n\n- cost per delivered unit by quarter, with the $month jump explained in a line\n- on-time share by site; $site went from $pct% to $pct2%\n- the ten dearest lanes, this year against last\n\nI'd leave dwell out, it raises more questions than it answers in ten minutes. [[3|I'll send you a draft page by $due]].",
    ),
    us(
      'Draft page attached. The middle chart is the one that will get the questions, so I put the two reasons under it.',
      { file: 'pdf', keeps: true },
    ),
    them(
      "{This is excellent.|Exactly what I needed.} {I changed two words and it's in the pack.|Our CFO has seen it and likes the middle chart.} Will tell you how it went.",
      { ends: true },
    ),
    them(
      '{Quick update: it went well.|The board was happy.} {Only question was why $carrier is so far ahead of $carrier2|The chair asked about $site}, and the answer was on the page. Thanks again.',
      { hours: 50 },
    ),
  ),
  topic(
    'Month end: {late carrier invoices|open invoices in the accrual|accrual file}',
    colleague(
      'The accrual file for $month is {$num loads short|missing about $num loads} compared to what we dispatched. {$carrier again, I suspect.|Looks like one carrier.} {Can you confirm?|Is something stuck on your side?}',
    ),
    mate(
      '{Confirmed: $carrier delivered the file on the 2nd instead of the 30th.|The $carrier file came in two days late.} It was loaded this morning, a fresh accrual is in your folder.',
      { ends: true },
    ),
    colleague(
      '{Got it, totals match now.|Received. We close tonight.} {Is there a way to be warned when a file is late?|A warning would have helped.}',
      {},
    ),
    us(
      '{There is:|Yes,} under Feeds you can set a mail per carrier when nothing has come by a given hour. I have switched it on for $carrier and $carrier2, to you and $name2.',
      { ends: true },
    ),
    colleague('{Great, thanks.|Very good.}'),
  ),
  topic(
    '{Monthly scorecard|Carrier scorecard $month|Scorecards went out}',
    us(
      'The $month carrier scorecards are out. In short:\n\n- $carrier: on time $pct2%, best month this year\n- $carrier2: on time $pct%, and {two thirds of the misses|most misses} are at $site\n- damage claims unchanged\n\nIf you talk to $carrier2 this month, $site on Mondays is the one to raise: the slot at 06:00 is missed every other week.',
    ),
    them(
      "{Useful, thanks.|Thanks Maya, that's clear.} {I see their regional manager on $meet and will take this along.|We'll bring the 06:00 slot up with them.}",
      { ends: true },
    ),
    them(
      '{Spoke to them.|Had the talk.} They {claim|say} the gate is closed at 06:00 half the time. Not impossible, $name2 is checking with the guards.',
      { hours: 30 },
    ),
    us(
      '{The gate log would settle it.|That we can check:} if the guards export the log as CSV, we can lay it over the arrivals.',
      { ends: true },
    ),
    colleague(
      'Log attached. {Gate opened late on five Mondays, so they have a point.|They were right, I am sorry to say. Five late openings.}',
      { file: 'csv' },
    ),
  ),
  topic(
    '{Definition of on time|What counts as on time?|OTIF definition}',
    them(
      '{We had a lively discussion here|There was an argument in our ops meeting} about what counts as on time. {Is it the slot plus 15 minutes, or plus 30?|Does $module use the booked slot or the last confirmed one?} {Sales swears it is one, the warehouse the other.|Everyone was sure, nobody agreed.}',
    ),
    us(
      '{Happy to settle it.|I can end that one.} We take the last slot confirmed at least four hours ahead, plus 30 minutes. The 15 minutes come from your old carrier contracts. You can set it per site under Rules, and the report prints the rule at the bottom, so that nobody has to remember.',
    ),
    them(
      '{Thank you, forwarded to all parties.|Clear. We stay with 30 then.} {Peace is restored.|The warehouse won.}',
      { ends: true },
    ),
  ),
  topic(
    '{Comparing $site and $site2|Why is $site dearer than $site2?}',
    them(
      '{I keep being asked|Our COO keeps asking} why a pallet costs {so much more|a fifth more} out of $site than out of $site2, with the same carriers. {I have my theory but no proof.|Before I answer with a feeling I would like to answer with a number.}\n\nIs that something you can break down for us?',
    ),
    us(
      "{Good question, and it has an answer.|I had a first look.} Three effects, in order of size:\n\n1. fill rate: $pct% of the trucks from $site leave less than three quarters full\n2. the distance to the first drop, which you can't change\n3. waiting time surcharges from $carrier\n\nThe first is the one to work on. [[6|I'll put the lanes with the emptiest trucks in a list for you by $due]].",
    ),
    us('Here is the list, sorted by what a fuller truck would save. The top six lanes are two thirds of it.', {
      file: 'csv',
      keeps: true,
    }),
    colleague(
      '{I went through it with dispatch.|Discussed with the planners today.} Four of the six can be merged on Tuesdays and Thursdays from next month. {The other two are customer promises.|Two have to stay.}',
      {},
    ),
    us(
      '{Four is a great result.|That is more than I had hoped for.} I will set a marker in the chart at the start of next month, so you can see the effect.',
      { ends: true },
    ),
    them("{Nice work both.|Great, this is why we have you.} I'll show it at the site meeting."),
  ),
] as const;
