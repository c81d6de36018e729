// Castellan Grocers renews in 50 days and the talks are under way; Vantage Parcel weighs a competitor against us.
import { type AccountSpec, peopleOf } from '../cast.ts';
import { colleague, mate, them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, lastId, on, type StoryModule, tell } from './tell.ts';

const castellan: AccountSpec = {
  name: 'Castellan Grocers',
  domain: 'castellangrocers.example',
  tier: 'Enterprise',
  arr: 310_000,
  currency: 'EUR',
  renewalInDays: 50,
  segment: 'White glove',
  notes: 'Three year contract ends. Procurement is new and wants a lower index clause.',
  people: peopleOf('Castellan Grocers', 'castellangrocers.example', 'first.last', '+34 93 555 01', [
    ['Inés Castellà', 'VP Supply Chain', 'plain', 'outlook'],
    ['Bernat Soler', 'Procurement Manager', 'formal', 'outlook'],
    ['Rocío Marín', 'Transport Planning', 'warm', 'gmail'],
  ]),
  sites: ['Barcelona', 'Zaragoza', 'Valencia'],
  ordinary: { threads: 31, from: 424, until: 9 },
};

const vantage: AccountSpec = {
  name: 'Vantage Parcel',
  domain: 'vantageparcel.example',
  tier: 'Business',
  arr: 132_000,
  currency: 'USD',
  renewalInDays: 84,
  segment: 'At risk',
  notes: 'Asked us for a comparison. New CIO came from a company that used Freightlens.',
  people: peopleOf('Vantage Parcel', 'vantageparcel.example', 'flast', '+1 404 555 01', [
    ['Denise Kowalczyk', 'Director of Operations', 'plain', 'outlook'],
    ['Raj Patel', 'Chief Information Officer', 'brisk', 'outlook'],
  ]),
  sites: ['Atlanta', 'Memphis', 'Charlotte'],
  ordinary: { threads: 20, from: 410, until: 30 },
  offset: -300,
};

function write(world: World): void {
  const talks = tell(
    world,
    castellan,
    'Castellan and Northbeam: the next term',
    [
      on(
        world,
        76,
        '09:30',
        us(
          'Your agreement ends in about four months, and I would rather talk early than late. Attached is a proposal for the next term: the same scope, Valencia included at no extra charge for the first year, two years instead of three.\n\nWho should be at the table from your side?',
          { file: 'pdf' },
        ),
      ),
      on(
        world,
        74,
        '11:15',
        them(
          'Thank you, this is a sensible start. Bernat from procurement will lead on our side, I have copied him in. He will want to talk about the index clause, fair warning.',
        ),
      ),
      on(
        world,
        66,
        '15:45',
        colleague(
          'Having studied your proposal, we see the scope as agreed. Two points remain open on our part. The yearly indexation of 3 percent is not acceptable in the present market; we would ask for a cap of 1.5 percent. We further request a termination right after twelve months. May I ask for your position?',
        ),
      ),
      on(
        world,
        65,
        '10:20',
        us(
          "Thank you for being so clear, Bernat. I can see a way on both: a cap at 2 percent, and a break after eighteen months with three months' notice. I have to take this inside first. [[6|You will have a revised proposal from me by $due]].",
        ),
      ),
      on(
        world,
        57,
        '16:30',
        us(
          'Here is the revised proposal, with the cap at 2 percent and the break after eighteen months, as discussed. Sorry that it took a day or two longer than I said: finance wanted to see the effect on Valencia.',
          { file: 'pdf', keeps: true },
        ),
      ),
      on(
        world,
        47,
        '12:05',
        colleague(
          'The revised proposal is received and has been passed to legal. The break clause is fine with us. On the cap we would accept 2 percent if payment terms move from 30 to 45 days. [[4|Legal will send its remarks by $due]].',
        ),
      ),
      on(world, 46, '09:10', us('45 days we can do. I wait for the remarks from legal, then.')),
      on(
        world,
        29,
        '17:20',
        colleague(
          'With apologies for the delay, attached please find the remarks of our legal department. They concern clauses 4, 9 and 14.',
          { file: 'txt', keeps: true },
        ),
      ),
      on(
        world,
        26,
        '11:00',
        mate(
          'Clauses 4 and 9 are fine as they stand. On 14 we propose the attached wording, which other customers of your size have signed.',
          { file: 'txt' },
        ),
      ),
      on(
        world,
        12,
        '10:45',
        them(
          'Small update from my side: the numbers are in our budget, and I want this signed before the holidays. Bernat has the last word on clause 14.',
        ),
      ),
      on(
        world,
        11,
        '09:05',
        us(
          'That is good to hear. I keep the signature version ready, so that it is a matter of an hour once Bernat is content.',
        ),
      ),
      on(
        world,
        3,
        '15:35',
        colleague(
          'Clause 14 is accepted in your wording. The contract goes to our board next week, [[9|and I will confirm the signature date by $due]].',
        ),
      ),
      on(
        world,
        3,
        '16:10',
        us(
          'Wonderful, thank you, Bernat, and thank you, Inés. The signature version is attached and unchanged since Tuesday.',
          { file: 'pdf' },
        ),
      ),
    ],
    { mate: 'Tom' },
  );
  world.stories.push({
    kind: 'renewal_talks',
    account: castellan.name,
    domain: castellan.domain,
    messageIds: ids(talks),
    facts: { renewalInDays: castellan.renewalInDays, lastTouch: lastId(talks), whoseMove: 'none' },
  });

  const compare = tell(world, vantage, 'Vendor comparison', [
    on(
      world,
      27,
      '14:20',
      colleague(
        'We review all analytics vendors before the renewal. Freightlens has offered us the same scope at roughly 20 percent less. Need your best price and a feature list against theirs. When can we have it?',
      ),
    ),
    on(
      world,
      26,
      '10:30',
      us(
        'Thank you for being open about it. I would rather show you than tell you: I can lay the three things you use every day beside what Freightlens does, with your own data. [[5|You get the comparison and our offer by $due]].',
      ),
    ),
    on(
      world,
      20,
      '09:50',
      us(
        'The comparison and the offer are attached. The short of it: they are cheaper on seats, we are cheaper once you count the carrier feeds, which they bill one by one.',
        { file: 'pdf', keeps: true },
      ),
    ),
    on(
      world,
      14,
      '16:40',
      them(
        "Between us: Raj liked the Freightlens demo a lot. My dispatchers don't want to switch, but it isn't their call. A reference of our size would help you.",
      ),
    ),
    on(
      world,
      13,
      '09:25',
      us('Thank you, that is good to know. [[3|I will set you up with a parcel company of your size by $due]].'),
    ),
    on(world, 6, '15:10', colleague('Freightlens gave us until the end of the month. Still no reference from you.')),
    on(
      world,
      5,
      '09:00',
      us(
        'You are right, and I am sorry: the first company I asked had to decline. A second one has agreed, and their operations director will write to you directly this week.',
        {},
      ),
    ),
  ]);
  world.stories.push({
    kind: 'competitor_named',
    account: vantage.name,
    domain: vantage.domain,
    messageIds: ids(compare),
    facts: {
      competitor: 'Freightlens',
      namedIn: compare
        .filter((mail) => mail.text.split('\nOn ')[0]?.includes('Freightlens'))
        .map((mail) => mail.messageId),
      lastTouch: lastId(compare),
    },
  });
}

export const renewals: StoryModule = { accounts: [castellan, vantage], write };
