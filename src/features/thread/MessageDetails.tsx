// Everything about a message that is not its text: all addresses, where it lies, and why it is this account's.
import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import type { MessageView } from '../../../electron/contract/mail.ts';
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import { useBook } from '../../state/book.ts';
import { useMessageMapping } from '../../state/thread.ts';
import { Button } from '../../ui/Button.tsx';
import { dateTime } from '../../ui/format.ts';

export function MessageDetails({ message, onSource }: { message: MessageView; onSource(): void }) {
  const found = useMessageMapping(message.messageId).data;
  const book = useBook().data ?? [];
  const nameOf = (accountId: number) => book.find((row) => row.accountId === accountId)?.name ?? 'an account';
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[4.5rem_1fr] gap-x-3 gap-y-1.5 text-12">
        <Fact label="From">
          <Addresses of={[message.from]} />
        </Fact>
        {message.to.length > 0 && (
          <Fact label="To">
            <Addresses of={message.to} />
          </Fact>
        )}
        {message.cc.length > 0 && (
          <Fact label="Cc">
            <Addresses of={message.cc} />
          </Fact>
        )}
        <Fact label={message.dateDoubtful ? 'Arrived' : 'Sent'}>{dateTime(message.sentAt)}</Fact>
        {message.folders.length > 0 && <Fact label="In">{message.folders.join(', ')}</Fact>}
        <Fact label="Account">
          {!found ? (
            <span className="text-ink-3">…</span>
          ) : found.mappedBy.length === 0 ? (
            'None: no rule names one of its addresses.'
          ) : (
            found.mappedBy.map((each) => (
              <p key={`${each.accountId} ${each.rule}`}>
                <span className="font-medium">{nameOf(each.accountId)}</span>, because of {each.rule}
              </p>
            ))
          )}
        </Fact>
        {found && (
          <Fact label="Touch">{found.touch ? 'Counts as one.' : (found.automaticWhy ?? 'Does not count as one.')}</Fact>
        )}
      </dl>
      <div>
        <Popover.Close render={<Button onClick={onSource}>Show the source</Button>} />
      </div>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Addresses({ of: addresses }: { of: readonly MailAddress[] }) {
  return (
    <ul>
      {addresses.map((each) => (
        <li key={`${each.name} ${each.address}`}>
          {each.name && <span className="font-medium">{each.name} </span>}
          <span className="text-ink-2 select-text">{each.address}</span>
        </li>
      ))}
    </ul>
  );
}
