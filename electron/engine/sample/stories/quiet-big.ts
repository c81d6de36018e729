// Halvorsen Freight: the biggest contract, once warm. Answers grew slower and shorter, and for 41 days there is none,
// with the renewal 58 days away. Automatic answers in between must not break the silence.

import { writeAutoReply } from '../automatic.ts';
import { type AccountSpec, peopleOf } from '../cast.ts';
import { them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, lastId, on, personOf, type StoryModule, tell } from './tell.ts';

export const SILENT_DAYS = 41;

const halvorsen: AccountSpec = {
  name: 'Halvorsen Freight',
  domain: 'halvorsenfreight.example',
  tier: 'Enterprise',
  arr: 420_000,
  currency: 'EUR',
  renewalInDays: 58,
  segment: 'White glove',
  notes: 'Our largest customer. Sigrid brought us in; the board looks at freight cost twice a year.',
  people: peopleOf('Halvorsen Freight', 'halvorsenfreight.example', 'first.last', '+47 22 555 01', [
    ['Sigrid Halvorsen Moe', 'Chief Operating Officer', 'warm', 'outlook'],
    ['Øyvind Strand', 'Head of Linehaul', 'plain', 'outlook'],
    ['Camilla Rød', 'Transport Analyst', 'plain', 'gmail'],
    ['Per-Arne Lie', 'IT Operations', 'brisk', 'thunderbird'],
  ]),
  sites: ['Oslo', 'Trondheim', 'Bergen', 'Stavanger'],
  ordinary: {
    threads: 44,
    from: 425,
    until: 74,
    pace: (daysAgo) => (daysAgo > 260 ? 0.6 : daysAgo > 160 ? 1.6 : 3.5),
    sentences: (daysAgo) => (daysAgo > 260 ? 99 : daysAgo > 160 ? 3 : 1),
  },
};

function write(world: World): void {
  const warm = tell(world, halvorsen, 'One year together', [
    on(
      world,
      398,
      '09:12',
      them(
        'I was cleaning up before the summer and found the slide from our first meeting, where you promised that we would know the cost of every lane within a quarter. We did, after eleven weeks! Øyvind still tells everybody about the morning on which he saw that Bergen-Trondheim was cheaper by sea.\n\nI wanted to say thank you, properly, to you and to Jonas, who answered my people at the oddest hours. If you are ever in Oslo, lunch is on us. And I have three ideas for next year that I would like to talk through with you.',
      ),
    ),
    on(
      world,
      398,
      '13:40',
      us(
        'What a lovely mail to get! Jonas has it on his wall already. I am in Oslo around $meet and would love to take you up on lunch, and to hear the three ideas.',
      ),
    ),
    on(
      world,
      397,
      '08:25',
      them(
        'Wonderful, lunch it is, I will book the place by the water. The ideas in short, so that you can sleep on them: a forecast per linehaul, a scorecard that we can show to our own customers, and emissions per parcel. Bring an appetite for all three.',
      ),
    ),
  ]);
  const cooling = tell(world, halvorsen, 'Customer scorecard: next step', [
    on(
      world,
      112,
      '10:05',
      us(
        'Following up on the customer scorecard: the mock-up is ready, and I think it is close to what you had in mind at lunch. Could we find 45 minutes in the next two weeks to go through it with Øyvind and Camilla?',
        { file: 'pdf' },
      ),
    ),
    on(world, 103, '16:48', them('Thanks. Busy weeks here. [[5|I will get back to you with a date by $due]].')),
    on(
      world,
      92,
      '09:30',
      us(
        'No hurry on my side, though the autumn slots in our team fill up. Would any day next week work for half an hour?',
      ),
    ),
    on(world, 79, '17:55', them('Not next week. Later.')),
  ]);
  const last = tell(world, halvorsen, 'Your renewal, and what we should plan around it', [
    on(
      world,
      60,
      '09:20',
      us(
        'Your agreement runs until the end of the term in about four months, so this is a good time to look back at what you set out to do and at what comes next. I have put the year on two pages. What would you want to be different next year?',
        { file: 'pdf' },
      ),
    ),
    on(world, 52, '17:31', them('Got it. In budget talks now.')),
    on(
      world,
      49,
      '08:50',
      us('Understood. If figures would help you in those talks, say the word, I can have them the same day.'),
    ),
    on(world, SILENT_DAYS, '14:10', them('Noted.')),
  ]);
  const chasing = tell(world, halvorsen, 'A number for your budget talks', [
    on(
      world,
      33,
      '09:05',
      us(
        'I kept thinking about your budget talks. One number that may help: since the lanes went live, cost per parcel is down 6.8 percent, and two thirds of it comes from Bergen. Shall I put that on one page for your board?',
      ),
    ),
    on(
      world,
      19,
      '10:15',
      us(
        'Just making sure that this did not get lost. Is there somebody else on your team whom I should talk to about the renewal?',
      ),
    ),
  ]);
  writeAutoReply(
    world,
    personOf(halvorsen, 'Sigrid'),
    chasing,
    "I am travelling with limited access to mail. For anything that can't wait please call our front desk.",
  );
  world.stories.push({
    kind: 'quiet_big',
    account: halvorsen.name,
    domain: halvorsen.domain,
    messageIds: ids(warm, cooling, last, chasing),
    facts: {
      silentDays: SILENT_DAYS,
      renewalInDays: halvorsen.renewalInDays,
      lastHumanInbound: lastId(last),
      lastTouch: lastId(chasing),
      whoseMove: 'theirs',
    },
  });
}

export const quietBig: StoryModule = { accounts: [halvorsen], write };
