// What parse-message.ts asks of a MIME reader: a shape the library's result has and the quick reader can give too.
import type { HeaderValue } from 'mailparser';

export interface HeaderLine {
  /** Lower case. */
  readonly key: string;
  /** Name, colon and value, one character a byte, folded lines joined with CRLF. */
  readonly line: string;
}

export interface AttachmentOutline {
  readonly contentType?: string | undefined;
  readonly filename?: string | undefined;
  readonly size?: number | undefined;
  readonly cid?: string | undefined;
  readonly related?: boolean | undefined;
  readonly contentDisposition?: string | undefined;
  readonly partId?: string | null | undefined;
  readonly headers: { get(name: string): HeaderValue | undefined };
  /** Absent where only the size was counted; always there for text/calendar. */
  readonly content?: Buffer | undefined;
}

export interface MailOutline {
  readonly headerLines: readonly HeaderLine[];
  /** Address fields by lower-case name; an object with `value`, or a list of them. */
  readonly headers: { get(name: string): unknown };
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | false | undefined;
  readonly attachments: readonly AttachmentOutline[];
}
