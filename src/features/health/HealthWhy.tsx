// What a health score is made of: each component with its figures and its share, how sure it is, and the rules.
import type { Health, HealthComponent } from '../../../electron/contract/relationship.ts';
import { componentInWords } from './health-in-words.ts';

/** So many are shown with their figures: those that cost the most of the whole. */
const SHOWN = 3;

export function HealthComponents({ health }: { health: Health }) {
  const cost = ({ score, weight }: HealthComponent) => (100 - (score ?? 100)) * weight;
  const known = health.components.filter((each) => each.score !== null).toSorted((a, b) => cost(b) - cost(a));
  const unknown = health.components.filter((each) => each.score === null);
  const rest = known.slice(SHOWN);
  const named = (list: readonly HealthComponent[], tell: (each: HealthComponent) => string) => (
    <span title={list.map((each) => `${componentInWords(each.kind)}: ${each.text}`).join('\n')}>
      {list.map(tell).join(', ')}
    </span>
  );
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-1.5" aria-label="What costs health the most">
        {known.slice(0, SHOWN).map((component) => (
          <Component key={component.kind} component={component} />
        ))}
      </ul>
      <div className="flex flex-col gap-0.5 text-12 text-ink-3">
        {rest.length > 0 && (
          <p className="tnum text-ink-2">
            The rest, each of 100:{' '}
            {named(rest, (each) => `${componentInWords(each.kind).toLowerCase()} ${Math.round(each.score ?? 0)}`)}
          </p>
        )}
        {unknown.length > 0 && (
          <p>Not counted, too little to go by: {named(unknown, (each) => componentInWords(each.kind).toLowerCase())}</p>
        )}
      </div>
    </div>
  );
}

function Component({ component }: { component: HealthComponent }) {
  const score = Math.round(component.score ?? 0);
  const share = Math.round(component.weight * 100);
  return (
    <li className="grid grid-cols-[5.5rem_2.5rem_1.75rem_1fr] items-center gap-x-2" title={component.rule}>
      <span className="truncate text-ink-2">{componentInWords(component.kind)}</span>
      <span aria-hidden className="h-1 overflow-hidden rounded-full bg-cursor">
        <span
          className={`block h-full rounded-full ${score < 40 ? 'bg-attention' : 'bg-accent/70'}`}
          style={{ width: `${score}%` }}
        />
      </span>
      <span className="tnum text-right font-medium">{score}</span>
      <span className="line-clamp-2 text-12 text-ink-3" title={`${component.text} (${share}% of the whole)`}>
        {component.text}
      </span>
    </li>
  );
}

/** The same in the width of a popover, each with its words in full. */
export function HealthWhy({ health }: { health: Health }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">
        {health.score === null ? 'Not known' : `${health.score} of 100`}, confidence {health.confidence}:{' '}
        {health.confidenceWhy}
      </p>
      <ul className="flex flex-col gap-2">
        {health.components.map((component) => (
          <li key={component.kind}>
            <p className="flex items-baseline justify-between gap-3">
              <span className="font-medium">{componentInWords(component.kind)}</span>
              <span className="tnum shrink-0 text-12 text-ink-3">
                {component.score === null
                  ? 'not known'
                  : `${Math.round(component.score)} × ${Math.round(component.weight * 100)}%`}
              </span>
            </p>
            <p className="text-ink-2">{component.text}</p>
            <p className="text-12 text-ink-3">{component.rule}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
