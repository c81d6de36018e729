// What is told by grammar rather than by phrases: meetings asked for and moved, wishes, handovers, refusals to pay, notices of
// machines. Each with sentences of the same words that say nothing of the kind.
import { describe, expect, it } from 'vitest';
import type { FindingKind, Side } from '../../../electron/contract/findings.ts';
import { foundIn } from './read-one.ts';

type Case = readonly [kind: FindingKind, by: Side, says: readonly string[], saysNot: readonly string[]];

const cases: readonly Case[] = [
  [
    'meeting_request',
    'them',
    [
      'Hast du am Donnerstag zwanzig Minuten Zeit für mich?',
      'Könntet ihr euch am 3. April mit uns zusammensetzen?',
      'Auriez-vous un quart d’heure jeudi pour en parler ?',
      '¿Podríamos juntarnos el martes por la mañana?',
      'When can we sit together about the new plant?',
    ],
    [
      'Die halbe Stunde am Donnerstag hat sich gelohnt.',
      'Il y a un quart d’heure, le camion est parti.',
      'Nos juntamos el martes y todo fue bien.',
      'We sat together for an hour and agreed on everything.',
    ],
  ],
  [
    'meeting_reschedule',
    'them',
    [
      'I need to bump our ten o’clock; is Friday possible?',
      'Could we push it to Thursday?',
      'On peut décaler à mardi ?',
      '¿Lo movemos al viernes?',
      'Können wir es auf Montag verschieben?',
    ],
    [
      'We moved it to production on Thursday and nobody noticed.',
      'Le camion est passé à huit heures.',
      'Pasamos a otro proveedor de leche en mayo.',
      'Die Lieferung haben wir nicht verschoben.',
    ],
  ],
  [
    'feature_request',
    'them',
    [
      'What I would like is for the list to open on the branch I work in.',
      'I wish the app could remember which ward I am on.',
      'Schön wäre, wenn man die Spalten selbst anordnen könnte.',
      'Ce serait super que le rapport soit en deux langues.',
      'Sería genial que el aviso saliera en el móvil.',
    ],
    [
      'What I would like is a call with your manager.',
      'I wish the weather were better.',
      'Schön wäre es, wenn wir uns im Mai treffen.',
      'Sería genial que pudiera venir a la reunión.',
    ],
  ],
  [
    'role_change',
    'us',
    [
      'From 1 May your account will be in the hands of Nora Lindqvist.',
      'Nora Lindqvist will be your new account manager.',
      'As of Monday I look after your account here.',
      'Ab dem 4. Mai betreut Sie mein Kollege Jan Peters.',
      'C’est Julie Arnaud qui reprend vos dossiers.',
      'A partir del 1 de mayo llevará su cuenta Marta Gil.',
    ],
    [
      'I heard that Anna Berg has left your company.',
      'Your new plant manager called me yesterday.',
      'Ab dem 4. Mai gilt der neue Preis.',
      'Julie Arnaud vous salue.',
    ],
  ],
  [
    'role_change',
    'them',
    [
      'From the first of June I am head of purchasing for both plants.',
      'Je passe directrice des opérations au 1er mai.',
      'Ingrid won’t be coming back from her parental leave.',
      'Carlos Ruiz asume la vicepresidencia de compras.',
    ],
    ['From the first of June I am on holiday.', 'Je passe au bureau demain.', 'I won’t be back from lunch before two.'],
  ],
  [
    'billing_dispute',
    'them',
    [
      'We are not paying for those two days.',
      'Den zweiten Termin bezahlen wir nicht.',
      'Je ne paierai pas cette ligne.',
      'El tercer viaje no lo pensamos pagar.',
    ],
    [
      'We are not paying attention to the news.',
      'Bezahlen Sie bitte nicht am Automaten.',
      'No vamos a pagar en efectivo.',
    ],
  ],
  [
    'automated',
    'them',
    [
      '[Automatic reply]',
      'This is a system notification from the ticket desk.',
      'Your request has been logged under INC0044321.',
      'Automatisch erstellte Nachricht',
      'Ceci est une réponse automatique.',
      'Mensaje generado automáticamente.',
    ],
    [
      'The automatic reply of your colleague says he is away.',
      'Your request has been on my mind.',
      'La réponse automatique ne part pas.',
      'El mensaje automático no llega a los clientes.',
    ],
  ],
  [
    'question',
    'them',
    ['How many seats do we have left?'],
    ['How many stars would you give us? This is a system message, sent from an unmonitored mailbox.'],
  ],
  ['thanks_only', 'them', ['Ta muchly!', 'Tausend Dank!', 'Un tout grand merci !'], ['Ta muchly, when is it due?']],
];

describe.each(cases)('%s by %s', (kind, by, says, saysNot) => {
  it.each(says)('is said: %s', (text) => expect(foundIn(text, kind, by)).not.toEqual([]));
  it.each(saysNot)('is not said: %s', (text) => expect(foundIn(text, kind, by)).toEqual([]));
});
