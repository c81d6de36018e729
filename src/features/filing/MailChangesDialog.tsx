// Changes of mail that did not go through: refused ones can be tried again or given up, overtaken ones are taken note of.
import type { OutboxItem } from '../../../electron/contract/outbox.ts';
import { dropMailChanges, retryMailChanges, useMailChanges } from '../../state/filing.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';

export function MailChangesDialog({ onClose }: { onClose(): void }) {
  const { items = [], waiting = 0, total = 0 } = useMailChanges().data ?? {};
  const refused = items.filter((each) => each.state === 'refused');
  const overtaken = items.filter((each) => each.state === 'overtaken');
  const ids = (of: readonly OutboxItem[]) => of.map((each) => each.operationId);
  return (
    <Dialog
      title="Changes that did not go through"
      description={
        waiting > 0
          ? `${counted(waiting, 'more change')} ${waiting === 1 ? 'waits' : 'wait'} for the server.`
          : undefined
      }
      onClose={onClose}
      footer={
        total > 0 && (
          <>
            {overtaken.length > 0 && (
              <Button tone="quiet" onClick={() => void dropMailChanges(ids(overtaken), 'Taken note of.')}>
                Clear what was overtaken
              </Button>
            )}
            {refused.length > 0 && (
              <>
                <Button
                  tone="quiet"
                  onClick={() => void dropMailChanges(ids(refused), 'The mail is as its server has it.')}
                >
                  Give all up
                </Button>
                <Button tone="main" data-first onClick={() => void retryMailChanges(ids(refused))}>
                  Try all again
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {total === 0 && (
        <EmptyState title="Everything went through">What a mail server refuses to do will be listed here.</EmptyState>
      )}
      <ul className="flex flex-col">
        {items.map((item) => (
          <li key={item.operationId} className="flex items-start gap-3 border-b py-2.5 last:border-0">
            <div className="min-w-0 flex-1">
              <p className="truncate text-13">
                <span className="font-medium">{item.what}</span>
                {item.threadId === null ? (
                  <span className="text-ink-3"> — a message that is gone</span>
                ) : (
                  <>
                    {' — '}
                    <a
                      href={hashOf({ screen: 'inbox', threadId: item.threadId })}
                      onClick={onClose}
                      className="text-ink-2 hover:underline"
                    >
                      {item.subject || 'No subject'}
                    </a>
                  </>
                )}
              </p>
              <p className="text-12 text-ink-3">{item.sentence}</p>
            </div>
            {item.state === 'refused' ? (
              <div className="flex shrink-0 gap-1">
                <Button
                  tone="quiet"
                  onClick={() => void dropMailChanges([item.operationId], 'The mail is as its server has it.')}
                >
                  Give up
                </Button>
                <Button onClick={() => void retryMailChanges([item.operationId])}>Try again</Button>
              </div>
            ) : (
              <Button tone="quiet" onClick={() => void dropMailChanges([item.operationId], 'Taken note of.')}>
                Clear
              </Button>
            )}
          </li>
        ))}
      </ul>
      {items.length < total && <p className="pt-2 text-12 text-ink-3">And {total - items.length} more.</p>}
    </Dialog>
  );
}
