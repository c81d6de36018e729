// Meridian Cold Chain loses the person who brought us in; Wrenfield Foods has just come in and is being set up.
import { type AccountSpec, maya, peopleOf } from '../cast.ts';
import { writeOrdinary } from '../ordinary.ts';
import { colleague, mate, them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, lastId, on, personOf, type StoryModule, tell } from './tell.ts';

const meridian: AccountSpec = {
  name: 'Meridian Cold Chain',
  domain: 'meridiancold.example',
  tier: 'Business',
  arr: 96_000,
  currency: 'USD',
  renewalInDays: 118,
  segment: 'Growth',
  notes: 'Nora is our champion and knows the product better than some of us.',
  people: peopleOf('Meridian Cold Chain', 'meridiancold.example', 'first.last', '+1 206 555 01', [
    ['Nora Feldt', 'Director of Distribution', 'warm', 'gmail'],
    ['Elliott Marsh', 'Interim Director of Distribution', 'brisk', 'outlook'],
    ['Tamsin Boateng', 'Cold Store Planner', 'plain', 'gmail'],
  ]),
  sites: ['Tacoma', 'Spokane', 'Boise'],
  ordinary: { threads: 0, from: 420, until: 30 },
  offset: -480,
};
/** As the ordinary correspondence knew it, before the successor came. */
const meridianBefore: AccountSpec = {
  ...meridian,
  people: meridian.people.filter((person) => person.first !== 'Elliott'),
  ordinary: { threads: 25, from: 420, until: 30 },
};

const wrenfield: AccountSpec = {
  name: 'Wrenfield Foods',
  domain: 'wrenfieldfoods.example',
  tier: 'Business',
  arr: 64_000,
  currency: 'EUR',
  renewalInDays: 330,
  segment: 'Growth',
  notes: 'Signed five weeks ago. Go-live planned for the new year, first value: the Cork lanes.',
  people: peopleOf('Wrenfield Foods', 'wrenfieldfoods.example', 'first', '+353 21 555 01', [
    ['Orla Fitzgerald', 'Head of Logistics', 'warm', 'outlook'],
    ['Declan Shaw', 'Systems Administrator', 'plain', 'thunderbird'],
  ]),
  sites: ['Cork', 'Limerick'],
  ordinary: { threads: 0, from: 30, until: 5 },
};

function write(world: World): void {
  writeOrdinary(world, meridianBefore);
  const farewell = tell(
    world,
    meridian,
    'Goodbye, and thank you',
    [
      on(
        world,
        24,
        '09:02',
        them(
          'Friday is my last day at Meridian. After nine years it is time for something with fewer degrees below zero. I wanted you to hear it from me and not from a bounced mail.\n\nElliott Marsh takes over my desk, I have copied him in. He is new to the company and to Northbeam, so please be as patient with him as you were with me. Tamsin knows where everything is.\n\nThank you for three years in which I never once had to ask twice.',
        ),
      ),
      on(
        world,
        24,
        '10:30',
        us(
          'Nora, I am happy for you and sad for us. Thank you for everything, above all for the honest words in the bad weeks. Elliott, welcome! I will write to you in the next days, there is no rush.',
        ),
      ),
      on(world, 23, '18:45', them('You will find me, the world of cold things is small. Take care, Maya!')),
    ],
    { copied: [personOf(meridian, 'Elliott')] },
  );
  const successor = tell(
    world,
    meridian,
    'Welcome, and where things stand',
    [
      on(
        world,
        20,
        '09:40',
        us(
          'A proper hello. On one page attached: what Meridian uses, what Nora had planned for the next quarter, and what it costs. Could we take thirty minutes so that I learn what matters to you?',
          { file: 'pdf' },
        ),
      ),
      on(
        world,
        15,
        '17:12',
        them(
          "Thanks. Still finding my feet. At my last company we ran Routewise and I know it well, so I'll want to understand why we pay for this. Ping me again in two weeks.",
        ),
      ),
      on(
        world,
        15,
        '18:00',
        us(
          'Fair enough, and a good question to start with. I will come back to you in two weeks, with the answer in figures.',
        ),
      ),
    ],
    { lead: 'Elliott', colleague: 'Tamsin' },
  );
  world.stories.push({
    kind: 'champion_left',
    account: meridian.name,
    domain: meridian.domain,
    messageIds: ids(farewell, successor),
    facts: {
      left: personOf(meridian, 'Nora').address,
      successor: personOf(meridian, 'Elliott').address,
      farewell: farewell[0]?.messageId ?? '',
      competitor: 'Routewise',
      lastHumanInbound: successor[1]?.messageId ?? '',
    },
  });

  const kickoff = tell(
    world,
    wrenfield,
    'Kick-off: notes and first steps',
    [
      on(
        world,
        33,
        '16:20',
        us(
          'What a good start today, thank you both! As agreed:\n\n- Declan sends the order export and a test log-in for the warehouse system\n- we set up the Cork lanes first, Limerick after the holidays\n- training for the four planners in week six\n\n[[7|I will send you the project plan with names and dates by $due]].',
        ),
      ),
      on(
        world,
        32,
        '10:05',
        colleague('[[5|You get the order export by $due]]. The test log-in needs a form, as everything here.'),
      ),
      on(
        world,
        28,
        '11:30',
        us(
          'The project plan is attached. Go-live for Cork is in week eight; if the export comes later, everything moves with it.',
          { file: 'pdf', keeps: true },
        ),
      ),
      on(
        world,
        27,
        '09:15',
        them(
          'Very clear, thank you. I have hung it up in the planning room, and people are already arguing about week eight, which I take as a good sign.',
        ),
      ),
      on(
        world,
        22,
        '14:50',
        mate('One thing is missing to stay on the plan: the order export. Declan, is anything holding it up?'),
      ),
      on(
        world,
        18,
        '15:35',
        colleague('Sorry, I was waiting for a permission. Export attached. 14,000 orders, three months.', {
          file: 'csv',
          keeps: true,
        }),
      ),
      on(
        world,
        16,
        '10:10',
        mate(
          'Loaded without complaints. First Cork lanes are visible, 96 percent of the orders found their truck. [[4|I will have the missing 4 percent explained by $due]].',
        ),
      ),
      on(
        world,
        12,
        '13:25',
        mate(
          'The missing 4 percent are collections by your own vans, which have no transport order. We read them from the van schedule now.',
          { keeps: true },
        ),
      ),
      on(
        world,
        11,
        '08:55',
        them(
          'I just saw our own lanes with our own costs for the first time in my life. The one to Kinsale is a scandal. Well done, all of you.',
        ),
      ),
      on(
        world,
        7,
        '11:20',
        us('Kinsale was my favourite, too. Training is set for $meet, four seats, coffee included.'),
      ),
      on(
        world,
        6,
        '09:45',
        colleague(
          'Training is in the calendars, and all four have their log-ins. [[10|The form for the test log-in will be signed by $due]], promised.',
        ),
      ),
    ],
    { mate: 'Priya' },
  );
  world.stories.push({
    kind: 'onboarding',
    account: wrenfield.name,
    domain: wrenfield.domain,
    messageIds: ids(kickoff),
    facts: {
      firstMail: kickoff[0]?.messageId ?? '',
      lastTouch: lastId(kickoff),
      owner: maya.address,
      whoseMove: 'none',
    },
  });
}

export const peopleMove: StoryModule = { accounts: [meridian, wrenfield], write };
