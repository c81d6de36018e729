// Mail among colleagues at Northbeam: handovers, numbers, lunch, and customers talked about behind their backs, kindly.
import { mate, topic, us } from './topic.ts';

export const internal = [
  topic(
    '{$company: feed late again|$company, $carrier feed}',
    us(
      "{$company asks about the $carrier feed again.|Third time this month: the $carrier feed for $company.} {Do we know why it is late?|Is it us this time?} {I'd like to tell them something better than sorry.|They are patient, but I would not test it.}",
    ),
    mate(
      '{It is the carrier, they changed their batch at night.|Not us: their server restarts at two.} {We poll an hour later from tonight.|I moved our pick-up.}',
      { ends: true },
    ),
    us('{You are a star.|Thanks, I let them know.}'),
  ),
  topic(
    '{Pipeline meeting|Forecast for Monday|Numbers for Hanne}',
    mate(
      '{Please have your forecast in the sheet by Friday noon.|Reminder: forecast by Friday noon.} {Renewals of the next 120 days with a percentage, and one line why.|And please, reasons instead of hopes.}',
    ),
    us('{Done.|It is in.} {$company is the one I would watch.|No surprises from my side.}', { ends: true }),
  ),
  topic(
    '{Lunch on Thursday|Cake in the kitchen|Friday drinks}',
    mate(
      "{There is cake in the kitchen, Priya turned thirty-something.|Table for eight at the Thai place, Thursday 12:15.} {First come, first served.|Tell me if you don't come.}",
    ),
    us("{On my way.|I'm in.}", { ends: true }),
  ),
  topic(
    '{Release notes for customers|What to say about the release|Draft of the release mail}',
    mate(
      '{Draft of the customer mail for the next release attached.|The release goes out next Tuesday, draft is attached.} {Is it readable?|Please read it as a customer would.}',
      { file: 'txt' },
    ),
    us(
      '{Good. I would put the export limit first, people have waited for that.|Shorter, please: nobody cares about the new icons.}',
      {},
    ),
    mate('{Changed, goes out on Tuesday.|Icons are gone. Thanks.}', { ends: true }),
  ),
  topic(
    '{Handover while I am away|Cover for next week|My accounts next week}',
    us(
      '{I am off next week, Jonas covers.|Next week I am away.} {$company may write about the PO, that is all I expect.|The only live one is $company, notes are in the file.}',
      { file: 'txt' },
    ),
    mate('{Got it, enjoy.|All clear. Go.}', { ends: true }),
  ),
  topic(
    '{Interview on Wednesday|Candidate for support|CV}',
    mate(
      '{Could you take the second round on Wednesday at 15?|We have a good candidate for support, do you have 30 minutes on Wednesday?} CV attached.',
      { file: 'pdf' },
    ),
    us('{Yes, 15 is fine.|Gladly. Reads well.}', {}),
    us('{Liked her a lot. She asked me more about customers than I asked her.|A clear yes from me.}', {
      hours: 30,
      ends: true,
    }),
    mate('{Offer goes out today.|She starts on the first.}'),
  ),
  topic(
    '{Expense report|Travel costs $month|Receipts}',
    mate(
      '{Your travel costs for $month miss one hotel receipt.|The hotel in $site has no receipt.} {Please send it when you have it.|Could you look for it?}',
    ),
    us('{Found it in my coat. Attached.|Here it is.}', { file: 'pdf', ends: true }),
    mate('{Paid out on the 25th.|Thanks.}'),
  ),
  topic(
    '{$company wants SSO|SSO question from $company}',
    us(
      '{$company asks whether SSO is in their plan.|Is SSO included for $company?} {They are on the old paper.|I think it is, but the contract is from before my time.}',
    ),
    mate('{Included since the last renewal.|Yes, page 3 of the addendum.}', { ends: true }),
    us('{Perfect.|Thanks!}'),
  ),
] as const;
