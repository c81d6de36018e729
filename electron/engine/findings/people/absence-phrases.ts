// The words by which people and their mailboxes say that they are away. Patterns see one sentence, lower case, with straight
// apostrophes; every repetition is bounded.
import { latinPattern } from '../../mail/text/latin-pattern.ts';

const leave =
  '(?:on|taking|take|have|starting) (?:(?:an?|my|some|the|early|extended|annual|parental|maternity|paternity|medical|sick|family|compassionate|bereavement|study|bank|summer|winter|christmas|unpaid|personal|paid|short|long|well-deserved|official|casual|earned|compensatory|home|privilege|approved|planned) )*(?:leave|holidays?|vacation|pto|sabbatical|honeymoon|time off)\\b';
const out =
  '(?:out of (?:the |my )?office|\\booo\\b|away from (?:my desk|the office|work)|not in (?:the )?office|out sick|off sick|off work|on a (?:business )?trip)';
const german =
  '(?:im (?:wohlverdienten |wohlverdiente )?urlaub|urlaub\\b|abwesend|nicht (?:im (?:büro|buero|haus|dienst)|erreichbar|am (?:platz|arbeitsplatz)|verfügbar)|außer haus|ausser haus|auf (?:dienst|geschäfts)?reisen?|in elternzeit|im mutterschutz|krankgeschrieben|krank\\b|nicht in der firma)';
const french =
  '(?:absente?s?(?![\\p{L}])|en (?:congés?|vacances|déplacement|arrêt|rtt)|hors du bureau|à l.extérieur(?: du bureau)?|indisponible|pas au bureau)';
const spanish = '(?:fuera de (?:la )?oficina|de vacaciones|ausente|de baja|de permiso|de viaje|no estaré disponible)';

/** In an automatic answer, wherever it stands. */
export const absent = latinPattern(
  [
    out,
    leave,
    "\\b(?:i|we)(?:'m| am|'re| are|'ll be| will be| shall be)\\b[^.;]{0,40}\\b(?:away|out|off|travel+ing|unavailable|abroad)\\b",
    '\\b(?:not|un)(?: currently)? ?(?:available|reading (?:my )?e?-?mails?|working|checking (?:my )?e?-?mails?|at my desk|reachable|be available|be working|be reading)\\b',
    '(?:limited|no|without|restricted|intermittent|little)(?: or no)? (?:access to|internet|e-?mail access)',
    '\\b(?:attending|at) (?:an?|the) (?:[\\p{L}-]+ ){0,2}(?:fair|conference|summit|customer|training|off-?site|event|client|workshop|seminar)\\b',
    '\\b(?:away|holiday|vacation|on the road)\\b|\\b(?:am|be|going|go|i.m) offline\\b',
    '\\b(?:shut|closed|switched off|logged off|signed off|clocked off)\\b[^.;]{0,25}\\b(?:laptop|computer|for (?:the|a|this|my))\\b',
    '\\b(?:read|check|see|answer|look at)(?:ing)? (?:my |your )?(?:e-?)?(?:mails?|messages|inbox) (?:only |just )?(?:now and then|sporadically|irregularly|occasionally|rarely|once a day|on my return|again)',
    '(?<!\\p{L})(?:unterwegs|auf (?:der |einer )?(?:messe|tour|schulung|fortbildung|tagung|reise)|in (?:einer |der )?(?:schulung|fortbildung|kur|reha)|(?:mails?|nachrichten|postfach) (?:nur )?(?:sporadisch|unregelmäßig|selten|eingeschränkt|gelegentlich)|nur (?:sporadisch|unregelmäßig|selten|eingeschränkt|gelegentlich))(?!\\p{L})',
    '(?<!\\p{L})(?:en (?:formation|séminaire|mission|tournée)|(?:consulte|consulterai|lis|lirai) (?:mes|mon) (?:e-?mails?|mails?|courriels?|messagerie)|sans accès à|relâche)(?!\\p{L})',
    '(?<!\\p{L})(?:no (?:consultaré|revisaré|leeré|tendré acceso|atenderé)|sin acceso|de vuelta el|receso|fuera (?:del|de mi) (?:despacho|puesto|estudio))(?!\\p{L})',
    'taking [^.;]{1,30} off\\b',
    german,
    french,
    spanish,
  ].join('|'),
);

export const closed = latinPattern(
  /\b(?:office|offices|practice|shop|school|company|we)\b[^.;]{0,30}\b(?:is|are|will be|remains?) closed\b|\b(?:büros?|praxis|kanzlei|betrieb|firma|werkstatt|geschäftsstelle|wir)\b[^.;]{0,40}\bgeschlossen\b|\b(?:nos bureaux|notre (?:bureau|agence|cabinet|étude|entreprise)|le (?:bureau|cabinet)|l'(?:agence|étude|entreprise))\b[^.;]{0,40}\bfermée?s?\b|\b(?:la oficina|nuestras? oficinas?|el (?:estudio|despacho)|la empresa)\b[^.;]{0,40}\bcerrad[oa]s?\b/u,
);

const i =
  "(?:\\bi(?:'m| am|'ll be| will be| shall be|'m going to be| am going to be)|\\bwe(?:'re| are|'ll be| will be))";
const now =
  '(?: (?:currently|now|then|also|actually|all|just|going to be|be|unfortunately|officially|already|both|taking|having|today|tomorrow|\\p{L}+day|(?:from|starting|as of) (?:tomorrow|today|next \\p{L}+|\\p{L}+day)|next week|this week|myself))*';

/** What a person says of themselves, of now or later. */
export const awayNow = latinPattern(
  [
    `${i}${now} ${out}`,
    `${i}${now} ${leave}`,
    `\\bi(?:'ll| will| have|'ve got|'ve| am|'m)?${now} (?:${leave}|taking [^.;]{1,30} off\\b)`,
    `${i}${now} away\\b`,
    "(?:\\bi|\\band|\\bso|\\bbut) (?:won't|will not|shall not|am not|'m not going to) be (?:in(?: the office)?|working|available|online|around|reachable|at work|at my desk)\\b[^.;]{0,20}\\b(?:until|till|from|before|next week|this week|\\d)",
    `\\b(?:bin|habe|werde|befinde)(?:\\s[\\p{L}\\d.,]+){0,9}?\\s${german}`,
    `\\bich (?:bin|habe|werde|befinde)(?:\\s[\\p{L}\\d.,]+){0,9}?\\s${german}`,
    `\\bje (?:suis|serai|pars)\\b[^.;]{0,40}?${french}`,
    `\\b(?:estoy|estaré|me encuentro|salgo)\\b[^.;]{0,40}?${spanish}`,
    `^(?:${out}|${leave})`,
    `^(?:(?:bonjour|bonsoir|hola|buenos días|hallo|guten tag|grüezi)[,! ]+)?(?:actuellement |derzeit |zurzeit |actualmente )?(?:${french}|${german}|${spanish})`,
    '\\b(?:the )?undersigned (?:is|will be)\\b[^.;]{0,40}\\b(?:leave|away|out of (?:the )?(?:office|station|country))\\b',
  ].join('|'),
);

/** "I'm out Thursday and Friday", "I'm off on Monday": for as long as a return is named. */
export const awayForSome = latinPattern(
  `${i}${now} (?:out|off|travel+ing|unavailable|abroad|offline)(?=[ ,](?:on|from|until|till|all|today|tomorrow|next|this|for|and|through|thru|between|\\p{L}+day|\\d|with|in|with)|[.,]|$)`,
);

export const duration =
  /\b(?:next|this|all|the (?:whole|entire|rest of the)|following)(?: of)?(?: next| this)? (?:week|month)\b|\bfor (?:the next |a |an |another )?(?:few |couple of |two |three |four |five |six |\d+ |some )?(?:days?|weeks?|months?)\b|\b(?:from|starting|as of) (?:tomorrow|today|next|monday|the|\d)|\b(?:tomorrow|today)\b|\bnächste[nrs]? (?:woche|monat)\b|\bdiese woche\b|\bab (?:morgen|montag|dem|\d)|\b(?:la semaine prochaine|(?:toute )?(?:cette|la) semaine|esta semana|toda la semana)\b|\bla (?:próxima|semana que viene)/u;
