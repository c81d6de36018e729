// The mailboxes: their state, their settings, adding one more.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AppStatus } from '../../../electron/contract/app.ts';
import { useMailboxes } from '../../state/mailboxes.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MailboxSetup } from '../mailbox-form/MailboxSetup.tsx';
import { MailboxCard } from './MailboxCard.tsx';
import { SignInClients } from './SignInClients.tsx';

export function MailboxSettings({ status }: { status: AppStatus }) {
  const { data, failure } = useMailboxes();
  const [adding, setAdding] = useState(false);
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={4} />;
  return (
    <>
      <ScreenSubject
        title="Mailboxes"
        action={
          <>
            <Button tone="quiet" onClick={() => go({ screen: 'coverage' })}>
              Coverage
            </Button>
            <Button tone="quiet" onClick={() => openOverlay({ kind: 'import-mail', dropped: null })}>
              Import from files
            </Button>
            <Button icon={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
              Add a mailbox
            </Button>
          </>
        }
      >
        {data.length === 0 && <p className="text-ink-2">No mailbox yet. Add the one you use with clients.</p>}
        <ul className="border-t">
          {data.map((mailbox) => (
            <MailboxCard key={mailbox.mailboxId} mailbox={mailbox} />
          ))}
        </ul>
        <p className="mt-2 text-12 text-ink-3">{status.secretStoreSentence}</p>
        {adding && (
          <Dialog title="Add a mailbox" onClose={() => setAdding(false)} width="narrow">
            <MailboxSetup secretSentence={status.secretStoreSentence} onAdded={() => setAdding(false)} />
          </Dialog>
        )}
      </ScreenSubject>
      <SignInClients />
    </>
  );
}
