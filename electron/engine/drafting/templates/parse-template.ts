// Reads a template's file: front matter of a few known keys, then paragraphs with `{{field}}` for what facts fill and
// `[[words]]` for what only the user knows. Greeting and sign-off are the voice's and stand in none. Every line keeps its number, so that whatever is
// wrong can be shown where it stands. Pure; nothing in a file is ever run.
import {
  type TemplateCategory,
  type TemplateFieldKind,
  type TemplateProblem,
  templateCategory,
  templateFieldKind,
} from '../../../contract/templates.ts';
import { type DraftPlan, draftPlan, type TouchKind, touchKind } from '../../../contract/touch-drafts.ts';

export interface TemplateField {
  readonly name: string;
  readonly kind: TemplateFieldKind;
}

type Language = DraftPlan['tone']['language'];

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export interface ParsedTemplate {
  readonly name: string;
  readonly category: TemplateCategory | null;
  readonly kinds: readonly TouchKind[];
  readonly language: Language | null;
  readonly subject: string;
  readonly fields: readonly (TemplateField & { readonly line: number })[];
  readonly customise: readonly string[];
  readonly subjectLine: number;
  readonly body: readonly Line[];
  readonly problems: readonly TemplateProblem[];
}

const MOST_LINES = 500;
const keys = ['name', 'category', 'kinds', 'language', 'subject', 'fields', 'customise'] as const;
type Key = (typeof keys)[number];

export function parseTemplate(source: string): ParsedTemplate {
  const problems: TemplateProblem[] = [];
  const wrong = (line: number, message: string) => problems.push({ line, level: 'error', message });
  const lines = source.split(/\r\n|\r|\n/, MOST_LINES).map((text, at) => ({ number: at + 1, text: text.trimEnd() }));
  const { front, body } = split(lines, wrong);
  const values = new Map<Key, { line: number; text: string }>();
  const items = new Map<Key, Line[]>();
  let open: Key | null = null;
  for (const line of front) {
    const text = line.text;
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    if (/^\s/.test(text) || text.startsWith('- ')) {
      if (open === null) wrong(line.number, 'This line belongs to no key above it.');
      else items.get(open)?.push({ number: line.number, text: text.trim() });
      continue;
    }
    const at = text.indexOf(':');
    const key = keys.find((one) => one === text.slice(0, Math.max(0, at)).trim());
    if (at < 0 || !key) {
      wrong(line.number, `Only these keys are known here: ${keys.join(', ')}.`);
      open = null;
      continue;
    }
    if (values.has(key)) wrong(line.number, `“${key}” is given twice.`);
    values.set(key, { line: line.number, text: unquoted(text.slice(at + 1).trim()) });
    items.set(key, []);
    open = key;
  }
  const one = (key: 'name' | 'subject'): string => {
    const value = values.get(key)?.text ?? '';
    if (value === '') wrong(values.get(key)?.line ?? 1, `“${key}” is missing.`);
    return value;
  };
  const chosen = <T>(
    key: Key,
    parse: (text: string) => { success: boolean; data?: T | undefined },
    choices: readonly string[],
  ): T | null => {
    const value = values.get(key);
    const parsed = parse(value?.text ?? '');
    if (!parsed.success) wrong(value?.line ?? 1, `“${key}” is one of ${choices.join(', ')}.`);
    return parsed.data ?? null;
  };
  return {
    name: one('name'),
    category: chosen('category', (text) => templateCategory.safeParse(text), templateCategory.options),
    language: chosen('language', (text) => draftPlan.shape.tone.shape.language.safeParse(text), [
      'en',
      'de',
      'fr',
      'es',
    ]),
    kinds: listOf(values.get('kinds'), items.get('kinds')).flatMap(({ number, text }) => {
      const kind = touchKind.safeParse(text);
      if (!kind.success) wrong(number, `“${text.slice(0, 40)}” is no kind of touch: ${touchKind.options.join(', ')}.`);
      return kind.success ? [kind.data] : [];
    }),
    subject: one('subject'),
    subjectLine: values.get('subject')?.line ?? 1,
    fields: (items.get('fields') ?? []).flatMap(({ number, text }) => {
      const [, name = '', kind = ''] = /^([a-z][a-z0-9_]{0,40}):\s*(\w+)$/.exec(text) ?? [];
      const parsed = templateFieldKind.safeParse(kind);
      if (!parsed.success)
        wrong(number, `A field is written “name: kind”; kinds are ${templateFieldKind.options.join(', ')}.`);
      return parsed.success ? [{ name, kind: parsed.data, line: number }] : [];
    }),
    customise: listOf(values.get('customise'), items.get('customise'), false).map(({ text }) => text),
    body,
    problems,
  };
}

function split(lines: readonly Line[], wrong: (line: number, message: string) => void) {
  const [first] = lines;
  if (first?.text !== '---') {
    wrong(1, 'A template begins with a line of three dashes, then its name, category, language and subject.');
    return { front: [], body: lines };
  }
  const end = lines.findIndex(({ text }, at) => at > 0 && text === '---');
  if (end < 0) {
    wrong(1, 'A second line of three dashes has to end the part about the template.');
    return { front: lines.slice(1), body: [] };
  }
  return { front: lines.slice(1, end), body: lines.slice(end + 1) };
}

/** `a, b`, `[a, b]`, or a line each with a dash. */
function listOf(
  value: { line: number; text: string } | undefined,
  items: readonly Line[] | undefined,
  commas = true,
): Line[] {
  const inline = (value?.text ?? '').replace(/^\[|\]$/g, '');
  const said = inline === '' ? [] : commas ? inline.split(',') : [inline];
  return [
    ...said.map((text) => ({ number: value?.line ?? 1, text: unquoted(text.trim()) })),
    ...(items ?? []).map(({ number, text }) => ({ number, text: unquoted(text.replace(/^-\s*/, '')) })),
  ].filter(({ text }) => text !== '');
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) && text.length >= 2 ? text.slice(1, -1) : text;
}
