// What reading a message's bytes yields: everything the store keeps, nothing that needs the store to know.
import type { AutomaticKind, MailAddress } from '../../../contract/scalars.ts';

export type ParticipantRole = 'from' | 'sender' | 'reply_to' | 'to' | 'cc' | 'bcc';

export interface Participant {
  readonly role: ParticipantRole;
  readonly name: string;
  /** Lower case. */
  readonly address: string;
}

export interface ParsedAttachment {
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes after decoding. */
  readonly size: number;
  readonly inline: boolean;
  readonly contentId: string | null;
  /** IMAP part number (RFC 3501 6.4.5), known only for messages read part by part. */
  readonly part: string | null;
}

export interface ParsedMessage {
  /** Without angle brackets; null where the message has none. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  /** Oldest first, without angle brackets, deduplicated, at most 200. */
  readonly references: readonly string[];
  readonly subject: string;
  readonly from: MailAddress;
  readonly participants: readonly Participant[];
  /** The Date header in epoch milliseconds, null where missing or unreadable. */
  readonly date: number | null;
  /** Minutes east of UTC in the Date header; null where it names none. */
  readonly zoneMinutes: number | null;
  readonly automatic: { readonly kind: AutomaticKind; readonly why: string } | null;
  /** The whole text body, quotes included; made from HTML where there is no text part. */
  readonly text: string;
  readonly snippet: string;
  /** Its newest text asks its reader for something, by the rules of ASKS_RULE. */
  readonly asks: boolean;
  readonly hasHtml: boolean;
  readonly attachments: readonly ParsedAttachment[];
  /**
   * SHA-256 over Message-ID, date, sender, subject and text (and the source, where there is no Message-ID): the same
   * message in two folders has the same identity.
   */
  readonly identity: Uint8Array;
  /** A sentence for the person when the message could be read only in part. */
  readonly notice: string | null;
}
