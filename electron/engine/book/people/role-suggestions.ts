// Which role a person seems to have, from what is provable: the title in their signature, and what they said. Pure.
//
// What somebody does goes before what they are called. A champion praised, asked for more or told of success at least twice,
// and more often than they complained; a detractor complained at least twice within half a year, and at least twice as often
// as they praised. Of titles, the purse goes before rank, rank before influence, and who is none of these uses the product.
import type { FindingKind } from '../../../contract/findings.ts';
import type { PersonRole } from '../../../contract/people.ts';

export interface SaidByPerson {
  readonly kind: FindingKind;
  readonly at: number;
  readonly messageId: number;
  readonly quote: string;
}

export interface SuggestedRole {
  readonly role: PersonRole;
  readonly why: string;
  readonly evidence: readonly { readonly messageId: number; readonly quote: string }[];
}

const HALF_YEAR = 182 * 86_400_000;
const MOST_EVIDENCE = 3;

const purse =
  /\b(?:cfo|chief financial|finance|financial|procurement|purchas\w*|buyer|buying|sourcing|commercial director|controller|treasurer|accounts payable)\b|(?:einkauf|einkäufer|finanz|kaufmännisch|achats?(?!\p{L})|acheteu|financi|compras|comprador|tesorer)/iu;
const rank =
  /\b(?:c[eotimrp]o|ciso|chief|president|owner|founder|co-?founder|partner|principal|md|managing director|general manager|gm|vp|svp|evp|vice president|director|head|executive director|chair\w*)\b|(?:geschäftsführ|vorstand|inhaber|leiter|leitung|direkt(?:or|eur|rice)|directeur|directrice|gérante?|président|dueñ|gerente|directora?|jef[ea](?!\p{L}))/iu;
const influence =
  /\b(?:manager|lead|leader|architect|consultant|advisor|adviser|counsel|principal engineer|senior|supervisor|product owner|project)\b|(?:referent|berater|responsable|chargée? de|conseill|coordinador|encargad|projektl)/iu;

/** The clearest first; empty where nothing proves one. `newest` is when the person last said anything at all. */
export function suggestRoles(
  title: { readonly text: string; readonly messageId: number } | null,
  said: readonly SaidByPerson[],
  newest = Math.max(0, ...said.map(({ at }) => at)),
): SuggestedRole[] {
  const roles: SuggestedRole[] = [];
  const lately = said.filter(({ at }) => at > newest - HALF_YEAR);
  const good = lately.filter(({ kind }) => isPraise(kind));
  const bad = lately.filter(({ kind }) => isComplaint(kind));
  if (bad.length >= 2 && bad.length >= 2 * good.length) {
    const praised = good.length > 0 ? `, praised ${times(good.length)}` : '';
    roles.push(suggestion('detractor', `Complained ${times(bad.length)} within half a year${praised}.`, bad));
  } else if (good.length >= 2 && good.length > bad.length) {
    roles.push(
      suggestion(
        'champion',
        `Praised, asked for more or told of success ${times(good.length)} within half a year.`,
        good,
      ),
    );
  }
  if (title) {
    const role = roleOfTitle(title.text);
    if (role) {
      const evidence = [{ messageId: title.messageId, quote: title.text }];
      roles.push({ role, why: `“${title.text}” in the signature.`, evidence });
    }
  }
  return roles;
}

/** Null for words that are no title of a job at all. */
function roleOfTitle(title: string): PersonRole | null {
  if (title.trim() === '') return null;
  if (purse.test(title)) return 'economic_buyer';
  if (rank.test(title)) return 'decision_maker';
  if (influence.test(title)) return 'influencer';
  return 'end_user';
}

const isPraise = (kind: FindingKind): boolean => kind === 'satisfaction_positive' || kind.startsWith('expansion.');
const isComplaint = (kind: FindingKind): boolean =>
  kind === 'satisfaction_negative' ||
  kind === 'risk.complaint' ||
  kind === 'risk.escalation' ||
  kind === 'risk.cancellation';
/** Whether such a finding says anything about the role of who says it. */
export const tellsRole = (kind: FindingKind): boolean => isPraise(kind) || isComplaint(kind);
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function suggestion(role: PersonRole, why: string, said: readonly SaidByPerson[]): SuggestedRole {
  const newest = [...said].sort((a, b) => b.at - a.at).slice(0, MOST_EVIDENCE);
  return { role, why, evidence: newest.map(({ messageId, quote }) => ({ messageId, quote })) };
}
