// What mail says of a person: that they left or changed their role, that they are away, and the role this suggests. Each with
// its why, and one press (y or x) to confirm or dismiss it.
import { Check, X } from 'lucide-react';
import type { Person } from '../../../electron/contract/account.ts';
import type { PersonChange } from '../../../electron/contract/people.ts';
import { judgePerson } from '../../state/account.ts';
import { IconButton } from '../../ui/Button.tsx';
import { isoDateInWords, roleInWords } from '../../ui/format.ts';
import { Why } from '../../ui/Why.tsx';
import { EvidenceQuote } from '../findings/EvidenceQuote.tsx';

type Verdict = 'accept' | 'dismiss';

const isGoing = ({ kind }: PersonChange): boolean => kind === 'left' || kind === 'leaving';

/** What can be confirmed or dismissed of a person now; null where nothing is open. */
export function openClaim(person: Person): 'left' | 'role' | null {
  const { change } = person;
  if (change && !change.confirmed && isGoing(change)) return 'left';
  return person.suggestedRole ? 'role' : null;
}

export function judge(person: Person, about: 'left' | 'role', verdict: Verdict): void {
  const name = person.name || person.address;
  const role = roleInWords(person.suggestedRole?.role ?? null).toLowerCase();
  const say =
    about === 'left'
      ? verdict === 'accept'
        ? `Marked ${name} as gone from the company.`
        : `${name} has not left.`
      : verdict === 'accept'
        ? `${name} is now ${role}.`
        : `${name} is not ${role}; it is not suggested again.`;
  void judgePerson({ accountId: person.accountId, address: person.address, about, verdict }, say);
}

export function PersonClaims({ person }: { person: Person }) {
  const { change, away, suggestedRole } = person;
  const name = person.name || person.address;
  return (
    <>
      {change && (
        <p className="flex flex-wrap items-center gap-x-1 text-12 text-ink-2">
          <span className={isGoing(change) ? 'font-medium text-attention' : 'font-medium'}>{change.text}</span>
          {change.successor && <span className="min-w-0 truncate text-ink-2">now: {change.successor}</span>}
          <Why of={change.text} title="A change that mail tells of">
            <EvidenceQuote evidence={change.evidence} />
            <p className="tnum mt-3 text-12 text-ink-3">Read by the rule {change.rule}.</p>
          </Why>
          {openClaim(person) === 'left' && <Verdicts person={person} about="left" of={`that ${name} left`} />}
        </p>
      )}
      {away && (
        <p className="flex flex-wrap items-center gap-x-1 text-12 text-ink-2">
          <span>Away until {isoDateInWords(away.until)}</span>
          {away.successor && <span className="min-w-0 truncate text-ink-3">instead: {away.successor}</span>}
          <Why of={`${name} is away`} title="Out of office">
            <EvidenceQuote evidence={away.evidence} />
          </Why>
        </p>
      )}
      {suggestedRole && (
        <p className="flex flex-wrap items-center gap-x-1 text-12 text-ink-3">
          <span>Seems to be {roleInWords(suggestedRole.role).toLowerCase()}</span>
          <Why of={`${name} seems to be ${roleInWords(suggestedRole.role)}`} title="A suggested role">
            <p className="mb-3">{suggestedRole.why}</p>
            <div className="flex flex-col gap-3">
              {suggestedRole.evidence.map((one) => (
                <EvidenceQuote key={one.messageRowId} evidence={one} />
              ))}
            </div>
            <p className="tnum mt-3 text-12 text-ink-3">Read by the rule {suggestedRole.rule}.</p>
          </Why>
          <Verdicts person={person} about="role" of={`the role of ${name}`} />
        </p>
      )}
    </>
  );
}

function Verdicts({ person, about, of }: { person: Person; about: 'left' | 'role'; of: string }) {
  return (
    <span className="inline-flex gap-0.5">
      <IconButton label={`Confirm ${of}`} keys="y" className="size-5" onClick={() => judge(person, about, 'accept')}>
        <Check size={13} aria-hidden />
      </IconButton>
      <IconButton label={`Dismiss ${of}`} keys="x" className="size-5" onClick={() => judge(person, about, 'dismiss')}>
        <X size={13} aria-hidden />
      </IconButton>
    </span>
  );
}
