// The words above a quoted or forwarded original, and its text as a quote.
import { DateTime } from 'luxon';
import type { DraftKind } from '../../contract/compose.ts';
import type { MailAddress } from '../../contract/scalars.ts';

export interface QuotedMessage {
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  readonly sentAt: number;
}

export function quoteHeading(kind: DraftKind, message: QuotedMessage, timeZone: string): string {
  const at = DateTime.fromMillis(message.sentAt, { zone: timeZone }).setLocale('en-GB');
  if (kind !== 'forward') {
    const who = oneLine(message.from.name) || message.from.address || 'someone';
    return `On ${at.toFormat("ccc, d LLL yyyy 'at' HH:mm")}, ${who} wrote:`;
  }
  const lines = [
    '---------- Forwarded message ----------',
    `From: ${person(message.from)}`,
    `Date: ${at.toFormat("ccc, d LLL yyyy 'at' HH:mm")}`,
    `Subject: ${oneLine(message.subject)}`,
    `To: ${message.to.map(person).join(', ')}`,
  ];
  if (message.cc.length > 0) lines.push(`Cc: ${message.cc.map(person).join(', ')}`);
  return lines.join('\n');
}

function person({ name, address }: MailAddress): string {
  const called = oneLine(name);
  return called === '' ? address : `${called} <${address}>`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** A forwarded text stands as it was; a quoted one is marked line by line. */
export function quotedText(kind: DraftKind, heading: string, text: string): string {
  const body = text.replace(/\r\n?/g, '\n').trimEnd();
  if (kind === 'forward') return `${heading}\n\n${body}`;
  const marked = body.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : line === '' ? '>' : `> ${line}`));
  return `${heading}\n${marked.join('\n')}`;
}
