// The base subject of RFC 5256 2.1, widened by the prefixes that localised clients write, and whether a subject claims to
// be an answer. Threading falls back on it where a message carries no references.

const replyPrefixes =
  're|aw|sv|vs|antw|antwort|rif|r|rép|rep|réf|ref|res|resp|odp|ynt|yan|vá|atb|ats|bls|hl|απ|на|отв|отв\\.|回复|回覆|答复|答覆|返信|re-|r[eé]ponse';
/** Out-of-office notes, as mail programs title them; many name no parent. */
const noticePrefixes =
  'automatic reply|auto(?:matic)?[ -]?reply|auto[ -]?response|out of office|automatische antwort|abwesenheits(?:notiz|nachricht)|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|automatiskt svar|automatisk svar|autosvar|automaattinen vastaus|odpowiedź automatyczna|automatická odpověď|自動返信|自动答复|자동 회신';
const forwardPrefixes =
  'fwd?|wg|tr|rv|vl|vb|ilt|doorst|i|enc|pd|fs|továbbítás|trs|pr|προωθ|转发|轉寄|転送|weitergeleitet';
// `Re[2]:`, `Re(3):`, `Re^2:`, `RE :`, and the full-width colon of East Asian clients.
const counter = '(?:\\s*(?:\\[\\d{1,4}\\]|\\(\\d{1,4}\\)|\\^\\d{1,4}|\\*\\d{1,4}))?';
const blob = '(?:\\[[^\\[\\]]{0,200}\\]\\s*)*';
const leader = new RegExp(
  `^${blob}(?:(${replyPrefixes}|${noticePrefixes})|(?:${forwardPrefixes}))${counter}\\s*[:：]\\s*`,
  'iu',
);
const leadingBlob = /^\[[^[\]]{0,200}\]\s*/u;
const trailer = /(?:\s*\(fwd?\)|\s+)$/iu;
const wrapper = /^\[(?:fwd?|wg|tr|rv)\s*[:：]\s*(.*)\]$/iu;

export interface SubjectReading {
  /** What the thread is about, lower case, one space between words. */
  readonly base: string;
  /** The outermost prefix says it answers something; a forward does not. */
  readonly isReply: boolean;
}

export function readSubject(subject: string): SubjectReading {
  let rest = subject.slice(0, 2000).normalize('NFC').replace(/\s+/gu, ' ').trim();
  let isReply: boolean | null = null;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(trailer, '');
    const prefix = leader.exec(rest);
    if (prefix) {
      isReply ??= prefix[1] !== undefined;
      rest = rest.slice(prefix[0].length);
      continue;
    }
    const wrapped = wrapper.exec(rest);
    if (wrapped) {
      isReply ??= false;
      rest = (wrapped[1] ?? '').trim();
      continue;
    }
    const tag = leadingBlob.exec(rest);
    if (tag && tag[0].length < rest.length) rest = rest.slice(tag[0].length);
  }
  return { base: rest.toLowerCase(), isReply: isReply ?? false };
}
