// The app registrations of the person's own, without which no provider lets Tend in through the browser.
import { useState } from 'react';
import { knownSignInProvider, type SignInProviderView } from '../../../electron/contract/sign-in.ts';
import { setSignInClient, useSignInProviders } from '../../state/sign-in.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { RegistrationForm } from '../mailbox-form/RegistrationForm.tsx';

export function SignInClients() {
  const { data, failure } = useSignInProviders();
  return (
    <ScreenSubject title="Signing in through the browser">
      <p className="mb-2 text-12 text-ink-3">
        Google and Microsoft let a program in under an app registration. Tend comes without one and needs one of yours.
      </p>
      {failure && <Trouble sentence={failure.message} />}
      <ul className="border-t">
        {data?.map((each) => (
          <Provider key={each.provider} view={each} />
        ))}
      </ul>
    </ScreenSubject>
  );
}

const FROM: Record<NonNullable<SignInProviderView['source']>, string> = {
  environment: 'from the environment',
  file: 'from sign-in.json in the data folder',
  settings: 'named here',
};

function Provider({ view }: { view: SignInProviderView }) {
  const [open, setOpen] = useState(false);
  const known = knownSignInProvider.safeParse(view.provider);
  const changeable = known.success && (view.source === null || view.source === 'settings');
  return (
    <li className="flex flex-col gap-3 border-b py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{view.name}</span>
        <span className="min-w-0 truncate text-12 text-ink-2">
          {view.clientId === null || view.source === null ? (
            'No registration yet'
          ) : (
            <>
              {view.clientId} <span className="text-ink-3">· {FROM[view.source]}</span>
            </>
          )}
        </span>
        {changeable && (
          <div className="ml-auto flex gap-1">
            <Button tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Close' : view.clientId === null ? `Add one for ${view.name}` : 'Change'}
            </Button>
            {view.clientId !== null && (
              <Button
                tone="quiet"
                aria-label={`Remove the registration for ${view.name}`}
                onClick={() => void setSignInClient({ provider: known.data, clientId: null }, view.name)}
              >
                Remove
              </Button>
            )}
          </div>
        )}
      </div>
      {open && known.success && (
        <RegistrationForm
          provider={known.data}
          name={view.name}
          clientId={view.clientId}
          tenant={view.tenant}
          onDone={() => setOpen(false)}
        />
      )}
    </li>
  );
}
