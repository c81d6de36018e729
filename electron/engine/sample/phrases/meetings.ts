// Conversations about talking: reviews, visits, agendas, notes and what was agreed.
import { mate, them, topic, us } from './topic.ts';

export const meetings = [
  topic(
    '{$quarter review|Review of $quarter|Date for our $quarter review}',
    us(
      "{It is time for our $quarter review.|$quarter is behind us, so let's look at it together.} I would show where $module saved money, where it did not, and what we suggest for the next three months. {45 minutes are plenty.|An hour, with time for your topics.}\n\nWould $meet at 10:00 or the day after at 14:00 suit you?",
    ),
    them(
      "{$meet at 10 works.|$meet, 10 o'clock, fine.} {I will bring $name2.|$name2 will join from $site.} {Please leave some time for the $carrier question.|Could we start with $site? That is what everyone asks me about.}",
    ),
    us(
      '{Noted, and the invitation is out.|Lovely, invitation follows.} Agenda: $site first, then the figures, then $carrier, then next quarter. {Anything you want to add, just reply.|I send the material the day before.}',
      { ends: true },
    ),
    us(
      '{Here is the material for tomorrow.|Material for our review attached.} {Page 4 is the one to read if you only read one.|Ten pages, of which four matter.}',
      { file: 'pdf', hours: 24 },
    ),
    them(
      '{Thanks for today, that was useful.|Good session, thank you.} {$name2 was impressed by the lane list.|Even $name2 stayed awake.} What I took away: we look at fill rates at $site, you check the surcharge for $carrier.',
      { hours: 20 },
    ),
    us(
      '{Same here.|That matches my notes.} And from our side: [[7|the surcharge check is with you by $due]], and I have put the next review in for three months from now.',
      { ends: true },
    ),
    us(
      '{The surcharge check is done:|As agreed, the surcharge check:} $carrier billed the old fuel table for {two weeks|three weeks} in $month. {$num loads, about EUR $bignum in total.|It comes to EUR $bignum over $num loads.} List attached, they should credit it without a fight.',
      { file: 'csv', keeps: true, hours: 40 },
    ),
    them('{They have credited it already.|Credit note is in.} {That pays for the coffee.|Thank you, well spotted.}', {
      hours: 20,
    }),
  ),
  topic(
    '{Visit to $site|Can we come by $site?|Coming to $site}',
    us(
      "{I am in your region in the week of $meet|I'll be near $site around $meet} and would love to see the new {cross-dock|yard|hall} with my own eyes. {Would half an hour with the shift lead be possible?|Is there an hour in which we are not in the way?} $mate would come along.",
    ),
    them(
      '{You are welcome any time.|With pleasure!} {$meet after the early shift, so about 14:30.|Best is $meet at 9, after the trucks are out.} {Safety shoes are a must, tell me your sizes.|Bring safety shoes, or we lend you clown shoes.}',
      {},
    ),
    us("{We'll bring our own, thank you.|40 and 44, thank you.} See you then!", { ends: true }),
    us(
      "Thank you for showing us around. {Seeing the queue at gate 3 explained a lot.|I now understand the Monday figures.} Two ideas we took home: a separate slot for returns, and showing the ETA on the screen at the gate. [[6|I'll write both up in a page by $due]].",
      { hours: 40 },
    ),
    us(
      '{The page from our visit is attached.|Here is the page.} {Neither needs a new contract.|The second costs nothing but a screen.}',
      { file: 'pdf', keeps: true },
    ),
    them(
      '{Read it, and so has the shift lead.|Passed on to the shift lead, who claims both ideas were his.} We try the returns slot from next month.',
      { ends: true },
    ),
  ),
  topic(
    '{Notes from today|Our call: notes|What we agreed}',
    us(
      "Thanks for your time. {My notes:|What I wrote down:}\n\n- $site2 goes live with $module once the slot table is final\n- you name a contact at $carrier2\n- we look into the late feed from $carrier\n\n[[4|I'll report back on the feed by $due]]. {Correct me where I'm wrong.|Shout if I got something wrong.}",
    ),
    them("{That's right.|Correct and complete.} [[5|You get the name for $carrier2 by $due]].", { ends: true }),
    us(
      '{The feed: found it.|On the late feed:} their server sits in a different zone and runs an hour behind in summer. {They change the schedule tonight.|We moved our pick-up by 70 minutes, problem gone.}',
      { keeps: true },
    ),
    them(
      '{And here is my part:|My side of the bargain:} the contact at $carrier2 is their operations desk, ask for the night planner. {She knows you will call.|They expect you.}',
      { keeps: true, ends: true },
    ),
    us('{Spoke to her, all good.|Thank you! Called, done.}'),
  ),
  topic(
    '{Moving our call|Can we move $meet?|$meet: need to shift}',
    them(
      "{Sorry, I have to move our call.|Something came up and I can't make our call on $meet.} {Customs audit, you can imagine.|A truck on its side on the ring road, everyone is on the phone.} {Same time a day later?|Any time the day after is fine.}",
    ),
    us(
      '{Of course, same time a day later.|No problem at all, moved by a day.} {Good luck with it!|Hope it clears up quickly.}',
      { ends: true },
    ),
    them('{Thanks for being flexible.|Thank you!}'),
  ),
  topic(
    '{Workshop on slot booking|Half day on dock slots|Slot workshop}',
    us(
      '{As discussed, a proposal for the slot workshop:|Here is my proposal for the half day:}\n\n09:00  how slots are booked today, told by the people who do it\n10:00  what the data says (I bring $site and $site2)\n11:00  three rules to try for a month\n12:00  lunch, which is on us\n\nFrom you: two dispatchers and someone from the gate. Does $meet work?',
    ),
    them(
      '{$meet works, room is booked.|Booked the big room for $meet.} {I bring two from dispatch and the head of the gate.|You get both dispatchers, and the gate crew draws lots.}',
      {},
    ),
    mate(
      "I'll bring the model of the yard, the one with the magnets. {It helps more than any chart.|People always play with it first, so we plan ten minutes for that.}",
      { ends: true },
    ),
    us(
      'Thank you for a very lively morning! The three rules we agreed are in the attached page, with the figures to watch. [[20|I will send you the first comparison by $due]].',
      { file: 'pdf', hours: 40 },
    ),
    them('{The team still talks about the magnets.|Great morning. Rules are on the wall since yesterday.}', {
      ends: true,
    }),
    us(
      'First comparison, as promised: waiting at the gate is down from {47 to 31|52 to 38} minutes, and missed slots halved. {Rule two does most of it.|Mostly rule two, oddly.}',
      { keeps: true, hours: 170 },
    ),
    them("{Wow.|Better than I thought.} {We keep all three, then.|I'll make it permanent.} Thank you!"),
  ),
  topic(
    '{Webinar seat|User day|Northbeam user day}',
    us(
      '{Our user day is on $meet, and I would love to have you there.|There is a seat with your name at our user day on $meet.} {Two customers show how they plan peak season, no sales pitch from us.|Half of the talks are by customers.} {Bring $name2 if you like.|A second seat is there as well.}',
    ),
    them(
      '{Count me in, $name2 too.|I would like that. One seat is enough.|Sadly I am on leave that week, but $name2 comes.}',
      { ends: true },
    ),
    us('{Wonderful, tickets follow.|Great! Directions are on the invitation.}'),
  ),
] as const;
