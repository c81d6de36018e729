// One mailbox in the settings: where it stands, and what can be done with it.
import { useState } from 'react';
import type { MailboxSyncStatus, MailboxView } from '../../../electron/contract/mailbox.ts';
import { runSync, stopSync, tryNow, useSync } from '../../state/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { RelativeTime, useNow } from '../../ui/Figures.tsx';
import { count, counted, nextTryInWords, timeLeft } from '../../ui/format.ts';
import { EditMailbox } from './EditMailbox.tsx';
import { RemoveMailbox } from './RemoveMailbox.tsx';
import { SignInAgain } from './SignInAgain.tsx';

export function MailboxCard({ mailbox }: { mailbox: MailboxView }) {
  const sync = useSync((state) => state.mailboxes.find((each) => each.mailboxId === mailbox.mailboxId));
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const syncing = sync?.state === 'syncing';
  return (
    <li className="flex flex-col gap-1 border-b py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{mailbox.address}</span>
        {mailbox.displayName && <span className="text-ink-3">{mailbox.displayName}</span>}
        <div className="ml-auto flex gap-1">
          {mailbox.kind === 'imap' &&
            (syncing ? (
              <Button tone="quiet" onClick={() => void stopSync()}>
                Stop
              </Button>
            ) : (
              <SyncButton mailbox={mailbox} state={sync?.state} />
            ))}
          <Button tone="quiet" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {editing ? 'Close' : 'Change'}
          </Button>
          <Button tone="quiet" onClick={() => setRemoving(true)} aria-label={`Remove ${mailbox.address}`}>
            Remove
          </Button>
        </div>
      </div>
      <State mailbox={mailbox} sync={sync} />
      {mailbox.auth === 'oauth2' && sync?.state === 'auth_needed' && !editing && (
        <SignInAgain mailbox={mailbox} urgent />
      )}
      {mailbox.aliases.length > 0 && <p className="text-12 text-ink-3">Also yours: {mailbox.aliases.join(', ')}</p>}
      {editing && <EditMailbox mailbox={mailbox} onDone={() => setEditing(false)} />}
      {removing && <RemoveMailbox mailbox={mailbox} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function State({ mailbox, sync }: { mailbox: MailboxView; sync: MailboxSyncStatus | undefined }) {
  const problem = sync?.problem ?? mailbox.problem;
  const now = useNow();
  const waits = sync?.state === 'waiting' || sync?.state === 'offline';
  const server = mailbox.imap ? `${mailbox.imap.host}:${mailbox.imap.port}` : '';
  if (mailbox.kind === 'imported') return <p className="text-12 text-ink-2">Read from files; it has no server.</p>;
  if (sync?.state === 'syncing') {
    return (
      <p className="tnum text-12 text-ink-2">
        {sync.total > 0 ? `${count(sync.done)} of ${count(sync.total)} messages` : 'Looking for new mail'}
        {sync.secondsLeft !== null && sync.total > 0 && `, ${timeLeft(sync.secondsLeft)}`}
        {sync.folder && <span className="text-ink-3"> · {sync.folder}</span>}
      </p>
    );
  }
  return (
    <>
      <p className={classes('text-12', problem === null ? 'text-ink-2' : waits ? 'text-attention' : 'text-risk')}>
        {problem ?? (
          <>
            {mailbox.lastSyncedAt === null ? 'Not synced yet' : 'In step, '}
            {mailbox.lastSyncedAt !== null && <RelativeTime at={mailbox.lastSyncedAt} />}
            {sync && <Liveness sync={sync} />}
            <span className="text-ink-3"> · {server}</span>
          </>
        )}
        {problem && sync?.nextTryAt != null && ` ${nextTryInWords(sync.nextTryAt, now)}`}
      </p>
      {sync?.serverNotice && <p className="text-12 text-ink-2">The server says: “{sync.serverNotice}”</p>}
    </>
  );
}

function SyncButton({ mailbox, state }: { mailbox: MailboxView; state: MailboxSyncStatus['state'] | undefined }) {
  // What waits for its next try is told to hurry; everything else is run, and says how that ended.
  const waits = state === 'waiting' || state === 'offline';
  return (
    <Button tone="quiet" onClick={() => void (waits ? tryNow(mailbox.mailboxId) : runSync(mailbox.mailboxId))}>
      {waits ? 'Try now' : 'Sync now'}
    </Button>
  );
}

function Liveness({ sync: { state, everyMinutes } }: { sync: MailboxSyncStatus }) {
  switch (state) {
    case 'live':
      return ' · live: new mail shows at once';
    case 'polling':
      return everyMinutes === null
        ? null
        : ` · looks every ${everyMinutes === 1 ? 'minute' : counted(everyMinutes, 'minute')}`;
    case 'waiting':
    case 'offline':
      return ' · connecting again';
    case 'stopped':
      return ' · stopped';
    default:
      return null;
  }
}
