// Whose move it is: Ostrava Steelworks waits for our answer, Bluefin Retail owes us one, Gantry Robotics hears from us
// far too often, and Ninepin Brewing has never heard from us at all.
import { type AccountSpec, peopleOf } from '../cast.ts';
import { colleague, them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, lastId, on, type StoryModule, tell } from './tell.ts';

const ostrava: AccountSpec = {
  name: 'Ostrava Steelworks',
  domain: 'ostravasteel.example',
  tier: 'Business',
  arr: 120_000,
  currency: 'EUR',
  renewalInDays: 240,
  segment: 'Stable',
  notes: 'Rail and road. Everything is asked once, in writing.',
  people: peopleOf('Ostrava Steelworks', 'ostravasteel.example', 'first.last', '+420 59 555 01', [
    ['Věra Dvořáková', 'Head of Dispatch', 'formal', 'outlook'],
    ['Tomáš Kříž', 'Rail Planner', 'plain', 'thunderbird'],
  ]),
  sites: ['Ostrava', 'Třinec'],
  ordinary: { threads: 23, from: 422, until: 6 },
};

const bluefin: AccountSpec = {
  name: 'Bluefin Retail',
  domain: 'bluefinretail.example',
  tier: 'Business',
  arr: 72_000,
  currency: 'USD',
  renewalInDays: 274,
  segment: 'Growth',
  notes: 'Pilot of the returns module, waiting for their store list.',
  people: peopleOf('Bluefin Retail', 'bluefinretail.example', 'first', '+1 305 555 01', [
    ['Marisol Vega', 'Inbound Logistics Manager', 'warm', 'gmail'],
    ['Kyle Brandt', 'Store Operations', 'brisk', 'phone'],
  ]),
  sites: ['Miami', 'Tampa', 'Orlando'],
  ordinary: { threads: 19, from: 416, until: 10 },
  offset: -300,
};

const gantry: AccountSpec = {
  name: 'Gantry Robotics',
  domain: 'gantryrobotics.example',
  tier: 'Standard',
  arr: 26_000,
  currency: 'EUR',
  renewalInDays: 298,
  segment: 'Stable',
  notes: 'Quiet by nature. Asked us in spring to write less.',
  people: peopleOf(
    'Gantry Robotics',
    'gantryrobotics.example',
    'flast',
    '+49 711 555 01',
    [['Jürgen Weiß', 'Versandleiter', 'brisk', 'outlook']],
    'AW: ',
  ),
  sites: ['Esslingen', 'Ulm'],
  ordinary: { threads: 8, from: 400, until: 45 },
};

const ninepin: AccountSpec = {
  name: 'Ninepin Brewing',
  domain: 'ninepinbrewing.example',
  tier: 'Standard',
  arr: 18_000,
  currency: 'USD',
  renewalInDays: 121,
  segment: 'Stable',
  notes: 'Came with the acquisition of a reseller. Nobody here has spoken to them.',
  people: [],
  sites: ['Bend', 'Salem'],
  ordinary: { threads: 0, from: 0, until: 0 },
};

const nudges = [
  [
    'A small tip for your lanes',
    'I saw that the Ulm lane has a new pattern on Tuesdays. The tip of the week explains how to read it.',
  ],
  ['Did you see the new filters?', 'Since the release on Monday you can keep filters. Two clicks, and they stay.'],
  [
    'Benchmarks for robotics makers',
    'We compared seven makers of machines like yours. The two-page summary is attached.',
  ],
  ['Checking in', 'Just checking in to hear how things are going on your side.'],
  ['Invitation: morning webinar', 'On Thursday at nine we show the slot board. I would be glad to see you there.'],
  ['Following up', 'In case my mail of last week got lost: the summary for robotics makers is worth ten minutes.'],
  ['Your monthly figures', 'The figures of last month are in. On time went up by one point.'],
  [
    'One more idea',
    'While preparing for another customer I thought of your spare parts. There might be something in it.',
  ],
  ['Checking in again', 'I wanted to see whether there is anything that I can do for you.'],
  ['Slot board recording', 'You could not make it to the webinar, so here is the recording.'],
] as const;

function write(world: World): void {
  const asked = tell(world, ostrava, 'Rail wagons in the cost explorer', [
    on(
      world,
      4,
      '10:30',
      them(
        'We intend to move 40 percent of the coils from road to rail next year. Our controllers ask that both are visible side by side in the cost explorer.',
      ),
    ),
    on(
      world,
      3,
      '09:45',
      us(
        'That is a fine plan, and rail is something we know. Wagons can be shown beside trucks as soon as we have a tariff to calculate with.',
      ),
    ),
    on(
      world,
      2,
      '10:20',
      them(
        'Thank you. Two questions, so that I can report to the management on Friday: can you calculate with a tariff per wagon and axle, and from which month could we see the first figures? The present tariff is attached.',
        { file: 'csv' },
      ),
    ),
  ]);
  world.stories.push({
    kind: 'owed_reply',
    account: ostrava.name,
    domain: ostrava.domain,
    messageIds: ids(asked),
    facts: { asks: lastId(asked), askedDaysAgo: 2, whoseMove: 'ours' },
  });

  const waiting = tell(world, bluefin, 'Store list for the returns pilot', [
    on(
      world,
      13,
      '11:15',
      them('Our store managers love the idea of the returns pilot. We would start with six stores around Tampa.'),
    ),
    on(
      world,
      13,
      '15:30',
      us(
        'Great news! To set it up I need the list of the six stores with their opening hours. Could you send it to me?',
      ),
    ),
    on(world, 11, '16:20', colleague('Marisol is out til monday. [[3|List comes by $due]].')),
    on(
      world,
      6,
      '09:30',
      us(
        'I hope the list is on its way: could you let me have it this week, so that we can start on the first of the month?',
      ),
    ),
    on(
      world,
      3,
      '10:05',
      us(
        'A gentle nudge on the store list. If some opening hours are missing, shall we begin with the stores for which you have them?',
      ),
    ),
  ]);
  world.stories.push({
    kind: 'waiting_on_them',
    account: bluefin.name,
    domain: bluefin.domain,
    messageIds: ids(waiting),
    facts: { asks: lastId(waiting), whoseMove: 'theirs', brokenPromise: waiting[2]?.messageId ?? '' },
  });

  const many = nudges.map(([subject, text], index) =>
    tell(world, gantry, subject, [on(world, 31 - index * 3, `${9 + (index % 7)}:${20 + index}`, us(text))]),
  );
  const answer = tell(world, gantry, 'Spare parts', [
    on(world, 15, '08:05', them('No time for this at present. We will write when we need something.')),
    on(world, 15, '08:40', us('Understood, Jürgen, and thank you for telling me.')),
  ]);
  world.stories.push({
    kind: 'overtouched',
    account: gantry.name,
    domain: gantry.domain,
    messageIds: ids(...many, answer),
    facts: { ours: many.length + 1, theirs: 1, days: 31, lastHumanInbound: answer[0]?.messageId ?? '' },
  });

  world.stories.push({
    kind: 'never_contacted',
    account: ninepin.name,
    domain: ninepin.domain,
    messageIds: [],
    facts: {},
  });
}

export const moves: StoryModule = { accounts: [ostrava, bluefin, gantry, ninepin], write };
