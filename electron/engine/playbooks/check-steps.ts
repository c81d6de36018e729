// What is wrong with the steps of a playbook among each other: keys that nobody has, conditions on what comes later, decisions
// without outcomes. Pure.
import type { LeadsTo, PlaybookTrigger } from '../../contract/playbooks.ts';
import type { TemplateProblem } from '../../contract/templates.ts';
import type { PlacedStep } from './parse-playbook.ts';

export function checkSteps(
  steps: readonly PlacedStep[],
  unread: ReadonlySet<string>,
  triggers: readonly PlaybookTrigger[],
): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const at = new Map(steps.map(({ key }, index) => [key, index]));
  const say = (line: number, message: string, level: TemplateProblem['level'] = 'error') =>
    void problems.push({ line, level, message });
  const reach = (way: LeadsTo, line: number) => {
    if (typeof way === 'object' && !at.has(way.step) && !unread.has(way.step))
      say(line, `There is no step “${way.step}” to lead to.`);
  };
  const onlyOnce = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const { key, line, type, outcomes, fields } = step;
    if (onlyOnce.has(key)) say(line, `The step “${key}” is given twice.`);
    onlyOnce.add(key);
    reach(step.leadsTo, step.wayLine);
    for (const [nth, outcome] of outcomes.entries()) reach(outcome.leadsTo, step.outcomeLines[nth] ?? line);
    const decides = type === 'decision' || type === 'approval';
    if (decides && outcomes.length < 2)
      say(line, `A step of type ${type} needs two outcomes or more: “- key: Name -> step”.`);
    if (!decides && outcomes.length > 0) say(line, 'Only a decision or an approval has outcomes.');
    if (new Set(outcomes.map((each) => each.key)).size < outcomes.length) say(line, 'Two outcomes have the same key.');
    if (type === 'form' && fields.length === 0) say(line, 'A form needs a field: “- key: type, Label”.');
    if (index === 0 && step.together) say(line, 'The first step has none before it to open together with.');
    for (const [nth, condition] of step.when.entries()) {
      const line = step.whenLines[nth] ?? step.line;
      const of = steps[at.get(condition.step) ?? -1];
      if (!of && unread.has(condition.step)) continue;
      if (!of) {
        say(line, `There is no step “${condition.step}” for the condition.`);
        continue;
      }
      if (of === step || (at.get(condition.step) ?? 0) > index)
        say(line, `The condition asks for “${condition.step}”, which comes later.`);
      const field = of.fields.find((each) => each.key === condition.field);
      if (condition.field !== null && !field) say(line, `The step “${of.key}” has no field “${condition.field}”.`);
      const known = condition.field === null ? of.outcomes : (field?.options ?? []);
      if (condition.field === null && of.outcomes.length === 0) say(line, `The step “${of.key}” has no outcomes.`);
      const strange = condition.values.find((value) => !known.some((each) => each.key === value));
      const compared = condition.is === 'below' || condition.is === 'above';
      if (!compared && known.length > 0 && strange !== undefined)
        say(line, `“${strange}” is none of ${known.map((each) => each.key).join(', ')}.`);
    }
  }
  if (steps.some(({ due }) => due?.from === 'before_renewal') && triggers.length === 0)
    say(1, 'Without a trigger it is started by hand alone.', 'warning');
  return problems;
}
