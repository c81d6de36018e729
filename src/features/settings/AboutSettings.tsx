// What is running, where its data is, and how passwords are kept.
import type { ReactNode } from 'react';
import type { AppStatus } from '../../../electron/contract/app.ts';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';

const HOSTS: Record<AppStatus['host'], string> = {
  desktop: 'Desktop window',
  browser: 'Browser window on this machine',
  command_line: 'Command line',
};

export function AboutSettings({ status }: { status: AppStatus }) {
  return (
    <ScreenSubject title="About Tend">
      <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 gap-y-2.5">
        <Fact label="Version">{status.version}</Fact>
        <Fact label="Opened as">{HOSTS[status.host]}</Fact>
        <Fact label="Data folder">
          <code className="font-mono text-12 break-all select-all">{status.dataFolder}</code>
        </Fact>
        <Fact label="Passwords">{status.secretStoreSentence}</Fact>
        <Fact label="Holds">
          <span className="tnum">
            {counted(status.messages, 'message')}, {counted(status.accounts, 'account')},{' '}
            {counted(status.mailboxes, 'mailbox', 'mailboxes')}
          </span>
        </Fact>
        <Fact label="Time zone">{status.timeZone}</Fact>
        <Fact label="Privacy">
          Nothing is sent anywhere but to your own mail servers and, while you have it on, to the language model you
          named.
        </Fact>
      </dl>
    </ScreenSubject>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
