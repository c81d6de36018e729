// The small grammars of a playbook's file: one line each for a trigger, a role, the head of a step, a condition, a field and an
// outcome. Pure. Each reads its line or says in a sentence what is wrong with it; the line's number is the caller's.
import {
  type Condition,
  type DueRule,
  fieldType,
  knownFact,
  type LeadsTo,
  type PlaybookRole,
  type PlaybookTrigger,
  partKey,
  roleSide,
  type StepField,
  type StepOutcome,
  type StepTool,
  type StepType,
  stepTool,
  stepType,
} from '../../contract/playbooks.ts';

/** What a line says, or the sentence about what is wrong with it. */
export type LineRead<T> = { readonly ok: T } | { readonly wrong: string };

const wrong = (sentence: string): { wrong: string } => ({ wrong: sentence });
const shown = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;

const TRIGGERS =
  'every N months; N days before renewal; health drops N within N days; contact changes; signal a, b; new account within N days; by hand';

/** "every 3 months" */
export function readTrigger(text: string, signals: ReadonlySet<string>): LineRead<PlaybookTrigger> {
  const line = text.trim().toLowerCase();
  const number = (value: string | undefined): number => Number(value ?? 0);
  if (line === 'by hand') return { ok: { kind: 'hand' } };
  if (line === 'contact changes') return { ok: { kind: 'contact_change' } };
  const every = /^every (?:(\d{1,2}) months|month)$/.exec(line);
  if (every) return within(number(every[1] ?? '1'), 1, 36, 'months', (months) => ({ kind: 'cadence', months }));
  const before = /^(\d{1,3}) days before renewal$/.exec(line);
  if (before) return within(number(before[1]), 1, 400, 'days', (days) => ({ kind: 'before_renewal', days }));
  const fresh = /^new account within (\d{1,3}) days$/.exec(line);
  if (fresh) return within(number(fresh[1]), 1, 120, 'days', (days) => ({ kind: 'new_account', days }));
  const drop = /^health drops (\d{1,3}) within (\d{1,3}) days$/.exec(line);
  if (drop) {
    const [points, withinDays] = [number(drop[1]), number(drop[2])];
    if (points < 1 || points > 100) return wrong('A drop of health is 1 to 100 points.');
    return within(withinDays, 7, 180, 'days', () => ({ kind: 'health_drop', points, withinDays }));
  }
  const said = /^signal (.+)$/.exec(line);
  if (said) {
    const kinds = (said[1] ?? '').split(',').map((each) => each.trim());
    const unknown = kinds.find((each) => !signals.has(each));
    if (unknown !== undefined) return wrong(`${shown(unknown)} is no kind of signal; “signal.list” names them.`);
    return { ok: { kind: 'signal', signals: kinds.slice(0, 12) } };
  }
  return wrong(`A trigger is one of these: ${TRIGGERS}.`);
}

function within(
  value: number,
  least: number,
  most: number,
  unit: string,
  make: (value: number) => PlaybookTrigger,
): LineRead<PlaybookTrigger> {
  return value < least || value > most ? wrong(`It is ${least} to ${most} ${unit} here.`) : { ok: make(value) };
}

/** "stakeholder: client, Client stakeholder" */
export function readRole(text: string): LineRead<PlaybookRole> {
  const [, key = '', side = '', label = ''] = /^([^:]+):\s*(\w+)\s*,\s*(.+)$/.exec(text.trim()) ?? [];
  const parsed = roleSide.safeParse(side);
  if (!partKey.safeParse(key).success || !parsed.success)
    return wrong('A role is written “key: side, Name”; the side is ours, client or colleague.');
  return { ok: { key, side: parsed.data, label: label.trim().slice(0, 80) } };
}

export interface StepHead {
  readonly type: StepType;
  readonly role: string;
  readonly due: DueRule | null;
  readonly together: boolean;
  readonly fromDay: number | null;
  readonly tool: StepTool | null;
  readonly doneAtHealth: number | null;
}

const DUE = /^due (\d{1,3}) (working days?|days?) (after start|after previous|before renewal)$/;
const origins = { 'after start': 'start', 'after previous': 'previous', 'before renewal': 'before_renewal' } as const;

/** "form by manager, due 3 working days after start, with review_pack" */
export function readStepHead(text: string, roles: ReadonlySet<string>): LineRead<StepHead> {
  const [first = '', ...clauses] = text.split(',').map((each) => each.trim());
  const [, typed = '', role = ''] = /^(\w+) by (\w+)$/.exec(first) ?? [];
  const type = stepType.safeParse(typed);
  if (!type.success)
    return wrong(`Below its title a step says “type by role”; types are ${stepType.options.join(', ')}.`);
  if (!roles.has(role)) return wrong(`${shown(role)} is none of the roles above.`);
  let head: StepHead = {
    type: type.data,
    role,
    due: null,
    together: false,
    fromDay: null,
    tool: null,
    doneAtHealth: null,
  };
  for (const clause of clauses) {
    const due = DUE.exec(clause);
    const tool = /^with (\w+)$/.exec(clause);
    const health = /^done at health (\d{1,3})$/.exec(clause);
    const from = /^from day (\d{1,3})$/.exec(clause);
    if (from && Number(from[1]) <= 400) head = { ...head, fromDay: Number(from[1]) };
    else if (clause === 'together') head = { ...head, together: true };
    else if (due) {
      const origin = origins[due[3] as keyof typeof origins];
      const unit = due[2]?.startsWith('working') ? 'working_days' : 'days';
      const days = Number(due[1]);
      if (days > 400) return wrong('A step is due within 400 days.');
      head = { ...head, due: { days, unit, from: origin } };
    } else if (tool) {
      const known = stepTool.safeParse(tool[1]);
      if (!known.success)
        return wrong(`${shown(tool[1] ?? '')} is nothing the program opens: ${stepTool.options.join(', ')}.`);
      head = { ...head, tool: known.data };
    } else if (health && Number(health[1]) <= 100) head = { ...head, doneAtHealth: Number(health[1]) };
    else
      return wrong(
        `${shown(clause)} is not understood here: “due N working days after start”, “after previous” or “before renewal”, “together”, “from day N”, “with tool”, “done at health N”.`,
      );
  }
  return { ok: head };
}

const place = (text: string): { step: string; field: string | null } | null => {
  const [, step, field] = /^([a-z][a-z0-9_]{0,40})(?:\.([a-z][a-z0-9_]{0,40}))?$/.exec(text) ?? [];
  return step === undefined ? null : { step, field: field ?? null };
};

/** "when decision is downgrade or not_renewing", "when survey.satisfaction below 7" */
export function readCondition(text: string): LineRead<Condition> {
  const [, where = '', how = '', rest = ''] = /^when (\S+) (is not|is|below|above) (.+)$/.exec(text.trim()) ?? [];
  const at = place(where);
  if (!at) return wrong('A condition is written “when step is outcome” or “when step.field below 7”.');
  if (how === 'below' || how === 'above') {
    if (!/^-?\d+(?:\.\d+)?$/.test(rest)) return wrong(`“${how}” compares with a number.`);
    return { ok: { ...at, is: how, values: [rest] } };
  }
  const values = rest.split(/\s+or\s+/).map((each) => each.trim());
  return { ok: { ...at, is: how === 'is' ? 'one_of' : 'none_of', values } };
}

/** "then pricing", "then end" */
export function readWay(text: string): LeadsTo | null {
  const way = text.trim();
  if (way === 'next' || way === 'end') return way;
  return partKey.safeParse(way).success ? { step: way } : null;
}

/** "accept: They accept -> contract" */
export function readOutcome(text: string): LineRead<StepOutcome> {
  const [, key = '', label = '', to = ''] = /^([^:]+):\s*(.+?)\s*->\s*(\S+)$/.exec(text.trim()) ?? [];
  const way = readWay(to);
  if (!partKey.safeParse(key).success || way === null)
    return wrong('An outcome is written “key: Name -> step”, or “-> next”, or “-> end”.');
  return { ok: { key, label: label.slice(0, 120), leadsTo: way } };
}

const FIELD = /^([^:*]+)(\*?):\s*([a-z_]+)(?:\s+(-?\d{1,6})\s*(?:-|to)\s*(\d{1,6}))?\s*,\s*(.+)$/;

/** "satisfaction*: scale 1-10, How satisfied are you", "usage: choice, Use, [Low | High], from usage.latest" */
export function readField(text: string): LineRead<StepField> {
  const [, key = '', star, typed = '', low, high, rest = ''] = FIELD.exec(text.trim()) ?? [];
  if (!partKey.safeParse(key).success)
    return wrong('A field is written “key: type, Label”, with a star after the key where it is required.');
  const type = fieldType.safeParse(typed);
  if (!type.success) return wrong(`${shown(typed)} is no type of field: ${fieldType.options.join(', ')}.`);
  const [, before = rest, listed, after = ''] = /^(.*?),?\s*\[([^\]]*)\]\s*(.*)$/.exec(rest) ?? [];
  const [, label = '', fact] = /^(.*?)(?:,\s*from\s+([a-z.]+))?$/.exec(`${before}${after}`.trim()) ?? [];
  const from = fact === undefined ? null : knownFact.safeParse(fact);
  if (from && !from.success) return wrong(`${shown(fact ?? '')} is no fact: ${knownFact.options.join(', ')}.`);
  const options = (listed ?? '').split('|').flatMap((each) => readOption(each.trim()) ?? []);
  const chosen = type.data === 'choice' || type.data === 'choices';
  if (chosen && options.length < 2) return wrong('A choice needs two or more options: “[Low | Medium | High]”.');
  if (!chosen && listed !== undefined) return wrong('Only a choice has options in brackets.');
  if (new Set(options.map((each) => each.key)).size < options.length) return wrong('Two options have the same key.');
  const [min, max] = type.data === 'scale' ? [Number(low ?? 1), Number(high ?? 10)] : [0, 0];
  if (type.data === 'scale' && min >= max) return wrong('A scale goes from a smaller number to a larger one.');
  if (label.trim() === '') return wrong('A field needs a label.');
  return {
    ok: {
      key,
      label: label.trim().slice(0, 200),
      type: type.data,
      required: star === '*',
      options: options.slice(0, 60),
      min,
      max,
      from: from?.data ?? null,
    },
  };
}

/** "Very satisfied", or with a key of its own: "very = Very satisfied" */
function readOption(text: string): { key: string; label: string } | null {
  const [, own, label = text] = /^([a-z][a-z0-9_]{0,40})\s*=\s*(.+)$/.exec(text) ?? [];
  if (label === '') return null;
  return { key: own ?? optionKey(label), label: label.slice(0, 120) };
}

function optionKey(label: string): string {
  const plain = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return /^[a-z]/.test(plain) ? plain : `o_${plain}`.slice(0, 40);
}
