// Names an app registration of the person's own, with the steps to one: a provider lets no program in without, and a
// registration that came with Tend would be somebody else's key to everybody's mail.
import { type KeyboardEvent, useState } from 'react';
import type { KnownSignInProvider } from '../../../electron/contract/sign-in.ts';
import { setSignInClient } from '../../state/sign-in.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface Steps {
  readonly where: string;
  readonly steps: readonly string[];
}

const STEPS: Record<KnownSignInProvider, Steps> = {
  google: {
    where: 'console.cloud.google.com',
    steps: [
      'Make a project there; its name is yours to choose.',
      'Switch on the Gmail API for it, under APIs & Services.',
      'Set up the consent screen: Internal for a company’s Workspace; else External, and put it in production, because while it is in testing Google asks you to sign in anew every week.',
      'Add the scope https://mail.google.com/ under Data access.',
      'Create a client of the type Desktop app, and copy its id and secret here.',
    ],
  },
  microsoft: {
    where: 'entra.microsoft.com',
    steps: [
      'Open App registrations and make a new one; its name is yours to choose.',
      'Add the platform “Mobile and desktop applications” with the redirect URI http://localhost.',
      'Under API permissions add the delegated permissions IMAP.AccessAsUser.All, SMTP.Send and offline_access of Microsoft Graph; your administrator may have to consent.',
      'Copy the application (client) id here, and the tenant if the registration is for your company alone.',
    ],
  },
};

export function RegistrationForm({
  provider,
  name,
  clientId: before,
  tenant: tenantBefore,
  onDone,
}: {
  provider: KnownSignInProvider;
  name: string;
  clientId?: string | null;
  tenant?: string | null;
  onDone(): void;
}) {
  const [clientId, setClientId] = useState(before ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [tenant, setTenant] = useState(tenantBefore === 'common' ? '' : (tenantBefore ?? ''));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { where, steps } = STEPS[provider];

  async function save(): Promise<void> {
    if (clientId.trim() === '') {
      setProblem('A client id is needed.');
      return;
    }
    setBusy(true);
    const outcome = await setSignInClient(
      {
        provider,
        clientId: clientId.trim(),
        ...(clientSecret.trim() ? { clientSecret: clientSecret.trim() } : {}),
        ...(tenant.trim() ? { tenant: tenant.trim() } : {}),
      },
      name,
    );
    setBusy(false);
    if (outcome.done) onDone();
    else setProblem(outcome.failure.message);
  }

  /** Enter keeps the registration; the form around it has other plans. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void save();
  };

  return (
    <section aria-label={`App registration for ${name}`} className="flex flex-col gap-3 border-l pl-4">
      <div>
        <h3 className="font-medium">Tend needs an app registration of yours</h3>
        <p className="mt-1 text-ink-2">
          {name} lets a program in only under a registration, and Tend comes without one, so that nobody but you holds a
          key to your mail. It takes about ten minutes, once; a colleague’s id for your company works too.
        </p>
      </div>
      <ol className="ml-4 flex list-decimal flex-col gap-1 text-ink-2">
        <li>
          Open <span className="select-all font-medium text-ink">{where}</span>.
        </li>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <TextField
        label="Client id"
        value={clientId}
        problem={problem}
        onKeyDown={onKeyDown}
        onChange={(event) => setClientId(event.target.value)}
      />
      {provider === 'google' ? (
        <TextField
          label="Client secret"
          type="password"
          placeholder={before ? 'leave empty to keep the one there is' : ''}
          value={clientSecret}
          hint="It is kept where passwords are."
          onKeyDown={onKeyDown}
          onChange={(event) => setClientSecret(event.target.value)}
        />
      ) : (
        <TextField
          label="Tenant"
          placeholder="leave empty for accounts of any company"
          onKeyDown={onKeyDown}
          value={tenant}
          onChange={(event) => setTenant(event.target.value)}
        />
      )}
      <div className="flex items-center gap-2">
        <Button tone="main" busy={busy} onClick={() => void save()}>
          Keep the registration
        </Button>
      </div>
    </section>
  );
}
