// The servers of a mailbox, one for reading and one for sending, and the name to log in with.
import type { ServerSettings } from '../../../electron/contract/mailbox.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type MailboxField, type MailboxForm, withSecurity } from './mailbox-form.ts';

export const SECURITIES: readonly { readonly value: ServerSettings['security']; readonly label: string }[] = [
  { value: 'tls', label: 'TLS' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'None (local only)' },
];

export function ServerFields({
  form,
  onChange,
  problemAt,
}: {
  form: MailboxForm;
  onChange(form: MailboxForm): void;
  problemAt(field: MailboxField): string | null;
}) {
  return (
    <div className="mt-2 flex flex-col gap-3 border-l pl-4">
      {(['imap', 'smtp'] as const).map((kind) => (
        <div key={kind} className="grid grid-cols-[minmax(0,1fr)_4.5rem_9.5rem] items-start gap-2">
          <TextField
            label={kind === 'imap' ? 'Server to read mail (IMAP)' : 'Server to send mail (SMTP)'}
            value={form[kind].host}
            placeholder={kind === 'imap' ? 'imap.company.com' : 'smtp.company.com'}
            problem={problemAt(kind)}
            onChange={(event) => onChange({ ...form, [kind]: { ...form[kind], host: event.target.value } })}
          />
          <TextField
            label="Port"
            inputMode="numeric"
            value={form[kind].port}
            problem={kind === 'imap' ? problemAt('imapPort') : null}
            onChange={(event) => onChange({ ...form, [kind]: { ...form[kind], port: event.target.value } })}
          />
          <Select
            label="Security"
            choices={SECURITIES}
            value={form[kind].security}
            onChange={(security) => onChange({ ...form, [kind]: withSecurity(form[kind], security, kind) })}
          />
        </div>
      ))}
      <TextField
        label="User name"
        placeholder="the mail address"
        value={form.username}
        problem={problemAt('username')}
        onChange={(event) => onChange({ ...form, username: event.target.value })}
      />
    </div>
  );
}
