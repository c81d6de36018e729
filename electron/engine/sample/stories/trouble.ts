// Three kinds of trouble: Quayside Ports escalates, Cormorant Shipping disputes an invoice, Sable & Finch stops using us.
import { writeUsageDigests } from '../automatic.ts';
import { type AccountSpec, mateNamed, peopleOf } from '../cast.ts';
import { colleague, mate, them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, lastId, on, personOf, type StoryModule, tell } from './tell.ts';

const quayside: AccountSpec = {
  name: 'Quayside Ports',
  domain: 'quaysideports.example',
  tier: 'Enterprise',
  arr: 265_000,
  currency: 'GBP',
  renewalInDays: 150,
  segment: 'At risk',
  notes: 'Gate screens run on our ETA. When it stops, lorries queue into the town.',
  people: peopleOf('Quayside Ports', 'quaysideports.example', 'first.last', '+44 1632 9603', [
    ['Alasdair Munro', 'Terminal Operations Manager', 'plain', 'outlook'],
    ['Victoria Ashdown', 'Chief Operating Officer', 'formal', 'outlook'],
    ['Imran Qureshi', 'Gate Systems', 'brisk', 'thunderbird'],
  ]),
  sites: ['Berth 4', 'North Gate', 'South Gate'],
  ordinary: { threads: 31, from: 420, until: 12 },
};

const cormorant: AccountSpec = {
  name: 'Cormorant Shipping',
  domain: 'cormorantshipping.example',
  tier: 'Business',
  arr: 140_000,
  currency: 'USD',
  renewalInDays: 189,
  segment: 'Stable',
  notes: 'Accounts payable is in another city and reads every line.',
  people: peopleOf('Cormorant Shipping', 'cormorantshipping.example', 'flast', '+1 504 555 01', [
    ['Beatrice Thibodeaux', 'Fleet Planning Manager', 'warm', 'outlook'],
    ['Lionel Fontenot', 'Accounts Payable', 'formal', 'outlook'],
  ]),
  sites: ['New Orleans', 'Gulfport'],
  ordinary: { threads: 23, from: 420, until: 24 },
  offset: -360,
};

const sable: AccountSpec = {
  name: 'Sable & Finch Apparel',
  domain: 'sablefinch.example',
  tier: 'Business',
  arr: 88_000,
  currency: 'GBP',
  renewalInDays: 132,
  segment: 'At risk',
  notes: 'Two planners left in the summer. The digests say the rest.',
  people: peopleOf('Sable & Finch Apparel', 'sablefinch.example', 'first', '+44 1632 9604', [
    ['Harriet Lowe', 'Logistics Manager', 'plain', 'gmail'],
    ['Dominic Finch', 'Finance Director', 'formal', 'outlook'],
  ]),
  sites: ['Leicester', 'Northampton'],
  ordinary: { threads: 17, from: 415, until: 95 },
};

function write(world: World): void {
  const escalation = tell(
    world,
    quayside,
    'ETA screens down at North Gate',
    [
      on(
        world,
        8,
        '06:52',
        them(
          'The gate screens are blank since 5:40 and the queue is past the roundabout. Imran has restarted our end. Please ring me.',
        ),
      ),
      on(
        world,
        8,
        '07:15',
        mate('We see it: our feed to you stopped at 05:38. Restarting now. I ring you in five minutes.'),
      ),
      on(world, 8, '09:05', mate('Screens are back since 08:21. [[2|We will send you the cause in writing by $due]].')),
      on(world, 6, '06:30', them('Down again since 6:05. Twice in one week, and no word on the cause yet.')),
      on(
        world,
        6,
        '06:58',
        us(
          'We are on it. I have pulled in Hanne, who runs customer success here, and I stay on this until it is over.',
        ),
      ),
      on(
        world,
        6,
        '16:40',
        colleague(
          'I have been informed that our gates were without arrival times for a combined four hours this week, and that a written cause promised to Mr Munro for Wednesday has not arrived. The town council has written to us about the queues. This is unacceptable for a service at this price, and I am considering our options under the contract, termination included.',
        ),
      ),
      on(
        world,
        5,
        '09:10',
        us(
          'Mrs Ashdown, you are right on every point, the overdue report included. What has happened since yesterday: a second feed runs beside the first, and people watch it around the clock. [[3|You will have the full root cause report by $due]], reviewed by our head of engineering.',
        ),
      ),
      on(
        world,
        1,
        '16:35',
        colleague(
          'The screens have been stable for five days, which I acknowledge. The report has still not reached me. I expect it together with a credit for the outage, and a conversation with Ms Kristoffersen this week. When can she speak?',
        ),
      ),
    ],
    { colleague: 'Victoria', copied: [mateNamed('Hanne'), personOf(quayside, 'Imran')] },
  );
  world.stories.push({
    kind: 'escalation',
    account: quayside.name,
    domain: quayside.domain,
    messageIds: ids(escalation),
    facts: { escalatedIn: escalation[5]?.messageId ?? '', asks: lastId(escalation), whoseMove: 'ours' },
  });

  const dispute = tell(
    world,
    cormorant,
    'Invoice NB-4471 is not correct',
    [
      on(
        world,
        21,
        '15:20',
        colleague(
          'Invoice NB-4471 over USD 11,640.00 bills 24 data feeds for the third quarter. Our contract lists 19, and five carriers were ended in June, of which we informed you in writing on 12 May. We dispute USD 2,425.00 and withhold payment of the invoice until it is corrected.',
          { file: 'pdf' },
        ),
      ),
      on(
        world,
        20,
        '10:05',
        mate(
          'Thank you for setting this out so clearly. The notice of 12 May has been received, I found it in our archive. [[5|I will check the five feeds and report by $due]].',
        ),
      ),
      on(
        world,
        13,
        '14:30',
        colleague(
          'We have not received your report. Kindly note that a payment reminder for the same invoice reached us this morning, which we reject.',
        ),
      ),
      on(
        world,
        12,
        '09:20',
        us(
          'Lionel, that reminder should not have gone out, and I have stopped it. The check took longer than Tom said it would, and we ought to have told you. Four of the five feeds were indeed off; the fifth delivered until August.',
        ),
      ),
      on(
        world,
        11,
        '16:15',
        colleague(
          'The fifth was left running by your side, as our notice named all five. We maintain the full amount.',
        ),
      ),
      on(
        world,
        10,
        '11:40',
        mate(
          'I have put the full amount to our approval, the fifth feed included. [[10|The credit note will be with you by $due]].',
        ),
      ),
      on(
        world,
        9,
        '15:05',
        them(
          'Thanks, Maya and Tom. I would like this off my desk before the board sees an open item, so I am glad that it moves.',
        ),
      ),
    ],
    { mate: 'Tom', colleague: 'Lionel' },
  );
  world.stories.push({
    kind: 'billing_dispute',
    account: cormorant.name,
    domain: cormorant.domain,
    messageIds: ids(dispute),
    facts: { invoice: 'NB-4471', disputed: 'USD 2,425.00', raisedIn: dispute[0]?.messageId ?? '', whoseMove: 'none' },
  });

  const fading = tell(world, sable, 'Fewer log-ins at Sable & Finch', [
    on(
      world,
      88,
      '09:30',
      us(
        'Looking at the digests, the number of people who log in each week has halved since May. Is that the two planners who left, or has something changed in how you work?',
      ),
    ),
    on(
      world,
      83,
      '12:50',
      them(
        'The two who left were your biggest fans, honestly. The new ones went back to their spreadsheets. We still look at the Monday report.',
      ),
    ),
    on(
      world,
      82,
      '10:10',
      us(
        'Thank you for the frank answer. A half day with the new planners usually turns this around, free of charge. Shall I offer two dates?',
      ),
    ),
    on(world, 76, '17:15', them('Let me ask them after the sale season. [[20|I will come back to you by $due]].')),
  ]);
  const finance = tell(
    world,
    sable,
    'Number of licences',
    [
      on(
        world,
        37,
        '11:00',
        them(
          'We pay for 25 seats and, to my knowledge, fewer than ten are in use. Kindly let me know what a contract for ten seats would cost from the next term.',
        ),
      ),
      on(
        world,
        36,
        '09:15',
        us(
          'Thank you for asking me directly. Ten seats would come to GBP 47,500 a year. Before you decide I would like to show you what the other fifteen could bring; I have written to Harriet about a session for the new planners.',
        ),
      ),
      on(world, 35, '10:40', them('Thank you. That is sufficient for our planning.')),
    ],
    { lead: 'Dominic', colleague: 'Harriet' },
  );
  const digests = writeUsageDigests(world, sable.name, [43, 44, 41, 42, 38, 33, 27, 24, 19, 17, 14, 11, 9]);
  world.stories.push({
    kind: 'usage_falling',
    account: sable.name,
    domain: sable.domain,
    messageIds: ids(fading, finance),
    facts: {
      digests: ids(digests),
      usersFirst: 43,
      usersLast: 9,
      downgradeAskedIn: finance[0]?.messageId ?? '',
      lastTouch: lastId(finance),
    },
  });
}

export const trouble: StoryModule = { accounts: [quayside, cormorant, sable], write };
