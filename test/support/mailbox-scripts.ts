// What happens to a mailbox while nobody, or somebody else, looks: a seeded script of a second mail program.
import type { ImapFlow } from 'imapflow';
import type { Random } from '../../electron/engine/sample/random.ts';
import type { Dovecot } from './dovecot.ts';
import { buildMail, buildMails } from './imap-messages.ts';

export const scriptFolders = ['INBOX', 'Sent', 'Archive'] as const;
type ScriptFolder = (typeof scriptFolders)[number];
const keywords = ['$Later', 'Offer', '$Forwarded'] as const;
const flags = ['\\Seen', '\\Flagged', '\\Answered', ...keywords] as const;

/** Mail in several folders with flags of every kind, for a first sync. */
export function fillMailbox(dovecot: Dovecot, user: string, sizes: Readonly<Record<ScriptFolder, number>>): number {
  let total = 0;
  for (const folder of scriptFolders) {
    const mails = buildMails(`${folder.toLowerCase()}-${user.split('@')[0]}`, sizes[folder]);
    dovecot.deliver(
      user,
      folder,
      mails.map((mail, index) => ({ ...mail, flags: ['', 'S', 'FS', 'RS', 'S'][index % 5] ?? '' })),
    );
    total += mails.length;
  }
  return total;
}

/** One thing a second program does; the client has no folder open afterwards that would hold news back. */
export async function meddle(client: ImapFlow, random: Random, name: string): Promise<void> {
  const folder = random.pick(scriptFolders);
  const opened = await client.mailboxOpen(folder);
  const at = () => random.int(1, Math.max(1, opened.exists));
  const range = () => {
    const [low = 1, high = 1] = [at(), at()].sort((a, b) => a - b);
    return `${low}:${Math.min(high, low + 12)}`;
  };
  const act = random.int(0, 6);
  if (opened.exists === 0 || act === 0) {
    await client.append(folder, buildMail({ id: `${name}@second.example`, text: `By the second program: ${name}.` }), [
      random.pick(flags),
    ]);
  } else if (act <= 2) await client.messageFlagsAdd(range(), [random.pick(flags)]);
  else if (act === 3) await client.messageFlagsRemove(range(), [random.pick(flags)]);
  else if (act === 4) await client.messageMove(range(), random.pick(scriptFolders.filter((other) => other !== folder)));
  else if (act === 5)
    await client.messageCopy(String(at()), random.pick(scriptFolders.filter((other) => other !== folder)));
  else await client.messageDelete(String(at()));
  await client.mailboxClose();
}
