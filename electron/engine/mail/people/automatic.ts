// Tells a person writing from a machine: only headers and the sender decide, never the body, so that a person who quotes
// a newsletter stays a person. Every verdict names the header it rests on.
import type { AutomaticKind } from '../../../contract/scalars.ts';
import { firstHeader, type MessageHeaders } from '../mime/message-headers.ts';

export interface AutomaticEvidence {
  readonly headers: MessageHeaders;
  /** Lower case. */
  readonly fromAddress: string;
  /** Decoded. */
  readonly subject: string;
  /** METHOD of a text/calendar part (RFC 6047), upper case. */
  readonly calendarMethod: string | null;
}
export interface AutomaticVerdict {
  readonly kind: AutomaticKind;
  readonly why: string;
}

/** The most specific kind wins: a bounce is a bounce although its return path is null like an auto-reply's. */
export function automaticVerdict(evidence: AutomaticEvidence): AutomaticVerdict | null {
  return (
    report(evidence) ??
    calendarReply(evidence) ??
    autoReply(evidence) ??
    nullReturnPath(evidence) ??
    bulk(evidence) ??
    notification(evidence)
  );
}

function report({ headers, fromAddress }: AutomaticEvidence): AutomaticVerdict | null {
  const type = (firstHeader(headers, 'content-type') ?? '').toLowerCase();
  if (/^\s*multipart\/report\b/.test(type)) {
    // RFC 8098: a read receipt is an answer by a machine, not a failure.
    if (/report-type\s*=\s*"?disposition-notification/.test(type))
      return { kind: 'auto_reply', why: 'Content-Type: read receipt' };
    return { kind: 'bounce', why: 'Content-Type: multipart/report' };
  }
  if (headers.has('x-failed-recipients')) return { kind: 'bounce', why: 'X-Failed-Recipients' };
  if (/^(?:mailer-daemon|mail-daemon|postmaster|mdaemon)(?:@|$)/.test(fromAddress))
    return { kind: 'bounce', why: 'From: mailer-daemon' };
  return null;
}

function calendarReply({ calendarMethod }: AutomaticEvidence): AutomaticVerdict | null {
  if (calendarMethod === 'REPLY' || calendarMethod === 'COUNTER' || calendarMethod === 'REFRESH') {
    return { kind: 'calendar_reply', why: `Content-Type: text/calendar, method ${calendarMethod}` };
  }
  return null;
}

const autoReplyHeaders = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-auto-reply-from',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-vacation',
];

// Only at the very beginning and only as the form a machine writes, so that "Out of office next week" from a person and
// "Re: Automatic reply" stay what they are.
const autoReplySubject = new RegExp(
  `^\\s*(?:${[
    'automatic (?:reply|response)',
    'auto(?:mated)?[- ]?(?:reply|response|responder)',
    'out[- ]of[- ](?:the[- ])?office(?: (?:auto[- ]?)?(?:reply|response|message|notice|notification))?',
    '(?:vacation|holiday) (?:auto[- ]?)?(?:reply|response|responder|message)',
    'ooo(?=\\s*(?:[:：]|re:|fwd?:|\\[))(?:\\s*re)?',
    'abwesenheits(?:notiz|nachricht|meldung|assistent)',
    'automatische (?:antwort|abwesenheitsnotiz|r[uü]ckantwort)',
    'nicht im b(?:ü|ue)ro',
    "r[ée]ponse automatique(?: d[’']absence)?",
    "(?:message|notification) d[’']absence",
    'absen(?:ce|t|te) du bureau',
    'respuesta autom[áa]tica',
    'fuera de (?:la )?oficina',
    'risposta automatica',
    'resposta autom[áa]tica',
    'automatisch antwoord',
    'autosvar',
  ].join('|')})\\s*(?:[:：\\[(]|[-–—] |$)`,
  'iu',
);

function autoReply({ headers, subject }: AutomaticEvidence): AutomaticVerdict | null {
  const submitted = firstHeader(headers, 'auto-submitted')?.toLowerCase() ?? '';
  if (submitted.startsWith('auto-replied')) return { kind: 'auto_reply', why: 'Auto-Submitted: auto-replied' };
  for (const name of autoReplyHeaders) {
    const value = firstHeader(headers, name);
    if (value !== null && !/^\s*(?:no|false|0)\s*$/i.test(value)) return { kind: 'auto_reply', why: headerTitle(name) };
  }
  if (/auto[_-]?reply/i.test(firstHeader(headers, 'precedence') ?? ''))
    return { kind: 'auto_reply', why: 'Precedence: auto_reply' };
  if (/autoresponder/i.test(firstHeader(headers, 'x-post-messageclass') ?? ''))
    return { kind: 'auto_reply', why: 'X-POST-MessageClass' };
  if (autoReplySubject.test(subject))
    return { kind: 'auto_reply', why: 'Subject: written like an out-of-office answer' };
  return null;
}

/** RFC 5321 4.5.5: a null reverse-path marks notifications of delivery, which must not be answered. */
function nullReturnPath({ headers }: AutomaticEvidence): AutomaticVerdict | null {
  const path = firstHeader(headers, 'return-path');
  if (path === null || !/^<\s*>/.test(path)) return null;
  // Lists and notifiers use it too; they say so in their own headers.
  if (headers.has('list-id') || headers.has('list-unsubscribe') || headers.has('auto-submitted')) return null;
  return { kind: 'bounce', why: 'Return-Path: <>' };
}

function bulk({ headers, fromAddress }: AutomaticEvidence): AutomaticVerdict | null {
  if (headers.has('list-id')) return { kind: 'bulk', why: 'List-Id' };
  if (headers.has('list-unsubscribe')) return { kind: 'bulk', why: 'List-Unsubscribe' };
  const precedence = /^\s*(bulk|list|junk)\b/i.exec(firstHeader(headers, 'precedence') ?? '');
  if (precedence) return { kind: 'bulk', why: `Precedence: ${precedence[1]?.toLowerCase()}` };
  if (
    /^(?:newsletters?|marketing|mailing|mailings|digest|offers|promo(?:tion)?s?)(?:[._+-][^@]*)?@/.test(fromAddress)
  ) {
    return { kind: 'bulk', why: 'From: a mailing address' };
  }
  return null;
}

const machineSender = new RegExp(
  [
    '(?:^|[._+-])(?:no|do[._-]?not|dont|not)[._-]?reply(?:[._+-]|\\d*$)',
    '(?:^|[._+-])(?:ne[._-]?pas[._-]?repondre|no[._-]?responder|nao[._-]?responda|non[._-]?rispondere)(?:[._+-]|$)',
    '(?:^|[._+-])(?:keine[._-]?antwort|nicht[._-]?antworten)(?:[._+-]|$)',
    '^(?:notifications?|notify|notifier|alerts?|mailer|mailerdaemon|automated|automailer|auto[._-]?(?:confirm|mail|notify)|robot|bounces?)(?:[._+-]|\\d*$)',
    '(?:^|[._+-])(?:notifications?|alerts?)$',
  ].join('|'),
);

function notification({ headers, fromAddress }: AutomaticEvidence): AutomaticVerdict | null {
  const submitted = /^\s*([a-z-]+)/i.exec(firstHeader(headers, 'auto-submitted') ?? '')?.[1]?.toLowerCase();
  // RFC 3834 5: anything but "no" was sent without a person deciding to.
  if (submitted && submitted !== 'no')
    return { kind: 'notification', why: `Auto-Submitted: ${submitted.slice(0, 40)}` };
  if (machineSender.test(fromAddress.slice(0, Math.max(0, fromAddress.lastIndexOf('@'))))) {
    return { kind: 'notification', why: 'From: an address that takes no answers' };
  }
  return null;
}

function headerTitle(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
}
