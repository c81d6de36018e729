// A message that only thanks or acknowledges: nothing in it needs doing, and it is no sign of how things stand. Every piece of
// it has to be thanks, an acknowledgement, a wish, a name or a greeting.
import { latinPattern } from '../mail/text/latin-pattern.ts';
import type { Found, ReadableMessage } from './finding.ts';

const RULE = 'thanks_only v1';
const MOST_WORDS = 45;

const intensity =
  '(?:so much|very much|muchly|a lot|a million|again|all|both|everyone|team|guys|in advance|for everything|very kindly|indeed|im voraus|nochmals?|sehr|beaucoup|encore|infiniment|de nuevo|por todo|pour tout|für alles)';
const gratitude = latinPattern(
  `^(?:(?:and|once again|again|ok|okay|great|perfect|wonderful|excellent|super|many|much|big|really|noted|amazing|awesome|brilliant|oh|wow|yes|omg|vielen|herzlichen|besten|tausend|muchas|muchísimas|mil|un|tout|très|grand|immense) )*(?:thanks|thank you|thx|ty|ta|cheers|se agradece(?: de corazón)?|danke(?:schön)?|dank|merci|gracias|much appreciated|appreciate it|appreciated|(?:i|we) (?:really |very much |so )?appreciate (?:it|this|that|your (?:help|time|support|patience|quick (?:reply|response))|the (?:help|quick (?:reply|response)|update))|(?:i'm|we're) (?:very |so )?grateful)(?:[ ,]+${intensity})*(?:[ ,]+(?:for|für|pour|por|de|d'|à|to|an|from) [^.?!]{1,90}|[ ,]+[\\p{L}'-]+(?: [\\p{L}'-]+)?)?$`,
  '',
);
const acknowledged = latinPattern(
  /^(?:(?:and|ok|okay|k|great|perfect|wonderful|excellent|super|good|nice|lovely|brilliant|awesome|amazing|fantastic|cool|fine|sure|yes|yep|yup|alright|all right|right|understood|noted|received|got it|got them|copy that|roger|acknowledged|will do|sounds (?:good|great|perfect|like a plan)|works for me|that works|all (?:good|clear|set)|makes sense|no problem|no worries|you're welcome|my pleasure|agreed|done|received with (?:many )?thanks|these are (?:great|perfect|lovely)|well received|much obliged|that's (?:great|perfect|fine|good|wonderful|very (?:kind|helpful)|so helpful|all (?:i|we) needed)|this is (?:great|perfect|very helpful|so helpful|exactly what (?:i|we) needed)|(?:very|super|really|so) (?:helpful|kind|useful)(?: of you)?|(?:you're|you are) (?:a star|the best|a lifesaver)|good (?:to know|news)|great (?:news|work|job)|well done|angekommen|bien reçu|recibido|alles klar|verstanden|passt|prima|super|perfekt|erhalten|in ordnung|gern(?:e| geschehen)?|klasse|wunderbar|bien reçu|parfait|entendu|d'accord|c'est noté|noté|très bien|formidable|perfecto|recibido|entendido|de acuerdo|vale|genial|estupendo|muy bien|de nada)(?:[ ,]+|$))+(?:\p{L}+)?$/u,
);
const politeness = latinPattern(
  /^(?:(?:have|enjoy) (?:a|an|your|the) [^.?!]{1,40}|(?:best|kind|warm) (?:regards|wishes)|regards|cheers|all the best|take care|talk soon|see you(?: (?:then|soon|there|tomorrow|on \p{L}+|next week))?|(?:speak|talk) (?:to you )?(?:soon|then)|have a (?:good|great|nice|lovely) \p{L}+|you too|same to you|schönen? [^.?!]{1,30}|bonne [^.?!]{1,20}|belle [^.?!]{1,20}|buen [^.?!]{1,20}|feliz [^.?!]{1,20}|un saludo|saludos|viele grüße|(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|hola) ?[\p{L} '-]{0,30}|[\p{L}'-]+|[\p{L}'-]+ [\p{L}'-]+|[\p{L}]\.?)$/u,
);

const goodDay = /^good (?:morning|afternoon|evening|day|night)\b/u;

export function thanksOnly(message: ReadableMessage): readonly Found[] {
  if (message.text.length > 600 || message.sentences.length === 0 || message.sentences.length > 14) return [];
  let quote: { readonly text: string; readonly start: number } | null = null;
  let words = 0;
  for (const { plain, text, start, marks } of message.sentences) {
    // What follows the sign-off is a signature whatever its words.
    const thanks = pieces(plain).some(
      (piece) => gratitude.test(piece) || (acknowledged.test(piece) && !goodDay.test(piece)),
    );
    if (marks.courtesy && !thanks) continue;
    words += plain.split(' ').length;
    if (marks.question || words > MOST_WORDS) return [];
    if (!pieces(plain).every(isPolite)) return [];
    if (thanks && !quote) quote = { text, start };
  }
  if (!quote) return [];
  return [
    {
      kind: 'thanks_only',
      quote: quote.text,
      start: quote.start,
      what: quote.text,
      due: null,
      returnDate: null,
      successor: null,
      rule: RULE,
    },
  ];
}

const pieces = (plain: string): string[] =>
  plain
    .replace(/[^\p{L}\d' ,.!?;:()-]+/gu, ' ')
    .split(/[,.!;:()]+| -+ | and (?=thank)/u)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => /\p{L}/u.test(piece));

const isPolite = (piece: string): boolean =>
  gratitude.test(piece) || acknowledged.test(piece) || politeness.test(piece);
