// Whether somebody asks not to be written to any more. It must be asked of us: a footer that offers to unsubscribe, a
// cancelled order or "stop by the office" is none. Every repetition is bounded.
const patterns: readonly RegExp[] = [
  /\b(?:please |kindly |could you |can you |would you )?(?:stop|quit|cease|refrain from) (?:e-?mailing|mailing|contacting|writing|messaging|sending|spamming|pestering)(?: to)? (?:me|us|my|our|this address|these|any|more)\b/iu,
  /\b(?:please|kindly) (?:do not|don['’]t|never) (?:e-?mail|mail|contact|write(?: to)?|message) (?:me|us)\b(?! (?:before|until|till|on|during|at|about|via|by|between|this|today|tomorrow))/iu,
  /\b(?:please )?(?:take|remove|delete|strike) (?:me|us|my (?:e-?mail |mail )?(?:address|name)|our (?:e-?mail |mail )?address) (?:off|from|out of) (?:your|this|the|any|all)\b[^.\n]{0,30}\b(?:lists?|mailings?|database|distribution|contacts?|records)\b/iu,
  /\b(?:please )?unsubscribe (?:me|us|my address)\b|^[ \t>]{0,20}(?:please )?(?:unsubscribe|stop)[.!]?[ \t\r]{0,20}$/imu,
  /\b(?:i|we) (?:do not|don['’]t|no longer) (?:want|wish|care) to (?:be contacted|receive|get|hear)\b[^.\n]{0,40}\b(?:e-?mails?|mails?|messages|from you|any ?more|again|newsletters?)\b/iu,
  /\bno (?:more|further) (?:e-?mails?|mails?|messages|contact),? please\b|\bplease,? no (?:more|further) (?:e-?mails?|mails?|messages|contact)\b/iu,
  /\bbitte\b[^.\n]{0,40}\b(?:keine|nicht)\b[^.\n]{0,30}\b(?:e-?mails?|mails|nachrichten|kontakt(?:ieren)?|anschreiben|schreiben sie (?:mir|uns))\b[^.\n]{0,20}\b(?:mehr|weiter(?:en)?)\b/iu,
  /\bbitte\b[^.\n]{0,40}\b(?:keine weiteren|nicht mehr)\b[^.\n]{0,30}\b(?:e-?mails?|mails|nachrichten|kontaktieren|anschreiben|schreiben)\b/iu,
  /\b(?:nehmen|streichen|entfernen|löschen) sie (?:mich|uns|meine adresse|unsere adresse)\b[^.\n]{0,40}\b(?:verteiler|liste|datenbank)\b/iu,
  /\b(?:merci de|veuillez|prière de|svp) (?:ne plus|cesser de|arrêter de) (?:m['’]|nous |me )?\s?(?:écrire|contacter|envoyer|solliciter)/iu,
  /\b(?:no me|no nos) (?:escriban?|contacten?|manden?|envíen?|envien?)\b[^.\n]{0,30}\bmás\b|\b(?:dejen?|deja) de (?:escribirme|escribirnos|contactarme|contactarnos|enviarme|enviarnos)\b/iu,
];

/** Somebody else's words, or a supposition. */
const notMeant =
  /\b(?:if you (?:want|wish|would like|prefer|no longer)|to unsubscribe|they|he|she|customers|clients|users|wenn sie|falls sie|um sich)\b/iu;

/** The sentence that asks it; null where none does. */
export function asksToStop(text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const start = Math.max(...['.', '!', '?', '\n'].map((end) => text.lastIndexOf(end, match.index - 1))) + 1;
    const rest = text.slice(match.index + match[0].length).search(/[.!?\n]/u);
    const end = rest < 0 ? text.length : match.index + match[0].length + rest + 1;
    const sentence = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    if (sentence.length <= 400 && !notMeant.test(sentence)) return sentence;
  }
  return null;
}
