// The book while it is being written: the mails so far, the truth about them, and the clock and dice they come from.
import type { SampleCalendar } from './calendar.ts';
import type { Person } from './cast.ts';
import type { Correspondent, MessageFile, OutlineMessage } from './mime.ts';
import type { Random } from './random.ts';
import type { Commitment, Story } from './stories.ts';

export interface Mail {
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly subject: string;
  readonly at: number;
  readonly offset: number;
  readonly messageId: string;
  readonly inReplyTo?: string | undefined;
  readonly references: readonly string[];
  readonly text: string;
  readonly html?: string | undefined;
  readonly files?: readonly MessageFile[] | undefined;
  readonly calendar?: OutlineMessage['calendar'];
  readonly headers: readonly (readonly [string, string])[];
  /** What the Date header says, where the sender's clock is wrong. */
  readonly claimedAt?: number;
}

export interface World {
  readonly random: Random;
  readonly calendar: SampleCalendar;
  readonly mails: Mail[];
  readonly stories: Story[];
  readonly commitments: Commitment[];
}

/** A Message-ID in the shape the sender's program gives it. */
export function newMessageId(author: Pick<Person, 'address' | 'program'>, random: Random): string {
  const domain = author.address.slice(author.address.indexOf('@') + 1);
  if (author.program === 'outlook') return `${random.hex(32).toUpperCase()}@mail.${domain}`;
  if (author.program === 'gmail') return `CA+${random.hex(26)}@mail.${domain}`;
  return `${random.hex(8)}-${random.hex(4)}-${random.hex(4)}-${random.hex(12)}@${domain}`;
}

const agents = {
  outlook: ['X-Mailer', 'Microsoft Outlook 16.0'],
  gmail: null,
  thunderbird: ['User-Agent', 'Mozilla Thunderbird'],
  phone: ['X-Mailer', 'Phone Mail (21C66)'],
} as const;

export function programHeaders(author: Pick<Person, 'program'>): (readonly [string, string])[] {
  const agent = agents[author.program];
  return agent ? [agent] : [];
}
