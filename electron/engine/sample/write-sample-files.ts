// Writes a sample book as the files a person would import: accounts.csv and one mbox per folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleBook, SampleFolder } from './generate-sample-book.ts';

export interface SampleFiles {
  readonly accountsCsv: string;
  readonly mboxes: readonly string[];
}

export async function writeSampleFiles(folder: string, book: SampleBook): Promise<SampleFiles> {
  await mkdir(folder, { recursive: true });
  const csv = join(folder, 'accounts.csv');
  await writeFile(csv, book.accountsCsv);
  const mboxes: string[] = [];
  for (const mailFolder of book.folders) {
    const file = join(folder, `${mailFolder.name}.mbox`);
    await writeFile(file, mboxOf(mailFolder));
    mboxes.push(file);
  }
  return { accountsCsv: csv, mboxes };
}

/** RFC 4155 with mboxrd quoting (each `>*From ` at the start of a line gets one more `>`) and LF line ends. */
export function mboxOf(folder: SampleFolder): Uint8Array {
  const parts: Buffer[] = [];
  for (const { raw, receivedAt, flags } of folder.messages) {
    const text = Buffer.from(raw).toString('latin1').replace(/\r\n/g, '\n');
    const sender = /^Return-Path: <([^>\s]+)>/m.exec(text)?.[1] ?? 'MAILER-DAEMON';
    const head = text.indexOf('\n\n') + 1;
    const quoted = text.slice(head).replace(/^(>*From )/gm, '>$1');
    const status = `Status: ${flags.includes('\\Seen') ? 'RO' : 'O'}\nX-Status: ${xStatus(flags)}\n`;
    const end = quoted.endsWith('\n') ? '\n' : '\n\n';
    parts.push(
      Buffer.from(`From ${sender} ${asctime(receivedAt)}\n${text.slice(0, head)}${status}${quoted}${end}`, 'latin1'),
    );
  }
  return Buffer.concat(parts);
}

function xStatus(flags: readonly string[]): string {
  return `${flags.includes('\\Answered') ? 'A' : ''}${flags.includes('\\Flagged') ? 'F' : ''}`;
}

/** `Sat Nov 21 21:13:18 2026`, in UTC. */
function asctime(at: number): string {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${String(Number(date)).padStart(2)} ${time} ${year}`;
}
