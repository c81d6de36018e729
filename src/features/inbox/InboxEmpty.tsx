// What will be in an empty split, or that it was worked through.
import { useAppStatus } from '../../state/app-status.ts';
import type { InboxSplit } from '../../state/inbox-view.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go, hashOf } from '../../state/route.ts';
import { useToday } from '../../state/today.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

export function InboxEmpty({ split }: { split: InboxSplit }) {
  const status = useAppStatus().data;
  const unseen = useToday().data?.coverage ?? null;
  if (status?.mailboxes === 0) {
    return (
      <EmptyState
        title="Mail that needs you will be here"
        actions={
          <Button tone="main" onClick={() => go({ screen: 'settings', section: 'mailboxes' })}>
            Add a mailbox
          </Button>
        }
      >
        Mail of your accounts comes first, the most pressing account on top; everything else is one key away.
      </EmptyState>
    );
  }
  if (split === 'accounts' && status?.accounts === 0) {
    return (
      <EmptyState
        title="Mail of your accounts will be here"
        actions={
          <>
            <Button tone="main" onClick={() => go({ screen: 'suggested' })}>
              See accounts found in your mail
            </Button>
            <Button onClick={() => openOverlay({ kind: 'new-account' })}>Add an account</Button>
          </>
        }
      >
        The book has no accounts yet, so all mail is under Everything else.
      </EmptyState>
    );
  }
  if (split === 'snoozed') {
    return (
      <EmptyState title="Nothing is asleep">
        A conversation snoozed with H waits here until its day, or until somebody answers.
      </EmptyState>
    );
  }
  if (split === 'folder') return <EmptyState title="This folder is empty">Mail moved here will be listed.</EmptyState>;
  return split === 'accounts' ? (
    <EmptyState
      title={unseen ? 'No account is waiting in what was seen' : 'No account is waiting in the inbox'}
      actions={
        <Button keys="g t" onClick={() => go({ screen: 'today' })}>
          Go to Today
        </Button>
      }
    >
      {unseen && (
        <>
          {unseen}{' '}
          <a href={hashOf({ screen: 'coverage' })} className="underline underline-offset-2 hover:text-accent">
            Coverage
          </a>
          <br />
        </>
      )}
      New mail of an account will be here. What you archived is found by search and on the account's page.
    </EmptyState>
  ) : (
    <EmptyState title={unseen ? 'Nothing else in what was seen' : 'Nothing else'}>
      Mail that belongs to no account will be here: newsletters, notices, colleagues, people you have not placed yet.
    </EmptyState>
  );
}
