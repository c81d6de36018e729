// Mail that no person wrote. Its headers say so, or else its own words do: "this is an automated message", "replies to this
// address are not read". A person who speaks about such mail stays a person: the words must be of this very message.

import type { AutomaticKind } from '../../../contract/scalars.ts';
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { lookFor, spotted } from '../../mail/text/word-beginnings.ts';
import type { Detector, ReadableMessage, Sentence } from '../finding.ts';

const RULE = 'automated v1';

const kinds: Readonly<Record<AutomaticKind, string>> = {
  auto_reply: 'an automatic answer',
  bulk: 'a mailing to many',
  bounce: 'a report that mail was not delivered',
  calendar_reply: 'an answer of a calendar',
  notification: 'a message of a machine',
};

export const automated: Detector = (message) => {
  const said = message.sentences.find(saysSo);
  if (!said && message.automatic === null && !bySubject.test(message.subject)) return [];
  const sentence = said ?? firstTelling(message);
  return [
    {
      kind: 'automated',
      quote: sentence?.text ?? message.subject,
      start: sentence?.start ?? 0,
      what: kinds[message.automatic ?? 'notification'],
      due: null,
      returnDate: null,
      successor: null,
      rule: RULE,
    },
  ];
};

/** Mailboxes put it before the subject they answer. */
const bySubject =
  /^(?:auto(?:matic|mated)?[- ]?(?:reply|response|answer)|out of (?:the )?office(?: reply)?|abwesenheits(?:notiz|meldung)|automatische (?:antwort|abwesenheitsnotiz)|réponse automatique|message d'absence|respuesta automática|autorrespuesta|fuera de la oficina)\b(?=\s*(?:[:：-]|$))/iu;

const firstTelling = ({ sentences }: ReadableMessage): Sentence | undefined =>
  sentences.find(({ marks, plain }) => !marks.courtesy && plain.split(' ').length >= 3) ?? sentences[0];

const mail =
  '(?:e-?mail|message|mail|notification|notice|reply|response|confirmation|reminder|alert|newsletter|update)';
const made =
  '(?:automated|automatic|automatically[- ](?:generated|sent|created)|auto-?generated|(?:system|computer|machine)[- ]generated)';

/** What a notice is made of that says so in a word or two: "[Auto-generated response]", "Automatic message; not monitored". */
const noticeAlone = '(?=\\W*$|\\)|\\]|[;:.,|–—]| (?:from|de|von|sent|envoy|enviad|-|–|—)(?!\\p{L}))';

const maySay = lookFor(
  'automat auto system computer machine reply respond replies responses answers mailbox inbox address unmonitored receiving received getting unsubscribe manage view generiert erstellt antwort diese dieses répond repondre message ceci cet désinscr desabon automátic automatic responda respond mensaje correo baja buzón donotreply maschinell automática notificación aviso courriel ticket case request enquiry inquiry',
);

const ofThisMail = latinPattern(
  [
    `\\b(?:this|it) (?:is|was) an? (?:[\\p{L}-]+ ){0,2}?${made} (?:[\\p{L}-]+ ){0,2}?${mail}`,
    `^(?:an? )?${made} ${mail}\\b[^?]{0,60}(?:please )?do not (?:reply|respond)`,
    `\\bthis (?:[\\p{L}-]+ )?${mail} (?:was|is|has been) (?:(?:automatically|auto-?) ?(?:generated|sent|created)|(?:generated|sent|created) (?:automatically|by (?:an? )?(?:automat|system|robot|bot))|sent from an? (?:unmonitored|unattended|notification|no-?reply|send-only))`,
    `(?:^|[.,;:!-] ?|\\bplease |\\bkindly |\\band |\\bso )(?:do not|don't) (?:reply|respond) (?:directly )?to this (?:${mail}|address|sender)`,
    `(?:^|- ?|: ?)(?:please )?(?:do not|don't) reply[.! ]*$`,
    `\\b(?:replies|responses|answers) (?:sent )?to this (?:${mail}|address|mailbox)\\b[^.]{0,20}(?:not|un|never|nobody)`,
    `\\bthis (?:mailbox|inbox|(?:e-?mail )?address|account|${mail}) (?:is|are) (?:not|never|un)(?: being)? ?(?:monitored|attended|read|checked)`,
    `\\b(?:you|you're|you are|you've) (?:receiving|received|getting|got|receive|get) this (?:[\\p{L}-]+ )?(?:${mail} )?(?:because|as|since|for)\\b`,
    `\\bunsubscribe (?:here|from (?:this|these|our|all)|at any time|instantly|now|\\||link|below)|^unsubscribe\\b|\\b(?:click|tap|here) (?:\\p{L}+ )?to unsubscribe|(?:unsubscribe|preferences) ?\\||\\|\\s?unsubscribe|^(?:manage|update|change) (?:your |my )?(?:e-?mail )?(?:preferences|subscriptions?|notifications?)\\b|^view (?:this (?:e-?mail|message)|it)? ?(?:in|online|in your) ?(?:browser)?`,
    `^\\W*(?:this is )?(?:an? |the )?(?:${made}|system) (?:service )?${mail}${noticeAlone}`,
    `\\bsent (?:to you )?from an? (?:unmonitored|unattended|automated|notification|no-?reply|send-only) (?:mailbox|inbox|address|account|e-?mail)`,
    `\\byour (?:message|request|ticket|enquiry|inquiry|query|case|e-?mail|report) (?:has been|was|is(?: now)?) (?:successfully )?(?:received|logged|registered|assigned|opened|created|recorded|queued)\\b[^.;]{0,40}(?:(?<!\\p{L})[a-z]{2,6}-?\\d{4,}|# ?\\d{3,}|\\b(?:ticket|case|reference|incident) (?:number|no|id|#))`,
    `^\\W*(?:diese |dies ist eine )?(?:automatisch|maschinell|systemseitig) (?:erstellte|generierte|erzeugte|versandte|versendete|verschickte) (?:\\p{L}+)`,
    `^\\W*automatische (?:antwort|nachricht|benachrichtigung|mitteilung|e-?mail|mail)${noticeAlone}`,
    `^\\W*(?:ceci est |il s'agit d'|c'est )?(?:une? )?(?:réponse|message|notification|avis|courriel|e-?mail|envoi) (?:(?:envoyée?|générée?|créée?|expédiée?) )?automatique(?:ment)?${noticeAlone}`,
    `^\\W*(?:este es un )?(?:mensaje|aviso|correo|notificación|respuesta)(?: electrónico)? (?:(?:generad|enviad|cread|emitid)[oa] )?(?:de (?:forma|manera) )?automátic(?:amente|[oa])(?!\\p{L})`,
    '\\beste (?:mensaje|correo|aviso)(?: electrónico)? (?:se ha|ha sido|fue) (?:generado|enviado|creado)[^.]{0,12} automátic',
    '\\bdies(?:e|es|er)? (?:ist eine )?(?:[\\p{L}-]+ )?(?:e-?mail|nachricht|mail|mitteilung|schreiben|benachrichtigung) (?:wurde|ist|wird) (?:\\p{L}+ )?(?:automatisch|maschinell)',
    '\\bdies ist eine (?:automatische|automatisch (?:generierte|erstellte|erzeugte|versandte)|systemgenerierte) ',
    '\\b(?:bitte )?antworten sie (?:bitte )?nicht auf diese|\\bbitte nicht (?:auf diese [\\p{L}-]+ )?antworten',
    "\\b(?:ceci est|cet e-?mail est|ce message est|il s'agit d')[^.]{0,12}(?:un )?(?:message|e-?mail|courriel|envoi|envoyé|généré)[^.]{0,20}automati",
    '\\b(?:merci de|veuillez) ne pas (?:y )?répondre|\\bpour (?:vous désinscrire|se désabonner|vous désabonner)',
    '\\beste? (?:es un )?(?:mensaje|correo)(?: electrónico)?[^.]{0,30}(?:automátic|generado automáticamente)',
    '\\b(?:por favor,? )?no (?:responda|conteste|responder) a este|\\bpara darse de baja',
  ].join('|'),
);

/** What the writer cites from such mail is not of this one. */
const unquoted = (plain: string): string => (plain.includes('"') ? plain.replace(/"[^"]*"?/gu, ' ') : plain);

const isOfThisMail = spotted(ofThisMail);

/** Whether a person did not write this, as its own words tell. */
export const saysAutomatic = ({ sentences }: ReadableMessage): boolean => sentences.some(saysSo);

const saysSo = ({ plain, words, marks }: Sentence): boolean =>
  maySay(words) && !marks.question && isOfThisMail(unquoted(plain), words) && !marks.hypothetical;
