// Torvald Outdoor opens two sites and has the budget for them; Larkspur Health is what a healthy rhythm looks like.
import { type AccountSpec, peopleOf } from '../cast.ts';
import { colleague, them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, lastId, on, type StoryModule, tell } from './tell.ts';

const torvald: AccountSpec = {
  name: 'Torvald Outdoor',
  domain: 'torvaldoutdoor.example',
  tier: 'Business',
  arr: 84_000,
  currency: 'EUR',
  renewalInDays: 214,
  segment: 'Growth',
  notes: 'Tents and jackets, grows by a third a year.',
  people: peopleOf(
    'Torvald Outdoor',
    'torvaldoutdoor.example',
    'first',
    '+45 86 555 01',
    [
      ['Mikkel Torvald', 'Founder', 'warm', 'gmail'],
      ['Freja Lund', 'Supply Chain Lead', 'plain', 'gmail'],
      ['Søren Bjerre', 'Warehouse Manager', 'brisk', 'phone'],
    ],
    'SV: ',
  ),
  sites: ['Vejle', 'Kolding'],
  ordinary: { threads: 24, from: 418, until: 11 },
};

const larkspur: AccountSpec = {
  name: 'Larkspur Health Supplies',
  domain: 'larkspurhealth.example',
  tier: 'Enterprise',
  arr: 198_000,
  currency: 'USD',
  renewalInDays: 263,
  segment: 'White glove',
  notes: 'Steady. Call every second Tuesday, review each quarter, four people who answer.',
  people: peopleOf('Larkspur Health Supplies', 'larkspurhealth.example', 'flast', '+1 617 555 01', [
    ['Grace Nakamura', 'VP Logistics', 'plain', 'outlook'],
    ['Owen Castillo', 'Transportation Manager', 'warm', 'gmail'],
    ['Priscilla Webb', 'Analyst', 'plain', 'gmail'],
    ['Terrence Hall', 'Warehouse Systems', 'brisk', 'outlook'],
  ]),
  sites: ['Worcester', 'Nashua', 'Albany'],
  ordinary: { threads: 42, from: 424, until: 2 },
  offset: -300,
};

function write(world: World): void {
  const opening = tell(world, torvald, 'Two new warehouses', [
    on(
      world,
      9,
      '10:12',
      them(
        "News that I have been sitting on for weeks: we are opening two more sites in spring, Aarhus in March and Odense in May, and the team grows from eleven planners to twenty. The board approved the budget yesterday, systems included.\n\nI want both of them on Northbeam from the first truck, so that we don't repeat the blind first year in Kolding. Could you tell me roughly what that takes and costs?",
      ),
    ),
    on(
      world,
      9,
      '14:30',
      us(
        "Congratulations, that is big news! Yes to all of it. With Freja's volumes I can be precise: [[5|you will have a plan and a price for both sites by $due]].",
      ),
    ),
    on(
      world,
      8,
      '09:20',
      colleague(
        'Volumes attached: Aarhus like Vejle, Odense about half of it. There is also a plan to do our own returns in Odense, in case you have something for that.',
        { file: 'csv' },
      ),
    ),
    on(
      world,
      5,
      '15:50',
      us(
        "Plan and price for both sites are attached. For the returns we have something new, and Freja's idea is exactly what it was made for, so I added it as an option on the last page.",
        { file: 'pdf', keeps: true },
      ),
    ),
    on(
      world,
      4,
      '08:40',
      them(
        'Quick look: good, and less than I feared. We go through it on Monday with Freja. [[7|You hear from me by $due]].',
      ),
    ),
  ]);
  world.stories.push({
    kind: 'expansion',
    account: torvald.name,
    domain: torvald.domain,
    messageIds: ids(opening),
    facts: {
      saidIn: opening[0]?.messageId ?? '',
      sites: ['Aarhus', 'Odense'],
      lastTouch: lastId(opening),
      whoseMove: 'none',
    },
  });

  const steady = tell(world, larkspur, 'Albany: first week with the new slots', [
    on(
      world,
      3,
      '15:10',
      us(
        'The first week in Albany is in. Waiting at the gate went from 44 to 29 minutes, and nobody missed a slot on Thursday. The chart is attached.',
        { file: 'pdf' },
      ),
    ),
    on(world, 2, '16:25', colleague('That is better than the pilot. Grace will be pleased. Was Wednesday the snow?')),
    on(
      world,
      2,
      '17:05',
      us(
        'Wednesday was the snow: eleven of the fourteen late ones. Without it the week would have been at 24 minutes.',
      ),
    ),
    on(world, 1, '14:45', them('Great result, thank you both. We keep the slots and I will tell the site so today.')),
  ]);
  world.stories.push({
    kind: 'healthy_rhythm',
    account: larkspur.name,
    domain: larkspur.domain,
    messageIds: ids(steady),
    facts: { lastHumanInbound: lastId(steady), whoseMove: 'none' },
  });
}

export const growth: StoryModule = { accounts: [torvald, larkspur], write };
