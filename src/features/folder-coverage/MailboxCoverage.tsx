// The folders of one mailbox: what is here, what the server had, from when to when it is complete, and how that was checked.
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { FolderCoverage, MailboxCoverage as MailboxOf } from '../../../electron/contract/coverage.ts';
import { runSync } from '../../state/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/Figures.tsx';
import { count } from '../../ui/format.ts';
import { checkInWords, mailboxInWords, purposeInWords, repairInWords, spanInWords } from './coverage-in-words.ts';

export function MailboxCoverage({
  mailbox,
  busy,
  said,
}: {
  mailbox: MailboxOf;
  busy: boolean;
  /** What is wrong with it stands above already. */
  said: boolean;
}) {
  const now = useNow();
  const troubled = mailbox.verdict === 'not_covered';
  return (
    <section aria-label={mailbox.address} className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="font-semibold">{mailbox.address}</h2>
        {mailbox.kind === 'imap' && (
          <Button
            tone="quiet"
            className="ml-auto"
            disabled={busy}
            aria-label={`Check ${mailbox.address} now`}
            onClick={() => void runSync(mailbox.mailboxId, true)}
          >
            Check now
          </Button>
        )}
      </div>
      {!(troubled && said) && (
        <p className={troubled ? 'text-attention' : 'text-ink-2'}>{mailboxInWords(mailbox, now)}</p>
      )}
      {mailbox.lastTry?.problem && mailbox.lastTry.problem !== mailbox.problem && (
        <p className="text-12 text-ink-2">{mailbox.lastTry.problem}</p>
      )}
      {mailbox.folders.length > 0 && <FolderTable mailbox={mailbox} />}
    </section>
  );
}

function FolderTable({ mailbox }: { mailbox: MailboxOf }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="mt-1 overflow-x-auto" aria-label={`Folders of ${mailbox.address}`} tabIndex={0}>
      <table className="w-full min-w-160 border-collapse text-13">
        <thead>
          <tr className="border-b text-left text-12 text-ink-3">
            <Head className="w-[26%]">Folder</Head>
            <Head className="w-20 text-right">Here</Head>
            <Head className="w-20 text-right">On server</Head>
            <Head className="w-[26%] pl-6">Complete</Head>
            <Head>Checked</Head>
          </tr>
        </thead>
        <tbody>
          {mailbox.folders.map((folder) => (
            <FolderRow key={folder.folderId} folder={folder} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ className, children }: { className?: string; children: string }) {
  return (
    <th scope="col" className={classes('py-1.5 pr-3 font-normal', className)}>
      {children}
    </th>
  );
}

function FolderRow({ folder }: { folder: FolderCoverage }) {
  const now = useNow();
  const covered = folder.verdict === 'covered';
  const repair = repairInWords(folder, now);
  const Mark = covered ? CircleCheck : CircleAlert;
  return (
    <tr className="border-b align-top last:border-0">
      <td className="py-2 pr-3">
        <span className="flex min-w-0 items-start gap-2">
          <Mark
            size={14}
            role="img"
            aria-label={covered ? 'Covered' : 'Not covered'}
            className={classes(
              'mt-0.5 shrink-0',
              covered ? 'text-good' : folder.couldHoldAnswer ? 'text-attention' : 'text-ink-3',
            )}
          />
          <span className="min-w-0">
            <span className={classes('block break-words', folder.couldHoldAnswer ? 'font-medium' : 'text-ink-2')}>
              {folder.name}
            </span>
            <span className="block text-12 text-ink-3">{purposeInWords(folder)}</span>
          </span>
        </span>
      </td>
      <td className="tnum py-2 pr-3 text-right">{count(folder.messages)}</td>
      <td
        className={classes(
          'tnum py-2 pr-3 text-right',
          folder.missing > 0 ? 'font-medium text-attention' : 'text-ink-2',
        )}
      >
        {folder.serverCount === null ? '–' : count(folder.serverCount)}
      </td>
      <td className="tnum py-2 pr-3 pl-6 text-ink-2">{spanInWords(folder, now) || 'not yet'}</td>
      <td className="tnum py-2 text-ink-2">
        {checkInWords(folder, now)}
        {folder.problem && <span className="block text-12 text-attention">{folder.problem}</span>}
        {repair && <span className="block text-12 text-ink">{repair}</span>}
      </td>
    </tr>
  );
}
