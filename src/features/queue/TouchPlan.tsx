// The plan beside a draft: why now, to whom and why, which facts with the words they rest on, what is asked and in which
// tone. A fact of the sentence under the pointer is marked.
import type { ReactNode } from 'react';
import type { DraftFact, DraftPlan, FactSource } from '../../../electron/contract/touch-drafts.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { EvidenceQuote } from '../findings/EvidenceQuote.tsx';
import { factKindInWords, sourceInWords } from './queue-in-words.ts';

export function TouchPlan({
  plan,
  accountName,
  marked,
  gate,
}: {
  plan: DraftPlan;
  accountName: string;
  /** Ids of the facts of the sentence pointed at. */
  marked: readonly string[];
  gate: ReactNode;
}) {
  const used = new Set(plan.sentences.flatMap((each) => each.factIds));
  const facts = plan.facts.filter((each) => used.has(each.factId));
  const unused = plan.facts.filter((each) => !used.has(each.factId));
  return (
    <div className="flex flex-col gap-5 px-4 py-4">
      <Part title="Why now">
        {plan.whyNow.length === 0 && <p className="text-ink-3">You asked for it.</p>}
        <ul className="flex flex-col gap-1">
          {plan.whyNow.map((reason) => (
            <li key={reason.reasonKey}>{reason.text}</li>
          ))}
        </ul>
      </Part>
      <Part title="To">
        <p>{plan.to.map((each) => each.name || each.address).join(', ')}</p>
        <p className="text-12 text-ink-3">{plan.toWhy}</p>
        <a
          href={hashOf({ screen: 'account', accountId: plan.accountId })}
          className="w-fit text-12 text-accent hover:underline"
        >
          {accountName}
        </a>
      </Part>
      {plan.gaps.length > 0 && (
        <Part title="Only you know">
          <ul className="flex flex-col gap-1 text-attention">
            {plan.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Rests on">
        {facts.length === 0 && <p className="text-ink-3">Nothing is claimed that would need a source.</p>}
        <ul className="flex flex-col gap-3">
          {facts.map((fact) => (
            <FactLine key={fact.factId} fact={fact} marked={marked.includes(fact.factId)} />
          ))}
        </ul>
        {unused.length > 0 && (
          <details className="mt-1 text-12 text-ink-3">
            <summary className="hover:text-ink">Known, and not said ({unused.length})</summary>
            <ul className="mt-2 flex flex-col gap-3">
              {unused.map((fact) => (
                <FactLine key={fact.factId} fact={fact} marked={false} />
              ))}
            </ul>
          </details>
        )}
      </Part>
      <Part title="Asks for">
        <p className={plan.ask === null ? 'text-ink-3' : undefined}>{plan.ask ?? 'nothing'}</p>
      </Part>
      <Part title="Tone">
        <p>{toneInWords(plan)}</p>
        <p className="text-12 text-ink-3">{plan.tone.why}</p>
      </Part>
      <Part title="Send gate">{gate}</Part>
    </div>
  );
}

const LANGUAGES = { en: 'English', de: 'German', fr: 'French', es: 'Spanish' } as const;
const MADE_BY = { built_in: '', template: ', from a template', model: ', worded by the language model' } as const;

function toneInWords({ tone, madeBy }: DraftPlan): string {
  return `${LANGUAGES[tone.language]}, ${tone.register}${MADE_BY[madeBy]}`;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h3 className="text-12 font-semibold text-ink-2">{title}</h3>
      {children}
    </section>
  );
}

function FactLine({ fact, marked }: { fact: DraftFact; marked: boolean }) {
  return (
    <li
      data-fact={fact.factId}
      data-marked={marked || undefined}
      className={classes('-mx-2 flex flex-col gap-1 rounded-md px-2 py-1', marked && 'bg-accent-soft')}
    >
      <p className="break-words">
        <span className="text-ink-3">{factKindInWords(fact.kind)}</span> {fact.text}
      </p>
      {fact.sources.map((source) => (
        <Source key={sourceKey(source)} source={source} said={fact.text} />
      ))}
    </li>
  );
}

const sourceKey = (source: FactSource) =>
  source.from === 'message' ? `${source.messageRowId} ${source.quote}` : `${source.from} ${sourceInWords(source)}`;

function Source({ source, said }: { source: FactSource; said: string }) {
  if (source.from === 'message') return <EvidenceQuote evidence={source} />;
  const words = sourceInWords(source);
  return words === said ? null : <p className="text-12 text-ink-3">From {words}</p>;
}
