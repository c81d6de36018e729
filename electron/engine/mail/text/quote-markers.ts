// The lines by which mail programs introduce quoted or forwarded text, in the languages our readers' clients write.

const LONGEST = 300;

const forwardMarker = new RegExp(
  `^[-_=*>\\s]{2,40}(?:${[
    'original message',
    'original appointment',
    'forwarded message',
    'forwarded by .{0,120}',
    'reply above this line',
    'ursprüngliche nachricht',
    'urspruengliche nachricht',
    'originalnachricht',
    'original-nachricht',
    'weitergeleitete nachricht',
    "message d[’']origine",
    'message original',
    'message transféré',
    'message transmis',
    'mensaje original',
    'mensaje reenviado',
    'mensagem original',
    'mensagem encaminhada',
    'messaggio originale',
    'messaggio inoltrato',
    'oorspronkelijk bericht',
    'doorgestuurd bericht',
  ].join('|')})[-_=*\\s]{0,40}$`,
  'iu',
);
const appleForward =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado)\s*:$/iu;

export function isForwardMarker(line: string): boolean {
  if (line.length > LONGEST) return false;
  const text = line.trim();
  return text.startsWith('-') || text.startsWith('_') || text.startsWith('*') || text.startsWith('=')
    ? forwardMarker.test(text)
    : appleForward.test(text);
}

const attributionStart =
  /^[*_"“]?(?:on\b|am\b|le\b|el\b|il\b|op\b|em\b|den\b|vào\b|dnia\b|w dniu|\d{4}[-/.]\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:mon|tue|wed|thu|fri|sat|sun)|(?:from|von)\b)/iu;
const attributionByAddress = /^[*_"“]?.{1,80}<[^<>\s]+@[^<>\s]+>/u;
const attributionEnd =
  /(?:\bwrote|\bwrites|\bschrieb(?: am .{1,80})?|\ba écrit|\bescribió|\bha scritto|\bschreef(?: .{1,80})?|\bescreveu|\bskrev(?: .{1,80})?|\bnapisał\(?a?\)?|\bsaid)\s*(?:\(.{0,40}\))?\s*[:：]\s*[*_]?$/iu;
// "Am 3. Mai 2026 um 10:00 schrieb Eva Klein <eva@x.de>:" puts the verb before the name.
const verbBeforeName = /^(?:am|op|den|on)\b.{4,160}\b(?:schrieb|schreef|skrev|wrote)\b.{0,160}[:：]\s*$/iu;
const hasOrigin = /\d|@/;

/** Lines that the attribution beginning here takes, at most four because clients wrap it; 0 where none begins. */
export function isAttribution(lines: readonly string[], at: number): number {
  const first = (lines[at] ?? '').trim();
  if (first.length === 0 || first.length > LONGEST) return 0;
  if (!attributionStart.test(first) && !(first.includes('<') && attributionByAddress.test(first))) return 0;
  let joined = '';
  for (let length = 1; length <= 4; length += 1) {
    const line = (lines[at + length - 1] ?? '').trim();
    if (line === '' || joined.length + line.length > LONGEST) return 0;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (
      /[:：]\s*[*_]?$/.test(line) &&
      hasOrigin.test(joined) &&
      (attributionEnd.test(joined) || verbBeforeName.test(joined))
    ) {
      return length;
    }
  }
  return 0;
}

const fieldNames = {
  from: 'from|von|de|da|van|från|fra|od|lähettäjä',
  date: 'sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviada|enviada em|fecha|data|inviato|verzonden|skickat|sendt|wysłano',
  to: 'to|an|à|para|a|aan|till|til|do',
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat',
  other: 'cc|kopie|bcc|reply-to|importance|attachments',
} as const;
const field = (names: string) => new RegExp(`^[*_]{0,2}(?:${names})\\s{0,2}[*_]{0,2}[:：][*_]{0,2}(?:\\s|$)`, 'iu');
const fromField = field(fieldNames.from);
const dateField = field(fieldNames.date);
const toField = field(fieldNames.to);
const subjectField = field(fieldNames.subject);
const otherField = field(fieldNames.other);
const rule = /^[-_=]{5,200}$/;

/** Lines of an Outlook-like header block (From, Sent, To, Subject) beginning here, its rule line included; else 0. */
export function isHeaderBlock(lines: readonly string[], at: number): number {
  let from = at;
  const first = (lines[at] ?? '').slice(0, LONGEST).trim();
  if (rule.test(first)) {
    from = at + 1;
    while (from < at + 3 && (lines[from] ?? '').trim() === '') from += 1;
  }
  if (!fromField.test((lines[from] ?? '').slice(0, LONGEST).trim())) return 0;
  let length = 1;
  const seen = new Set<string>();
  // Long recipient lists wrap, so a few lines that are no field may stand between two that are.
  for (let look = 1; look <= 12; look += 1) {
    const line = (lines[from + look] ?? '').slice(0, LONGEST).trim();
    const kind = dateField.test(line) ? 'date' : subjectField.test(line) ? 'subject' : toField.test(line) ? 'to' : null;
    if (kind) seen.add(kind);
    if (kind || otherField.test(line)) length = look + 1;
    if (kind === 'subject') break;
  }
  return seen.size >= 2 ? from - at + length : 0;
}

const mobileSignature = new RegExp(
  `^[-_*\\s]{0,4}(?:${[
    'sent (?:from|via|by|with) (?:my|an?|the|outlook|mail|yahoo|gmail|samsung|blackberry|iphone|ipad|proton|airmail|spark|superhuman|mobile).{0,80}',
    'get outlook for .{2,20}',
    'get bluemail for .{2,20}',
    '(?:diese nachricht wurde )?von meinem .{2,60} gesendet\\.?',
    'gesendet (?:von|mit) .{2,60}',
    'envoyé (?:de|depuis) (?:mon|ma) .{2,60}',
    'envoyé (?:de|depuis) outlook .{2,40}',
    'télécharger outlook pour .{2,20}',
    'enviado desde (?:mi|el) .{2,60}',
    'enviado desde outlook .{2,40}',
    'obtener outlook para .{2,20}',
    'enviado do meu .{2,60}',
    'inviato da(?:l mio)? .{2,60}',
    'verstuurd vanaf mijn .{2,60}',
    'skickat från min .{2,60}',
  ].join('|')})$`,
  'iu',
);

export function isMobileSignature(line: string): boolean {
  return line.length <= 140 && mobileSignature.test(line.trim());
}
