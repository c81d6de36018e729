// Pip & Daughters Couriers: four vans, a small contract, and more mail than anyone else. Loud is not the same as important.
import { type AccountSpec, peopleOf } from '../cast.ts';
import { them, us } from '../phrases/topic.ts';
import type { World } from '../world.ts';
import { ids, lastId, on, type StoryModule, tell } from './tell.ts';

const pip: AccountSpec = {
  name: 'Pip & Daughters Couriers',
  domain: 'pipcouriers.example',
  tier: 'Standard',
  arr: 3_600,
  currency: 'GBP',
  renewalInDays: 177,
  segment: 'Stable',
  notes: 'Four vans in Whitby. Writes a lot, pays on time, will never be big. Be kind.',
  people: peopleOf('Pip & Daughters Couriers', 'pipcouriers.example', 'first', '+44 1632 9602', [
    ['Philippa Garside', 'Owner', 'warm', 'phone'],
    ['Molly Garside', 'Daughter, and Dispatcher', 'brisk', 'phone'],
  ]),
  sites: ['Whitby', 'Scarborough'],
  ordinary: { threads: 16, from: 415, until: 3 },
};

const exchanges: readonly (readonly [subject: string, question: string, answer: string])[] = [
  [
    'The little van',
    'Can the van on the map be red? Ours are red.',
    'It can: Settings, then Vehicles, then the colour next to the number plate. Red suits them.',
  ],
  [
    'URGENT the button',
    'The green button is gone!! I was on it only yesterday. What have you done with it?',
    'It moved into the menu at the top right, with the same name. Sorry for the scare.',
  ],
  [
    'Me again',
    'Sorry me again. How do I print the day on one page?',
    'Choose "fit to page" in the print window. I have asked our people to make it the default.',
  ],
  [
    'Logo',
    'Could our logo be a bit bigger on the report? Auntie says she cannot read it.',
    'Made it half as big again. I hope auntie is content.',
  ],
  [
    'Sundays',
    'We do Sundays now, from the first. Do I have to tell anybody?',
    'Telling me is enough, I have switched Sundays on.',
  ],
  [
    'Password',
    'Locked out again, it says five times wrong. Can you let me in please?',
    'You are in again. The last one began with a capital W, if that helps.',
  ],
  [
    'My invoice',
    'Is the invoice the same as last month? It looks longer.',
    'Same amount to the penny; there is one more line because tax is shown by itself now.',
  ],
  [
    'Reading the chart',
    'What does the dotted line mean? Molly says average and I say target.',
    'Molly wins, it is the average. The target is the solid one.',
  ],
  [
    'Van 3',
    'Van 3 is in the garage, it shows as late all day. Can you stop it?',
    'Set it to "off road" on the vehicle page and the day stays green. I have done it for today.',
  ],
  [
    'Quick q',
    'Do you do phones as well, I mean does it work on a phone?',
    'Yes, in the browser of your phone, with the same log-in.',
  ],
  [
    'Postcode YO22',
    'YO22 4 is not Whitby says your map, it is and I have lived there for thirty years. Who is right?',
    'You are. It has been corrected in the map data and shows properly from tomorrow.',
  ],
  [
    'Thinking out loud',
    'Would it not be nice if it could send the customer a text when the van is close?',
    'It would, and it is on the list for next year. I have added your name to those who asked for it.',
  ],
  [
    'Wrong total??',
    'The total says 214 and I count 213. Am I going mad?',
    'You are not: one parcel was scanned twice at 16:02. I have taken one off.',
  ],
  [
    'Holiday week',
    'We close for a week. Will the numbers go all red?',
    'I have marked the week as closed, so it stays out of the averages.',
  ],
  [
    'Petrol',
    'Petrol went up again at the harbour. Can it use what I really pay instead of the official price?',
    'It can: type your price under Costs, and it counts from that day on.',
  ],
  [
    'The beep',
    'Why does it beep at four o clock every day?',
    'It reminds you to close the day. The bell at the bottom silences it.',
  ],
  [
    'Colours for the blind',
    'My nephew is colour blind and helps on Saturdays. Is there something for him?',
    'There is: Settings, Appearance, "patterns". The late ones get stripes.',
  ],
  [
    'Moved a stop',
    'I moved a stop with my finger and now it is in the sea. How do I get it back?',
    'Undo is the bent arrow at the top. I have brought this one ashore for you.',
  ],
  [
    'Who is Guest 4',
    'There is somebody called Guest 4 in my list. Should I worry?',
    'That is Molly on the new tablet. Give it her name and the mystery is solved.',
  ],
  [
    'Last Tuesday',
    'Where did last Tuesday go? I only see Monday and Wednesday.',
    'It was marked as closed by accident. It is open again with all 61 parcels.',
  ],
  [
    'Bank holiday',
    'Does it know about the bank holiday on Monday?',
    'It does, Monday stays out of the average by itself.',
  ],
  [
    'Big letters',
    'Can the letters be bigger on the tablet in van 2?',
    'Pinch with two fingers, it keeps the size you choose.',
  ],
  [
    'A parcel for Mr Hobbs',
    'Mr Hobbs says it came at 9, your thing says 11. Who do I believe?',
    'Both: the driver rang at 9 and scanned at 11, after his tea. I can see both times.',
  ],
  [
    'Export for the tax man',
    'The accountant wants all miles of the year in one list. Can I get that?',
    'Reports, Mileage, "whole year", then the arrow. I have put the file in your folder as well.',
  ],
  ['It is slow', 'Slow today, or is it only me?', 'Only the harbour, I am afraid: the mobile mast is down until noon.'],
  [
    'Sunday driver',
    'Our Sunday driver has no e-mail. Can he log in with something else?',
    'With the four digit code on the vehicle page. It changes each week.',
  ],
  [
    'Two Whitby Roads',
    'There are two Whitby Roads and it always takes the wrong one. Can you teach it?',
    'Taught: with postcode YO21 it now goes to the one by the chapel.',
  ],
  [
    'Compliment',
    'No question for once. Just that the girls at the depot like it. Should I say that to somebody?',
    'You just did, and it has made the round of the office. Thank you.',
  ],
];

function write(world: World): void {
  const threads = Array.from({ length: 2 * exchanges.length }, (_, index) => {
    const [subject, question, answer] = exchanges[(index * 5) % exchanges.length] ?? [
      'Hello',
      'All well?',
      'All well.',
    ];
    const daysAgo = world.calendar.weekday(404 - Math.floor(index * 7.15));
    const turns = [
      on(
        world,
        daysAgo,
        `${8 + (index % 4)}:1${index % 10}`,
        them(`{Only me. |Sorry me again. |Hello dear, quick one. |Morning! |||}${question}`),
      ),
      on(world, daysAgo, `13:2${index % 10}`, us(answer)),
    ];
    if (index % 3 === 0)
      turns.push(
        on(
          world,
          daysAgo,
          '15:40',
          them(index % 2 === 0 ? 'Ta love, sorted.' : 'Found it, you are a treasure. The vans say hello.'),
        ),
      );
    return tell(world, pip, subject, turns, { lead: index % 4 === 1 ? 'Molly' : 'Philippa' });
  });
  const latest = tell(world, pip, 'Thank you card', [
    on(world, 2, '11:03', them('Did our card arrive? Molly drew the van herself.')),
    on(world, 2, '11:40', us('It did, and it hangs above my desk. Tell Molly that the wheels are perfect.')),
    on(world, 1, '09:15', them('She is over the moon.')),
  ]);
  world.stories.push({
    kind: 'loud_tiny',
    account: pip.name,
    domain: pip.domain,
    messageIds: ids(...threads, latest),
    facts: { lastHumanInbound: lastId(latest), whoseMove: 'none' },
  });
}

export const loudTiny: StoryModule = { accounts: [pip], write };
