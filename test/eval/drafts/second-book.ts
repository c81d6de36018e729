// A second book that the composer was not tuned on: another user with other habits, other customers and stories, four
// languages. Written by hand; the mail is made of it as .eml files.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const secondOwner = { name: 'Owen Park', address: 'owen@tallyworks.example' };

type Line = readonly [daysAgo: number, from: 'us' | 'them', subject: string, body: string];
interface Customer {
  readonly name: string;
  readonly domain: string;
  readonly tier: string;
  readonly arr: number;
  readonly renewalInDays: number;
  readonly person: { readonly name: string; readonly address: string; readonly title: string };
  readonly mails: readonly Line[];
}

const dear = (name: string, text: string) => `Sehr geehrte ${name},\n\n${text}\n\nMit freundlichen Grüßen\nOwen Park`;
const hey = (name: string, text: string) => `Hey ${name},\n\n${text}\n\nCheers,\nOwen`;

export const secondBook: readonly Customer[] = [
  {
    name: 'Brightwell Clinics',
    domain: 'brightwell.example',
    tier: 'Enterprise',
    arr: 240_000,
    renewalInDays: 84,
    person: { name: 'Amara Osei', address: 'amara@brightwell.example', title: 'Head of Operations' },
    mails: [
      [
        60,
        'us',
        'Rota export',
        hey('Amara', "Here's the rota export you asked for. Let me know if the columns don't fit."),
      ],
      [
        59,
        'them',
        'Re: Rota export',
        'Hi Owen,\n\nThanks. Our overtime fell by 18 percent since we use the new rota, and the ward leads are pleased.\n\nAmara',
      ],
      [30, 'us', 'Shift rules', hey('Amara', "I'll send you the draft of the shift rules by Friday.")],
      [
        24,
        'them',
        'Plans for spring',
        'Owen,\n\nWe are opening a third clinic in Harrogate in April and will need about forty more log-ins.\n\nAmara',
      ],
      [23, 'us', 'Re: Plans for spring', hey('Amara', "That's great to hear. We'll look at it together.")],
    ],
  },
  {
    name: 'Marlow Transit',
    domain: 'marlowtransit.example',
    tier: 'Business',
    arr: 88_000,
    renewalInDays: 41,
    person: { name: 'Desmond Achebe', address: 'desmond@marlowtransit.example', title: 'Depot Manager' },
    mails: [
      [
        80,
        'us',
        'Driver app',
        hey('Desmond', 'The driver app is live at the north depot. Tell me how the first week goes.'),
      ],
      [75, 'them', 'Re: Driver app', 'Owen,\n\nI will ask the union representatives and get back to you.\n\nDesmond'],
      [20, 'us', 'Ticket machine data', hey('Desmond', 'Which of the two depots should we connect first?')],
    ],
  },
  {
    name: 'Kiln & Clay Ceramics',
    domain: 'kilnclay.example',
    tier: 'Standard',
    arr: 12_000,
    renewalInDays: 210,
    person: { name: 'Wren Tolliver', address: 'wren@kilnclay.example', title: 'Owner' },
    mails: [
      [40, 'us', 'Glaze stock', hey('Wren', 'The stock page now shows glaze by batch.')],
      [
        38,
        'them',
        'Re: Glaze stock',
        'Hey Owen,\n\nAt the moment we count the bisque shelves by hand, which takes Pilar two mornings a week.\n\nWren',
      ],
      [
        12,
        'them',
        'Two things',
        'Hey Owen,\n\nWhen does our contract end? And can you add a second user for Pilar?\n\nWren',
      ],
    ],
  },
  {
    name: 'Sternberg Maschinenbau',
    domain: 'sternberg.example',
    tier: 'Enterprise',
    arr: 310_000,
    renewalInDays: 118,
    person: { name: 'Beate Hofstetter', address: 'b.hofstetter@sternberg.example', title: 'Leiterin Einkauf' },
    mails: [
      [
        50,
        'us',
        'Lieferantenportal',
        dear(
          'Frau Hofstetter',
          'anbei erhalten Sie die Übersicht zum Lieferantenportal. Für Fragen stehe ich Ihnen gern zur Verfügung.',
        ),
      ],
      [
        47,
        'them',
        'AW: Lieferantenportal',
        'Sehr geehrter Herr Park,\n\nwir planen, im Frühjahr das Werk in Passau anzuschließen, und brauchen dafür zwanzig weitere Zugänge.\n\nMit freundlichen Grüßen\nBeate Hofstetter',
      ],
      [
        45,
        'us',
        'AW: Lieferantenportal',
        dear(
          'Frau Hofstetter',
          'vielen Dank für Ihre Nachricht. Ich melde mich bis Freitag mit einem Vorschlag bei Ihnen.',
        ),
      ],
      [
        10,
        'them',
        'Schulung',
        'Sehr geehrter Herr Park,\n\nkönnen Sie uns zwei Termine für die Schulung nennen? Bis wann läuft unser Vertrag?\n\nMit freundlichen Grüßen\nBeate Hofstetter',
      ],
    ],
  },
  {
    name: 'Almwerk Sport',
    domain: 'almwerk.example',
    tier: 'Business',
    arr: 64_000,
    renewalInDays: 66,
    person: { name: 'Jonas Pichler', address: 'jonas@almwerk.example', title: 'Logistik' },
    mails: [
      [
        44,
        'us',
        'Saisonplan',
        'Hallo Jonas,\n\nich schicke dir bis Montag die Zahlen für den Saisonplan.\n\nViele Grüße\nOwen',
      ],
      [
        42,
        'us',
        'Saisonplan: Zahlen',
        'Hallo Jonas,\n\nwie versprochen die Zahlen für den Saisonplan. Sag mir, wenn du noch etwas brauchst.\n\nViele Grüße\nOwen',
      ],
      [
        40,
        'them',
        'AW: Saisonplan: Zahlen',
        'Servus Owen,\n\ndie Retouren sind seit September um 12 Prozent gesunken, das Team ist sehr zufrieden.\n\nJonas',
      ],
    ],
  },
  {
    name: 'Verrerie Lacombe',
    domain: 'lacombe.example',
    tier: 'Business',
    arr: 52_000,
    renewalInDays: 88,
    person: { name: 'Claire Vasseur', address: 'claire@lacombe.example', title: 'Directrice logistique' },
    mails: [
      [
        34,
        'us',
        'Suivi des palettes',
        'Bonjour Claire,\n\nVoici le rapport sur les palettes que vous avez demandé. Dites-moi si tout est clair.\n\nBien cordialement,\nOwen',
      ],
      [
        33,
        'them',
        'RE: Suivi des palettes',
        'Bonjour Owen,\n\nNous allons ouvrir un nouvel entrepôt à Limoges en février avec une équipe de douze personnes.\n\nClaire',
      ],
      [
        31,
        'us',
        'RE: Suivi des palettes',
        'Bonjour Claire,\n\nMerci pour cette bonne nouvelle, nous en parlerons bientôt avec vous.\n\nBien cordialement,\nOwen',
      ],
    ],
  },
  {
    name: 'Conservas Ribera',
    domain: 'ribera.example',
    tier: 'Standard',
    arr: 19_000,
    renewalInDays: 33,
    person: { name: 'Lucía Ortega', address: 'lucia@ribera.example', title: 'Responsable de almacén' },
    mails: [
      [
        28,
        'us',
        'Inventario',
        'Hola Lucía:\n\nTe mando el inventario que me pediste. Dime si falta algo.\n\nUn saludo,\nOwen',
      ],
      [
        27,
        'them',
        'RE: Inventario',
        'Hola Owen:\n\nVamos a abrir un segundo almacén en Murcia en marzo y el equipo va a crecer hasta quince personas.\n\nLucía',
      ],
      [
        26,
        'us',
        'RE: Inventario',
        'Hola Lucía:\n\nMuchas gracias por la noticia, lo miramos juntos esta semana.\n\nUn saludo,\nOwen',
      ],
    ],
  },
  {
    name: 'Fenwick Insurance Brokers',
    domain: 'fenwickbrokers.example',
    tier: 'Business',
    arr: 97_000,
    renewalInDays: 150,
    person: { name: 'Imogen Clarke', address: 'imogen@fenwickbrokers.example', title: 'Claims Lead' },
    mails: [
      [21, 'us', 'Claims queue', hey('Imogen', "I'll send you the claims report for Leeds by Tuesday.")],
      [
        9,
        'them',
        'Claims queue again',
        'Owen,\n\nThe claims queue was down for three hours on Monday and my team is very unhappy. This is not acceptable.\n\nImogen Clarke',
      ],
    ],
  },
];

const DAY = 86_400_000;

/** The mail as `.eml` files and the accounts as a CSV; where they are. */
export async function writeSecondBook(folder: string, now: number): Promise<{ mail: string; accounts: string }> {
  const mail = join(folder, 'mail');
  const [sent, inbox] = [join(mail, 'Sent'), join(mail, 'Inbox')];
  await mkdir(sent, { recursive: true });
  await mkdir(inbox, { recursive: true });
  for (const { domain, person, mails } of secondBook) {
    for (const [index, [daysAgo, from, subject, body]] of mails.entries()) {
      const own = `${secondOwner.name} <${secondOwner.address}>`;
      const their = `"${person.name}" <${person.address}>`;
      const answered = /^(?:re|aw):/iu.test(subject) ? `In-Reply-To: <${index - 1}.${domain}@second.example>` : null;
      const head = [
        `From: ${encoded(from === 'us' ? own : their)}`,
        `To: ${encoded(from === 'us' ? their : own)}`,
        `Subject: ${encoded(subject)}`,
        `Date: ${new Date(now - daysAgo * DAY - 3 * 3_600_000).toUTCString()}`,
        `Message-ID: <${index}.${domain}@second.example>`,
        ...(answered === null ? [] : [answered]),
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
      ];
      const text = `${head.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`;
      await writeFile(join(from === 'us' ? sent : inbox, `${domain}-${index}.eml`), text);
    }
  }
  const rows = secondBook.map(({ name, domain, tier, arr, renewalInDays }) => {
    const renewal = new Date(now + renewalInDays * DAY).toISOString().slice(0, 10);
    return `"${name}",${domain},${tier},${arr},EUR,${renewal}`;
  });
  const accounts = join(folder, 'accounts.csv');
  await writeFile(accounts, ['Name,Domain,Tier,ARR,Currency,Renewal date', ...rows].join('\n'));
  return { mail, accounts };
}

/** RFC 2047 for a header's words that are not ASCII; an address stays as it is. */
function encoded(value: string): string {
  const word = (text: string) => `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside ASCII is meant
  if (!/[^\x00-\x7f]/u.test(value)) return value;
  const [, name = '', address = ''] = /^"?(.*?)"? (<.*>)$/u.exec(value) ?? [];
  return address === '' ? word(value) : `${word(name)} ${address}`;
}
