// The first minute: add the mailbox one already uses with clients, or look around in the sample book; then name the
// accounts while the mail comes in.
import { useState } from 'react';
import type { AppStatus } from '../../../electron/contract/app.ts';
import { go, useRoute } from '../../state/route.ts';
import { openSampleBook, useSampleBook } from '../../state/sample-book.ts';
import { summariseSync, useSync } from '../../state/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { count, timeLeft } from '../../ui/format.ts';
import { SuggestedAccounts } from '../accounts/SuggestedAccounts.tsx';
import { MailboxSetup } from '../mailbox-form/MailboxSetup.tsx';

export function FirstRun({ status }: { status: AppStatus }) {
  const welcome = useRoute((state) => state.route.screen === 'welcome');
  return (
    <main className="@container h-full overflow-y-auto">
      <div className="mx-auto flex min-h-full max-w-4xl flex-col justify-center gap-8 px-6 py-12">
        {welcome && status.mailboxes > 0 ? <NameAccounts status={status} /> : <Begin status={status} />}
      </div>
    </main>
  );
}

function Begin({ status }: { status: AppStatus }) {
  return (
    <>
      <header>
        <p className="mb-3 text-13 font-semibold text-accent">Tend</p>
        <h1 className="text-28 font-semibold tracking-tight">Start with your mailbox</h1>
        <p className="mt-2 max-w-[60ch] text-15 text-ink-2">
          Tend reads the mail you have with clients and puts your accounts in order: who needs you, why, and what to do
          next. Everything stays on this machine.
        </p>
      </header>
      <div className="grid gap-10 @3xl:grid-cols-[minmax(0,1fr)_17rem]">
        <section aria-label="Add a mailbox">
          <MailboxSetup secretSentence={status.secretStoreSentence} onAdded={() => go({ screen: 'welcome' })} />
        </section>
        <section aria-label="Other ways to start" className="flex flex-col gap-7 @3xl:border-l @3xl:pl-8">
          <Sample />
          <div className="flex flex-col items-start gap-2">
            <h2 className="font-semibold">Have a list of accounts?</h2>
            <p className="text-ink-2">
              A CSV from HubSpot, Salesforce, Zoho or a spreadsheet will do, before the mail or after.
            </p>
            <Button onClick={() => go({ screen: 'import' })}>Import accounts from CSV</Button>
          </div>
        </section>
      </div>
    </>
  );
}

function Sample() {
  const { opening, problem } = useSampleBook();
  return (
    <div className="flex flex-col items-start gap-2">
      <h2 className="font-semibold">Only looking?</h2>
      <p className="text-ink-2">
        The sample book has about 25 invented accounts and 3,000 messages, with a few stories in them.
      </p>
      <Button busy={opening} onClick={() => void openSampleBook()}>
        {opening ? 'Writing the sample' : 'Open the sample book'}
      </Button>
      {problem && (
        <p role="alert" className="text-12 text-risk">
          {problem}
        </p>
      )}
    </div>
  );
}

function NameAccounts({ status }: { status: AppStatus }) {
  const sync = summariseSync(useSync((state) => state.mailboxes));
  const [added, setAdded] = useState(0);
  return (
    <>
      <header>
        <h1 className="text-28 font-semibold tracking-tight">Who are your accounts?</h1>
        <p className="tnum mt-2 max-w-[60ch] text-15 text-ink-2" role="status">
          {sync.kind === 'syncing'
            ? `Your mail is coming in, newest first: ${count(sync.done)} of ${count(sync.total)}${sync.secondsLeft === null ? '' : `, ${timeLeft(sync.secondsLeft)}`}. You need not wait for it.`
            : `${count(status.messages)} messages are here. Say which companies are customers.`}
          {(sync.kind === 'problem' || sync.kind === 'waiting') && ` ${sync.sentence}`}
        </p>
      </header>
      <section aria-label="Accounts found in your mail" className="flex flex-col gap-3">
        <SuggestedAccounts limit={12} onAccepted={() => setAdded((before) => before + 1)} />
      </section>
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="main" onClick={() => go({ screen: 'today' })}>
          {added > 0 || status.accounts > 0 ? 'Start the day' : 'Skip this for now'}
        </Button>
        <Button onClick={() => go({ screen: 'import' })}>Import accounts from CSV</Button>
      </div>
    </>
  );
}
