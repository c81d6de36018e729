// Whether it goes to the right people: of the account it is about, at its own domain, still there, and reachable.

import { insideKinds } from '../../../contract/touch-drafts.ts';
import { startOfDay } from '../../book/local-time.ts';
import { domainOf, registrableDomain } from '../../mail/people/addresses.ts';
import { block, type GateAccount, type GateFacts, type GateFinding, type GateRecipient, wait } from './gate-facts.ts';

const nameOf = ({ name, address }: GateRecipient): string => (name === '' ? address : name);
const of = (accounts: readonly GateAccount[]): string => accounts.map(({ name }) => name).join(' and ');

export function wrongRecipient(facts: GateFacts): GateFinding | null {
  const { touch, recipients } = facts;
  if (!touch) return ofTwoAccounts(recipients);
  const inside = insideKinds.includes(touch.kind);
  // What is said inside about a customer does no good outside, whoever wants it there.
  const outsider = inside ? recipients.find(({ own }) => !own) : undefined;
  if (outsider) {
    return block(`${nameOf(outsider)} is not one of us, and this is written for us alone.`, outsider.address, {
      canOverride: false,
    });
  }
  if (inside) return null;
  const foreign = recipients.find(({ accounts }) => accounts.length > 0 && !has(accounts, touch.account.id));
  if (foreign) {
    return block(
      `${nameOf(foreign)} is of ${of(foreign.accounts)}, and this is about ${touch.account.name}.`,
      foreign.address,
      { canOverride: false },
    );
  }
  if (recipients.length > 0 && recipients.every(({ own }) => own)) {
    return block(`Nobody of ${touch.account.name} gets it.`, recipients[0]?.address);
  }
  const left = recipients.find((each) => each.left && each.field === 'to');
  return left ? block(`${nameOf(left)} has left ${touch.account.name}.`, left.address) : null;
}

function ofTwoAccounts(recipients: readonly GateRecipient[]): GateFinding | null {
  const placed = recipients.filter(({ own, accounts }) => !own && accounts.length > 0);
  const [first] = placed;
  const other = placed.find(({ accounts }) => !accounts.some(({ id }) => has(first?.accounts ?? [], id)));
  if (!first || !other) return null;
  return block(
    `It goes to ${nameOf(first)} of ${of(first.accounts)} and ${nameOf(other)} of ${of(other.accounts)}.`,
    other.address,
  );
}

const has = (accounts: readonly GateAccount[], id: number): boolean => accounts.some((account) => account.id === id);

/** An address that nothing ties to the account, the more so when it looks nearly like one of its own. */
export function wrongDomain({ touch, recipients }: GateFacts): GateFinding | null {
  if (!touch || insideKinds.includes(touch.kind)) return null;
  const stranger = recipients.find(({ own, accounts }) => !own && accounts.length === 0);
  if (!stranger) return null;
  const domain = registrableDomain(domainOf(stranger.address.toLowerCase()));
  const like = touch.domains.find((known) => nearlySame(registrableDomain(known), domain));
  return like === undefined
    ? block(`${stranger.address} is not known to be of ${touch.account.name}.`, stranger.address)
    : block(`${stranger.address} looks like ${like} and is another domain.`, stranger.address);
}

/** One or two letters apart, or the same name under another top level. */
export function nearlySame(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return false;
  const [nameA = '', nameB = ''] = [a.split('.')[0], b.split('.')[0]];
  if (nameA === nameB) return true;
  return (
    Math.min(nameA.length, nameB.length) >= 4 && distance(a, b) <= (Math.min(nameA.length, nameB.length) >= 8 ? 2 : 1)
  );
}

/** Letters to change, add, take away or swap with a neighbour. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((last[column] ?? 9) + 1, (next[column - 1] ?? 9) + 1, (last[column - 1] ?? 9) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 9) + 1);
      }
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last.at(-1) ?? 9;
}

/** It waits until the person is back, unless others of those it is addressed to are there. */
export function outOfOffice({ touch, recipients, clock }: GateFacts): GateFinding | null {
  const to = recipients.filter(({ field }) => field === 'to');
  const away = to.find((each) => each.away !== null);
  if (!away?.away || (touch !== null && to.some((each) => each.away === null))) return null;
  const { until, quote } = away.away;
  const back = startOfDay(until, clock.timeZone) + MORNING;
  return wait(`${nameOf(away)} is away until ${until}.`, Math.max(back, clock.now + HOUR), quote);
}
const HOUR = 3_600_000;
const MORNING = 9 * HOUR;

export function bounced({ recipients }: GateFacts): GateFinding | null {
  const lost = recipients.find((each) => each.bounced !== null);
  if (!lost?.bounced) return null;
  return block(`Mail to ${lost.address} came back as undeliverable. Correct the address.`, lost.bounced.quote);
}
