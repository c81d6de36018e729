// A playbook as it would be gone through: its steps with who has each, what they ask, and where their outcomes lead.
import type { PlaybookDefinition, PlaybookStep } from '../../../electron/contract/playbooks.ts';
import { counted } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { typeInWords } from './playbook-in-words.ts';

export function DefinitionView({ definition }: { definition: PlaybookDefinition }) {
  const { steps, roles } = definition;
  return (
    <Section title={counted(steps.length, 'step')}>
      <ol className="flex flex-col">
        {steps.map((step, at) => (
          <li key={step.key} className="flex gap-3 border-b py-1.5 last:border-0">
            <span className="tnum w-5 shrink-0 text-right text-ink-3">{at + 1}</span>
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{step.title}</span>
              <span className="block text-12 text-ink-3">
                {[
                  typeInWords(step.type),
                  roles.find(({ key }) => key === step.role)?.label ?? 'You',
                  dueWords(step),
                  opensWords(step),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {(step.when.length > 0 || step.leadsTo !== 'next') && (
                <span className="block text-12 text-ink-2">
                  {[whenWords(definition, step), wayOn(definition, step)].filter(Boolean).join(' · ')}
                </span>
              )}
              {step.fields.length > 0 && (
                <span className="block text-12 text-ink-2">
                  {step.fields.map(({ label, required }) => (required ? `${label} *` : label)).join(' · ')}
                </span>
              )}
              {step.outcomes.length > 0 && (
                <span className="block text-12 text-ink-2">
                  {step.outcomes.map((each) => `${each.label} → ${wayWords(definition, each.leadsTo)}`).join(' · ')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const FROM = { start: 'the start', previous: 'it opens', before_renewal: 'the renewal' } as const;

function dueWords({ due }: PlaybookStep): string {
  if (due === null) return '';
  const days = counted(due.days, due.unit === 'days' ? 'day' : 'working day');
  return `due ${days} ${due.from === 'before_renewal' ? 'before' : 'after'} ${FROM[due.from]}`;
}

function opensWords({ together, fromDay }: PlaybookStep): string {
  const beside = together ? 'opens with the step before' : '';
  return [beside, fromDay === null ? '' : `not before day ${fromDay}`].filter(Boolean).join(', ');
}

const HOW = { one_of: 'is', none_of: 'is not', below: 'is below', above: 'is above' } as const;

function whenWords({ steps }: PlaybookDefinition, { when }: PlaybookStep): string {
  const words = when.map(({ step, field, is, values }) => {
    const of = steps.find(({ key }) => key === step);
    const asked = of?.fields.find(({ key }) => key === field);
    const known = field === null ? of?.outcomes : asked?.options;
    const named = values.map((value) => known?.find(({ key }) => key === value)?.label ?? value).join(' or ');
    return `“${asked?.label ?? of?.title ?? step}” ${HOW[is]} ${named}`;
  });
  return words.length === 0 ? '' : `Only where ${words.join(' and ')}`;
}

const wayOn = (definition: PlaybookDefinition, { leadsTo }: PlaybookStep): string =>
  leadsTo === 'next' ? '' : `Then ${wayWords(definition, leadsTo)}`;

function wayWords({ steps }: PlaybookDefinition, way: PlaybookStep['leadsTo']): string {
  if (way === 'next') return 'the next step';
  if (way === 'end') return 'the end';
  return steps.find(({ key }) => key === way.step)?.title ?? way.step;
}
