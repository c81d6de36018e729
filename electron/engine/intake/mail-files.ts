// Finds the mail in a file or folder: mbox files, single messages, Maildirs and folders of all of these, never anything
// that a link leads to outside of what the person named.
import { lstat, open, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { decodeFolderName } from './folder-names.ts';

export type MailFile =
  | { readonly kind: 'mbox' | 'message'; readonly file: string; readonly folder: string }
  | {
      readonly kind: 'maildir';
      readonly file: string;
      readonly folder: string;
      readonly isNew: boolean;
      /** What the lower-case letters of its flags stand for, `a` first. */
      readonly keywords: readonly string[];
    }
  | {
      readonly kind: 'problem';
      readonly file: string;
      readonly sentence: string;
      /** Something other than mail, so that no mail is missing. */
      readonly noMail?: boolean;
    };

const NO_MAIL = 'This file holds no mail that could be recognised.';

/** What mail programs keep beside the mail. */
const notMail =
  /^(?:\.|dovecot|maildirfolder$|courierimap|subscriptions$|thumbs\.db$|desktop\.ini$)|\.(?:msf|dat|lock|index|log|cache|json|plist|sqlite|db|emlxpart|md|html?|zip|gz)$/i;
const MAX_DEPTH = 32;

export async function* findMail(root: string): AsyncGenerator<MailFile> {
  const real = await realpath(root);
  const info = await lstat(real);
  if (info.isDirectory()) {
    yield* walk({ root: real, folder: real, names: [cleanName(path.basename(real))], depth: 0, visited: new Set() });
    return;
  }
  if (!info.isFile()) {
    yield { kind: 'problem', file: root, sentence: 'This is neither a file nor a folder.' };
    return;
  }
  const kind = await sniff(real);
  if (kind) yield { kind, file: real, folder: cleanName(path.basename(real)) };
  else yield { kind: 'problem', file: root, sentence: NO_MAIL, noMail: true };
}

interface Place {
  readonly root: string;
  readonly folder: string;
  readonly names: readonly string[];
  readonly depth: number;
  readonly visited: Set<string>;
}

async function* walk({ root, folder, names, depth, visited }: Place): AsyncGenerator<MailFile> {
  if (visited.has(folder)) return;
  visited.add(folder);
  if (depth > MAX_DEPTH) {
    yield {
      kind: 'problem',
      file: path.relative(root, folder),
      sentence: 'This folder lies too deep and was left out.',
    };
    return;
  }
  const entries = (await readdir(folder)).sort();
  const maildir = entries.includes('cur') && (entries.includes('new') || entries.includes('tmp'));
  if (maildir) {
    const keywords = await dovecotKeywords(folder);
    for (const part of ['cur', 'new'] as const) {
      const files = entries.includes(part) ? maildirFiles(path.join(folder, part), names.join('/')) : [];
      for await (const file of files) yield { kind: 'maildir', ...file, isNew: part === 'new', keywords };
    }
  }
  for (const entry of entries) {
    if (maildir && /^(?:cur|new|tmp)$/.test(entry)) continue;
    const at = path.join(folder, entry);
    const label = path.relative(root, at);
    const target = await realpath(at).catch(() => null);
    if (target === null) {
      yield { kind: 'problem', file: label, sentence: 'This link leads nowhere and was left out.' };
      continue;
    }
    if (target !== root && !target.startsWith(root + path.sep)) {
      yield { kind: 'problem', file: label, sentence: 'This link leads out of the folder and was not followed.' };
      continue;
    }
    const info = await lstat(target);
    if (info.isDirectory()) {
      // Maildir++ writes the folder a/b as ".a.b"; other dot folders are a program's own.
      if (entry.startsWith('.') && !maildir) continue;
      const inner = entry.startsWith('.') ? entry.slice(1).split('.').map(decodeFolderName) : [entry];
      yield* walk({ root, folder: target, names: [...names, ...inner.map(cleanName)], depth: depth + 1, visited });
    } else if (info.isFile() && info.size > 0 && !notMail.test(entry) && !visited.has(target)) {
      visited.add(target);
      yield await mailFile(target, label, names, entry);
    }
  }
}

async function mailFile(file: string, label: string, names: readonly string[], entry: string): Promise<MailFile> {
  const kind = await sniff(file);
  if (kind === null) return { kind: 'problem', file: label, sentence: NO_MAIL, noMail: true };
  // Apple Mail keeps the mbox of "Customers" as Customers.mbox/mbox.
  const own = kind === 'mbox' && entry !== 'mbox' ? [cleanName(entry)] : [];
  return { kind, file, folder: [...names, ...own].join('/') };
}

async function* maildirFiles(folder: string, name: string): AsyncGenerator<{ file: string; folder: string }> {
  // A link out of the Maildir in place of one of its own folders is nothing a mail program made.
  if (!(await lstat(folder)).isDirectory()) return;
  for (const entry of (await readdir(folder)).sort()) {
    const file = path.join(folder, entry);
    // Nor is a link inside it. A program that is running may have moved the file meanwhile.
    const info = entry.startsWith('.') ? null : await lstat(file).catch(() => null);
    if (info?.isFile()) yield { file, folder: name };
  }
}

/** Dovecot's file of a line for each keyword: `0 $label1`. */
async function dovecotKeywords(folder: string): Promise<string[]> {
  const file = path.join(folder, 'dovecot-keywords');
  const info = await lstat(file).catch(() => null);
  if (!info?.isFile() || info.size > 64 * 1024) return [];
  const keywords: string[] = [];
  for (const [, index = '', keyword = ''] of (await readFile(file, 'latin1')).matchAll(
    /^(\d{1,2}) ([\w$.-]{1,60})$/gm,
  )) {
    if (Number(index) < 26) keywords[Number(index)] = keyword;
  }
  return keywords;
}

async function sniff(file: string): Promise<'mbox' | 'message' | null> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer
      .toString('latin1', 0, bytesRead)
      .replace(/^\xef\xbb\xbf/, '')
      .replace(/^(?:\r?\n)+/, '');
    if (/^From \S/.test(head)) return 'mbox';
    if (/\.(?:eml|emlx?|rfc822|mail)$/i.test(file)) return 'message';
    return /^[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:[ \t]?\S?/.test(head) &&
      /^(?:from|to|date|subject|message-id|received|return-path|mime-version|delivered-to|content-type)[ \t]*:/im.test(
        head,
      )
      ? 'message'
      : null;
  } finally {
    await handle.close();
  }
}

function cleanName(entry: string): string {
  const name = entry
    .replace(/\.(?:mbox|mbx|eml|sbd|mail)$/i, '')
    .replace(/[/\\\p{Cc}]/gu, '_')
    .trim()
    .slice(0, 200);
  return name === '' || name === '.' || name === '..' ? 'Mail' : name;
}
