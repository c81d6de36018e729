// Somebody at a client who answers the mail of a step: reads what the server took, as any mail program shows it, and writes mail
// back to the mailbox on the server.
import { type ParsedMail, simpleParser } from 'mailparser';
import type { SendBench } from './send-bench.ts';

export interface Letter {
  readonly from?: string;
  readonly subject?: string;
  readonly text: string;
  /** Instead of plain text. */
  readonly html?: string;
  /** A mail of its own answers nothing by its headers. */
  readonly alone?: boolean;
  readonly files?: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
  readonly at: number;
}

export interface ScriptedClient {
  /** The newest mail that left. */
  received(): Promise<ParsedMail>;
  /** Quotes a mail as mail programs do. */
  quote(mail: ParsedMail): string;
  writes(letter: Letter): Promise<string>;
}

export function scriptedClient(bench: SendBench, address = 'Tom Berg <tom@acme.example>'): ScriptedClient {
  let written = 0;
  const received = async () => {
    const taken = bench.smtp.taken.at(-1);
    if (!taken) throw new Error('nothing was sent');
    return simpleParser(taken.raw);
  };
  return {
    received,
    quote: ({ text = '' }) =>
      `On Fri, 20 Nov 2026 at 11:00, Sam Reed <${bench.user}> wrote:\r\n${text
        .split(/\r?\n/)
        .map((line) => `> ${line}`.trimEnd())
        .join('\r\n')}`,
    async writes({ from = address, subject, text, html, alone = false, files = [], at }) {
      written += 1;
      const id = `answer-${written}-${at}@acme.example`;
      const asked = alone ? null : await received();
      const head = [
        `From: ${from}`,
        `To: ${bench.user}`,
        `Subject: ${subject ?? `Re: ${asked?.subject ?? 'Hello'}`}`,
        `Date: ${new Date(at).toUTCString()}`,
        `Message-ID: <${id}>`,
        ...(asked?.messageId ? [`In-Reply-To: ${asked.messageId}`, `References: ${asked.messageId}`] : []),
        'MIME-Version: 1.0',
      ];
      const body =
        html === undefined
          ? `Content-Type: text/plain; charset=utf-8\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`
          : `Content-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
      const raw =
        files.length === 0
          ? `${head.join('\r\n')}\r\n${body}`
          : `${head.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary="=part"\r\n\r\n--=part\r\n${body}${files
              .map(
                ({ name, type, content }) =>
                  `--=part\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n`,
              )
              .join('')}--=part--\r\n`;
      await bench.dovecot.append(bench.user, 'INBOX', raw, { date: new Date(at) });
      await bench.engine.client.call('sync.run', {});
      return id;
    },
  };
}
