// What a template has wrong (it is not used then) or could have better, by line.
import type { TemplateProblem } from '../../../contract/templates.ts';
import { findGreeting } from '../../findings/manner/greeting.ts';
import { findSignOff } from '../../findings/manner/sign-off.ts';
import type { Line, ParsedTemplate } from './parse-template.ts';
import { knownField, knownFields } from './template-fields.ts';

const hollow =
  /\b(?:just (?:checking|following|reaching|touching)|checking in to see|touch(?:ing)? base|circl(?:e|ing) back|hope this (?:email|e-mail|mail|message) finds you|hope you(?:['’]re| are) (?:doing )?well|wollte (?:nur|mich nur) (?:mal )?(?:kurz )?(?:nachfragen|melden)|ich hoffe,? (?:es geht ihnen|dir geht es|diese (?:e-?)?mail)|j'espère que vous allez bien|espero que est[ée]s? bien)\b/iu;
const unfinished =
  /\b(?:xxx+|tbd|tbc|lorem ipsum|insert (?:name|date|company))\b|<[\p{L} _-]{1,40}>|\{[^{}]{1,40}\}(?!\})/iu;
const mark = /\{\{\s*([^{}]*?)\s*\}\}/gu;
const fieldName = /^([a-z][a-z0-9_]{0,40})\??$/u;
const LONGEST_SUBJECT = 90;
const LONGEST_BODY = 260;

export function lintTemplate(template: ParsedTemplate): TemplateProblem[] {
  const problems: TemplateProblem[] = [...template.problems];
  const say = (level: TemplateProblem['level']) => (line: number, message: string) => {
    problems.push({ line, level, message });
  };
  const wrong = say('error');
  const better = say('warning');
  const subject: Line = { number: template.subjectLine, text: template.subject };
  const filled = template.body.filter(({ text }) => text.trim() !== '');

  const declared = new Map(template.fields.map((one) => [one.name, one]));
  for (const one of template.fields) {
    const known = knownField(one.name);
    if (known && known.kind !== one.kind) wrong(one.line, `“${one.name}” is a ${known.kind}, not a ${one.kind}.`);
  }
  const used = new Set<string>();
  for (const line of [subject, ...filled]) {
    for (const [, inside = ''] of line.text.matchAll(mark)) {
      const name = fieldName.exec(inside)?.[1];
      if (name === undefined) wrong(line.number, 'Inside {{ }} stands the name of one field, in small letters.');
      else {
        used.add(name);
        if (!declared.has(name) && !knownField(name)) {
          wrong(
            line.number,
            `Nothing fills “${name}”. Add it to the fields, or use one of ${knownFields.map((one) => one.name).join(', ')}.`,
          );
        }
      }
    }
    checkMarks(line, wrong);
    const rest = line.text.replace(mark, '').replace(/\[\[[^[\]]*\]\]/gu, '');
    const left = unfinished.exec(rest)?.[0];
    if (left !== undefined)
      wrong(
        line.number,
        `“${left.slice(0, 40)}” would leave as it stands. Make it {{a_field}} or [[what you will fill in]].`,
      );
    const said = hollow.exec(rest)?.[0];
    if (said !== undefined) better(line.number, `“${said}” says nothing. Begin with the reason you write.`);
  }
  for (const one of template.fields) {
    if (!used.has(one.name)) better(one.line, `“${one.name}” is used nowhere.`);
  }
  checkBody(filled, wrong, better);
  if (template.kinds.length === 0) better(1, 'Without kinds it is offered only where templates are chosen by hand.');
  if (template.subject.length > LONGEST_SUBJECT)
    better(subject.number, 'A subject this long is cut off in most lists.');
  if (template.customise.length === 0) better(1, 'Say under “customise” what is worth changing for each account.');
  return problems.sort((a, b) => a.line - b.line);
}

type Say = (line: number, message: string) => void;

function checkBody(filled: readonly Line[], wrong: Say, better: Say): void {
  const [first] = filled;
  const last = filled.at(-1);
  if (!first || !last) {
    wrong(1, 'There is no text below the second line of dashes.');
    return;
  }
  const greeting = findGreeting(first.text.replace(mark, 'Name'), []);
  if (greeting.words !== '' && greeting.rest === '') {
    better(first.number, 'Leave the greeting out: it is added in your voice.');
  }
  const lines = filled.map(({ text }) => text);
  const end = findSignOff(lines, 'Name');
  if (end.words !== '')
    better(filled[end.line]?.number ?? last.number, 'Leave the sign-off out: it is added in your voice.');
  const words = lines.join(' ').split(/\s+/).length;
  if (words > LONGEST_BODY) better(first.number, `${words} words are more than a busy person reads.`);
}

/** Brackets that open and never close would leave as they stand. */
function checkMarks({ number, text }: Line, wrong: Say): void {
  const count = (what: string) => text.split(what).length - 1;
  if (count('{{') !== count('}}')) wrong(number, 'A {{ has no }} on the same line.');
  if (count('[[') !== count(']]')) wrong(number, 'A [[ has no ]] on the same line.');
  if (/\[\[\s*\]\]/u.test(text)) wrong(number, 'Say inside [[ ]] what has to be filled in.');
}
