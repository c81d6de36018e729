// Reads a playbook's file into its definition, or says line by line what is wrong with it. The format is written down in README.md
// of this room. Pure; nothing in a file is ever run.
import { createHash } from 'node:crypto';
import { findingKind } from '../../contract/findings.ts';
import type {
  Condition,
  LeadsTo,
  PlaybookDefinition,
  PlaybookRole,
  PlaybookStep,
  PlaybookTrigger,
} from '../../contract/playbooks.ts';
import { partKey } from '../../contract/playbooks.ts';
import type { TemplateProblem } from '../../contract/templates.ts';
import { checkSteps } from './check-steps.ts';
import {
  type LineRead,
  readCondition,
  readField,
  readOutcome,
  readRole,
  readStepHead,
  readTrigger,
  readWay,
} from './playbook-lines.ts';
import { YOU } from './role-of.ts';

interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export interface ParsedPlaybook {
  /** Null while the file has an error. */
  readonly definition: PlaybookDefinition | null;
  /** As far as it could be read, for a list. */
  readonly name: string;
  readonly about: string;
  readonly problems: readonly TemplateProblem[];
}

/** With the lines that its parts stand in; those of conditions and outcomes in their order. */
export type PlacedStep = PlaybookStep & {
  readonly line: number;
  readonly whenLines: readonly number[];
  readonly outcomeLines: readonly number[];
  readonly wayLine: number;
};

const MOST_LINES = 1000;
/** The grammars look at a line from many places: its length bounds their time, as runs of white space would multiply it. */
const LONGEST_LINE = 2000;
const MOST_STEPS = 60;
const signals: ReadonlySet<string> = new Set(findingKind.options);

export function versionOf(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

export function parsePlaybook(playbookId: string, source: string): ParsedPlaybook {
  const problems: TemplateProblem[] = [];
  const wrong = (line: number, message: string) => void problems.push({ line, level: 'error', message });
  const lines = source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/, MOST_LINES + 1)
    .map((text, at): Line => {
      const plain = text.trimEnd().replace(/\s{2,}/g, ' ');
      if (plain.length > LONGEST_LINE) wrong(at + 1, `A line has at most ${LONGEST_LINE} characters.`);
      return { number: at + 1, text: plain.slice(0, LONGEST_LINE) };
    });
  if (lines.length > MOST_LINES) wrong(MOST_LINES, `A playbook has at most ${MOST_LINES} lines.`);
  const { front, body } = split(lines, wrong);
  const head = readFront(front, wrong);
  const roles = new Set([...head.roles.map(({ key }) => key), YOU]);
  const { steps, unread } = readSteps(body, roles, wrong);
  if (head.name === '') wrong(1, '“name” is missing.');
  if (head.roles.length === 0) wrong(1, '“roles” needs one at least, like “- manager: ours, Account manager”.');
  if (steps.length === 0 && unread.size === 0) wrong(lines.length, 'A playbook needs a step: a line “## key: Title”.');
  if (steps.length > MOST_STEPS) wrong(steps[MOST_STEPS]?.line ?? 1, `A playbook has at most ${MOST_STEPS} steps.`);
  problems.push(...checkSteps(steps, unread, head.triggers));
  for (const { key, label } of head.roles) {
    if (steps.length === 0 || unread.size > 0 || steps.some(({ role }) => role === key)) continue;
    problems.push({ line: head.lines.get(key) ?? 1, level: 'warning', message: `The role “${label}” has no step.` });
  }
  problems.sort((a, b) => a.line - b.line);
  const ok = !problems.some(({ level }) => level === 'error');
  const { name, about, roles: named, triggers } = head;
  const definition: PlaybookDefinition | null = ok
    ? {
        playbookId,
        version: versionOf(source),
        name,
        about,
        roles: named,
        triggers,
        steps: steps.map(({ line: _, whenLines: _when, outcomeLines: _outcomes, wayLine: _way, ...step }) => step),
      }
    : null;
  return { definition, name, about, problems };
}

type Wrong = (line: number, message: string) => void;

function split(lines: readonly Line[], wrong: Wrong): { front: readonly Line[]; body: readonly Line[] } {
  if (lines[0]?.text !== '---') {
    wrong(1, 'A playbook begins with a line of three dashes, then its name, roles and triggers.');
    return { front: [], body: lines };
  }
  const end = lines.findIndex(({ text }, at) => at > 0 && text === '---');
  if (end < 0) {
    wrong(1, 'A second line of three dashes has to end the part about the playbook.');
    return { front: lines.slice(1), body: [] };
  }
  return { front: lines.slice(1, end), body: lines.slice(end + 1) };
}

interface Front {
  readonly name: string;
  readonly about: string;
  readonly roles: PlaybookRole[];
  /** Of each role, by its key. */
  readonly lines: ReadonlyMap<string, number>;
  readonly triggers: PlaybookTrigger[];
}

const keys = ['name', 'about', 'roles', 'triggers'] as const;

function readFront(front: readonly Line[], wrong: Wrong): Front {
  const said = new Map<string, string>();
  const roles: PlaybookRole[] = [];
  const places = new Map<string, number>();
  const triggers: PlaybookTrigger[] = [];
  let open: (typeof keys)[number] | null = null;
  for (const { number, text } of front) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    const [, item] = /^\s*-\s+(.*)$/.exec(text) ?? [];
    if (item !== undefined && open === 'roles') {
      const role = take(readRole(item), number, wrong);
      if (role && roles.some(({ key }) => key === role.key)) wrong(number, `The role “${role.key}” is given twice.`);
      else if (role) {
        roles.push(role);
        places.set(role.key, number);
      }
      continue;
    }
    if (item !== undefined && open === 'triggers') {
      const trigger = take(readTrigger(item, signals), number, wrong);
      if (trigger) triggers.push(trigger);
      continue;
    }
    const [, key = '', value = ''] = /^([a-z]+):\s*(.*)$/.exec(text) ?? [];
    open = keys.find((one) => one === key) ?? null;
    if (open === null) wrong(number, `Only these keys are known here: ${keys.join(', ')}.`);
    else if (said.has(key)) wrong(number, `“${key}” is given twice.`);
    said.set(key, value.trim());
  }
  return {
    name: (said.get('name') ?? '').slice(0, 120),
    about: (said.get('about') ?? '').slice(0, 500),
    roles,
    lines: places,
    triggers,
  };
}

function take<T>(read: LineRead<T>, line: number, wrong: Wrong): T | null {
  if ('ok' in read) return read.ok;
  wrong(line, read.wrong);
  return null;
}

interface StepsRead {
  readonly steps: PlacedStep[];
  /** Keys of those whose head is wrong: what refers to them is not wrong for that. */
  readonly unread: ReadonlySet<string>;
}

const STEP_TITLE = /^##\s+([^:]+):\s*(.+)$/;

function readSteps(body: readonly Line[], roles: ReadonlySet<string>, wrong: Wrong): StepsRead {
  const blocks: Line[][] = [];
  for (const line of body) {
    if (/^##\s/.test(line.text)) blocks.push([line]);
    else if (blocks.length > 0) blocks.at(-1)?.push(line);
    else if (line.text.trim() !== '' && !line.text.startsWith('# '))
      wrong(line.number, 'Steps begin with “## key: Title”; this line stands before the first.');
  }
  const unread = new Set<string>();
  const steps = blocks.flatMap((block) => {
    const step = readStep(block, roles, wrong);
    if (step === null) unread.add(STEP_TITLE.exec(block[0]?.text ?? '')?.[1] ?? '');
    return step ?? [];
  });
  return { steps, unread };
}

function readStep([title, ...rest]: readonly Line[], roles: ReadonlySet<string>, wrong: Wrong): PlacedStep | null {
  if (!title) return null;
  const [, key = '', named = ''] = STEP_TITLE.exec(title.text) ?? [];
  if (!partKey.safeParse(key).success) wrong(title.number, 'A step begins “## key: Title”, the key in small letters.');
  const [first, ...others] = rest.filter(({ text }) => text.trim() !== '');
  const head = first ? take(readStepHead(first.text, roles), first.number, wrong) : null;
  if (!first) wrong(title.number, 'Below its title a step says “type by role”.');
  if (!head) return null;
  const guidance: string[] = [];
  const fields: PlaybookStep['fields'] = [];
  const outcomes: PlaybookStep['outcomes'] = [];
  const when: Condition[] = [];
  const whenLines: number[] = [];
  const outcomeLines: number[] = [];
  let way: LeadsTo = 'next';
  let wayLine = title.number;
  for (const { number, text } of others) {
    const [, item] = /^\s*-\s+(.*)$/.exec(text) ?? [];
    if (item?.includes('->')) {
      const outcome = take(readOutcome(item), number, wrong);
      if (outcome) outcomeLines.push(number);
      if (outcome) outcomes.push(outcome);
    } else if (item !== undefined) {
      const field = take(readField(item), number, wrong);
      if (field && fields.some((each) => each.key === field.key))
        wrong(number, `The field “${field.key}” is given twice.`);
      else if (field) fields.push(field);
    } else if (text.startsWith('when ')) {
      const condition = take(readCondition(text), number, wrong);
      if (condition) whenLines.push(number);
      if (condition) when.push(condition);
    } else if (/^then \S+$/.test(text)) {
      const led = readWay(text.slice(5));
      if (led === null) wrong(number, '“then” is followed by the key of a step, or by “end”.');
      else {
        way = led;
        wayLine = number;
      }
    } else guidance.push(text.trim());
  }
  const text = guidance.join(' ').slice(0, 2000);
  return {
    key,
    title: named.trim().slice(0, 160),
    guidance: text,
    ...head,
    fields,
    outcomes,
    when,
    leadsTo: way,
    line: title.number,
    whenLines,
    outcomeLines,
    wayLine,
  };
}
