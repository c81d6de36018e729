// Conversations about money and paper in the ordinary course: orders, invoices, licences, data protection, references.
import { colleague, mate, them, topic, us } from './topic.ts';

export const commercial = [
  topic(
    '{Purchase order for $quarter|PO number on the invoice|Invoice $invoice: PO missing}',
    colleague(
      '{Invoice $invoice came without our PO number, so it bounced in our system.|Our system refuses $invoice as the PO is missing.} {The number is 45$bignum.|Please add 45$bignum.} {Could you send it again?|Can you reissue it?}',
    ),
    mate(
      '{Reissued with PO 45$bignum, attached.|Here it is again, with the number.} {I noted it for the coming invoices, too.|The old one is cancelled.}',
      { file: 'pdf', ends: true },
    ),
    colleague('{Booked, payment goes out on the 15th.|Thanks, released.}'),
  ),
  topic(
    '{Extra seats|Ten more seats|Licences for $site}',
    them(
      'We are {hiring|growing the planning team} at $site and will need {five|six|ten} more seats {from next month|soon}. {What does that cost within our contract?|Same price as the others, I hope?}',
    ),
    us(
      '{Same price per seat as now, counted from the day they start.|Your contract has a step at 25 seats, so the new ones are even a little cheaper.} {I attach the short form, a signature is enough.|Attached is a one-page addendum.}',
      { file: 'pdf' },
    ),
    them(
      '{Signed and attached.|Here you go, signed.} {First names will follow when they have started.|$name2 sends you the names.}',
      { file: 'pdf' },
    ),
    us('{Seats are there.|Thank you! They are active from today.}', { ends: true }),
  ),
  topic(
    '{Data processing agreement|Questionnaire from our legal team|Security questionnaire}',
    colleague(
      '{Our legal team renews all supplier files this quarter.|It is that time of the year:} attached is the security questionnaire, {118|94} questions, {sorry|some of which you have answered before}. {Could we have it back by $meet?|We need it by $meet.}',
      { file: 'txt' },
    ),
    us('{Received. Most we can take over from last year.|Got it, thank you.} [[7|You will have it by $due]].', {}),
    us(
      '{The questionnaire is attached, all answered.|Done: all answered.} {Question 61 got a longer answer, as we moved our backups to a second region.|Two answers changed since last year, they are marked.}',
      { file: 'txt', keeps: true },
    ),
    colleague('{Thanks, legal is satisfied.|Legal had no further questions, which is a first.}', { ends: true }),
  ),
  topic(
    '{Would you be a reference?|Reference call|A favour}',
    us(
      '{I have a favour to ask.|May I ask a favour?} A {food wholesaler|furniture maker|parts distributor} in {Austria|Denmark|Ireland} wonders what the first six months with us are really like. {Would you talk to them for twenty minutes?|Could you give them a quarter of an hour on the phone?} {Honestly, warts and all.|And yes, you may tell them about the printer incident.}',
    ),
    them(
      '{Sure, happy to.|Of course.} {Give them my number, mornings are best.|Any morning in the week of $meet.} {I will be kind.|I will mention the printer.}',
      {},
    ),
    us(
      '{Thank you! I have passed on your number.|That is very kind, thank you.} {Lunch is on me next time.|We owe you one.}',
      { ends: true },
    ),
    them(
      '{They called. Nice people, and they ask good questions.|Had the call today, forty minutes in the end.} {I think you have them.|They wanted to know about training mostly.}',
      { hours: 50 },
    ),
  ),
  topic(
    '{Price change in the data package|Traffic data: new price|Change to the map data}',
    us(
      '{A heads-up before it shows on an invoice:|You should hear this from me first:} our provider of traffic data raises prices, and from $month on the data package goes from EUR 190 to EUR 205 per site and month. {Nothing else changes.|Your main contract is not touched.}',
    ),
    them(
      '{Not happy, but thanks for the warning.|Noted. I have to put that in the budget.} {Can we drop it for $site2? Nobody there uses it.|Is it possible to leave out $site2?}',
      {},
    ),
    us('{Yes, $site2 can go without. Then you pay less than before.|Certainly, I have taken $site2 out from $month.}', {
      ends: true,
    }),
    them('{Good solution, thank you.|Deal.}'),
  ),
  topic(
    '{Payment reminder?|Reminder for a paid invoice|$invoice is paid}',
    colleague(
      '{We received a reminder for $invoice, which we paid on the 3rd.|Your system reminds us of $invoice, but that was paid two weeks ago.} {Proof attached.|See the attached slip.}',
      { file: 'pdf' },
    ),
    mate(
      '{You are right, and I apologise.|Sorry! The payment landed on the wrong customer.} {It was booked under another customer with a similar number.|It is assigned now, no reminder will follow.}',
      { ends: true },
    ),
    colleague('{No problem, thanks.|Fine, thank you.}'),
  ),
  topic(
    '{Budget for next year|Numbers for our budget|Budget round}',
    them(
      '{We are in the budget round.|Budget season again.} {What should I put down for Northbeam next year, assuming two more users and no new site?|Could you give me a figure for next year, everything as it is?}',
    ),
    us(
      '{As it is today: the contract plus 3 percent, so EUR $bignum is your figure.|With two more users, EUR $bignum for the year.} {The three percent is the indexation from clause 8.|If a site comes on top, add about a tenth.}',
      { ends: true },
    ),
    them('{Thank you, entered.|Perfect, that is the number I had guessed.}'),
  ),
] as const;
