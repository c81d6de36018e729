// Mail whose account is not plain from its domain: a subsidiary, a consultant of two customers, a private address; and
// a sender whose clock is wrong.
import { ordinaryAccounts } from '../accounts.ts';
import { type AccountSpec, peopleOf } from '../cast.ts';
import { writeOrdinary } from '../ordinary.ts';
import { colleague, them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, on, type StoryModule, tell } from './tell.ts';

const aldgate: AccountSpec = {
  name: 'Aldgate Chemicals',
  domain: 'aldgatechem.example',
  otherDomains: ['novapol.example'],
  tier: 'Enterprise',
  arr: 176_000,
  currency: 'GBP',
  renewalInDays: 207,
  segment: 'White glove',
  notes: 'Novapol in Poland is theirs since last year and writes from its own domain.',
  people: [
    ...peopleOf('Aldgate Chemicals', 'aldgatechem.example', 'first.last', '+44 1632 9605', [
      ['Rupert Cavendish', 'Group Logistics Director', 'formal', 'outlook'],
      ['Shauna Doyle', 'Dangerous Goods Adviser', 'plain', 'outlook'],
    ]),
    ...peopleOf('Novapol', 'novapol.example', 'first.last', '+48 22 555 01', [
      ['Małgorzata Wiśniewska', 'Kierownik Transportu', 'plain', 'thunderbird'],
    ]),
  ],
  sites: ['Grangemouth', 'Hull', 'Łódź'],
  ordinary: { threads: 29, from: 423, until: 5 },
};

const consultant = peopleOf('Okafor Advisory', 'okaforadvisory.example', 'first', '+44 1632 9606', [
  ['Bram Okafor', 'Independent Adviser', 'plain', 'gmail'],
]);

const hearthstone: AccountSpec = {
  name: 'Hearthstone Furniture',
  domain: 'hearthstonefurniture.example',
  tier: 'Business',
  arr: 69_000,
  currency: 'EUR',
  renewalInDays: 159,
  segment: 'Stable',
  notes: 'Advised by Bram Okafor, who advises Kestrel as well.',
  people: peopleOf('Hearthstone Furniture', 'hearthstonefurniture.example', 'first.last', '+31 13 555 01', [
    ['Femke de Bruijn', 'Logistics Manager', 'warm', 'outlook'],
    ['Ruud Peeters', 'Controller', 'formal', 'outlook'],
  ]),
  sites: ['Tilburg', 'Genk'],
  ordinary: { threads: 20, from: 418, until: 7 },
};

const kestrel: AccountSpec = {
  name: 'Kestrel Tyres',
  domain: 'kestreltyres.example',
  tier: 'Business',
  arr: 51_000,
  currency: 'GBP',
  renewalInDays: 187,
  segment: 'Growth',
  notes: 'Advised by Bram Okafor, who advises Hearthstone as well.',
  people: peopleOf('Kestrel Tyres', 'kestreltyres.example', 'flast', '+44 1632 9607', [
    ['Gareth Llewellyn', 'Distribution Manager', 'plain', 'outlook'],
  ]),
  sites: ['Telford', 'Wrexham'],
  ordinary: { threads: 16, from: 412, until: 9 },
};

const juniper: AccountSpec = {
  name: 'Juniper Bay Seafood',
  domain: 'juniperbay.example',
  tier: 'Standard',
  arr: 27_500,
  currency: 'USD',
  renewalInDays: 109,
  segment: 'Stable',
  notes: 'The owner writes from a private address when he is on the boat.',
  people: [
    ...peopleOf('Juniper Bay Seafood', 'juniperbay.example', 'first', '+1 207 555 01', [
      ['Lorna Petrie', 'Office and Dispatch', 'plain', 'gmail'],
    ]),
    ...peopleOf('Juniper Bay Seafood', 'freemail.example', 'first', '+1 207 555 02', [
      ['Walt Petrie', 'Owner', 'brisk', 'phone', 'walt.petrie.maine@freemail.example'],
    ]),
  ],
  sites: ['Rockland', 'Portland'],
  ordinary: { threads: 0, from: 405, until: 14 },
  offset: -300,
};

function write(world: World): void {
  const fromNovapol = tell(
    world,
    aldgate,
    'Novapol: drivers without papers',
    [
      on(
        world,
        17,
        '09:25',
        them(
          'Three drivers came this week without the written instructions for class 3. Hull says that Northbeam shows them as complete.',
        ),
      ),
      on(
        world,
        17,
        '11:50',
        us(
          'The tick means that the document was sent, not that the driver has it. I see how that misleads, and we will change the wording.',
        ),
      ),
      on(world, 16, '08:30', them('Good. A tick should mean what people think it means.')),
    ],
    { lead: 'Małgorzata', colleague: 'Shauna' },
  );
  world.stories.push({
    kind: 'subsidiary',
    account: aldgate.name,
    domain: aldgate.domain,
    messageIds: ids(fromNovapol),
    facts: { subsidiaryDomain: 'novapol.example' },
  });

  const [bram] = consultant;
  if (!bram) throw new RangeError('the consultant is missing');
  for (const [account, days, text] of [
    [
      hearthstone,
      26,
      'For the Hearthstone steering group I need the gate figures of Tilburg for the last two quarters. The colours from last time were perfect.',
    ],
    [
      kestrel,
      19,
      'Kestrel is thinking about a third shift in Telford. I would like to see arrivals by hour, and whether the evening carriers could come later.',
    ],
  ] as const) {
    const advised: AccountSpec = { ...account, people: [bram, ...account.people] };
    const thread = tell(
      world,
      advised,
      account === kestrel ? 'Third shift in Telford' : 'Figures for the steering group',
      [
        on(world, days, '10:40', them(text)),
        on(
          world,
          days - 1,
          '09:10',
          us('Here you are, in the form you know. The weeks around the holidays are shaded, as they would mislead.', {
            file: 'csv',
          }),
        ),
        on(world, days - 1, '12:25', colleague('Thank you both. That answers it.')),
      ],
      { lead: 'Bram' },
    );
    const alone = tell(world, { ...advised, people: [bram] }, `${account.name}: a word before the meeting`, [
      on(
        world,
        days - 4,
        '17:40',
        them(
          `A word before the meeting at ${account.name}: the figures will be read by people who have never seen a dwell time. One sentence of explanation on top would save us ten minutes.`,
        ),
      ),
      on(world, days - 5, '08:50', us('Good advice, as always. There is a sentence on top now.')),
    ]);
    world.stories.push({
      kind: 'shared_consultant',
      account: account.name,
      domain: account.domain,
      messageIds: ids(thread, alone),
      facts: { consultant: bram.address, alone: ids(alone) },
    });
  }

  writeOrdinary(world, {
    ...juniper,
    people: juniper.people.slice(0, 1),
    ordinary: { ...juniper.ordinary, threads: 14 },
  });
  const boat = tell(
    world,
    juniper,
    'lobster truck',
    [
      on(world, 28, '05:40', them('on the boat. truck 2 shows in portland but lorna says its still here. which is it')),
      on(
        world,
        28,
        '09:05',
        us(
          'It is still in Rockland: the second truck carries the box of the first one since Monday, they were swapped at the garage. I have swapped them back on the map.',
        ),
      ),
      on(world, 28, '19:30', them('ha. thanks')),
    ],
    { lead: 'Walt', colleague: 'Lorna' },
  );
  const renewal = tell(
    world,
    juniper,
    'next year',
    [
      on(
        world,
        12,
        '05:55',
        them('good season. thinking of a third truck next year, maybe a fourth. keep the price nice'),
      ),
      on(world, 12, '10:20', us('So glad to hear it, Walt! Up to five trucks the price per truck stays as it is.')),
    ],
    { lead: 'Walt', colleague: 'Lorna' },
  );
  world.stories.push({
    kind: 'free_mail_person',
    account: juniper.name,
    domain: juniper.domain,
    messageIds: ids(boat, renewal),
    facts: { address: 'walt.petrie.maine@freemail.example' },
  });

  const ridgeback = ordinaryAccounts.find((account) => account.name === 'Ridgeback Tools');
  if (!ridgeback) throw new RangeError('the account with the wrong clock is missing');
  const future = tell(
    world,
    ridgeback,
    'Dock 2 printer',
    [
      on(
        world,
        11,
        '16:20',
        them('Dock 2 printer is replaced, labels have the right date again. The PC beside it does not.'),
      ),
    ],
    { lead: 'Curtis', claimedAt: world.calendar.now + 400 * 86_400_000 },
  );
  world.stories.push({
    kind: 'wrong_clock',
    account: ridgeback.name,
    domain: ridgeback.domain,
    messageIds: ids(future),
    facts: { receivedDaysAgo: 11 },
  });
}

export const whoseMail: StoryModule = { accounts: [aldgate, hearthstone, kestrel, juniper], write };
