// What came back by mail for a step: each mail with who wrote it, how it was known to belong here, and what to know before it counts.
import { TriangleAlert } from 'lucide-react';
import type { RunStep } from '../../../electron/contract/runs.ts';
import type { StepAnswer } from '../../../electron/contract/step-answers.ts';
import { FILE, OUTCOME } from '../../../electron/contract/step-answers.ts';
import { hashOf } from '../../state/route.ts';
import { type AnswersBack, dismissAnswer } from '../../state/runs.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { Button } from '../../ui/Button.tsx';
import { dateTime, fileSize } from '../../ui/format.ts';
import { personName, surenessInWords } from './playbook-in-words.ts';

export function AnswersPanel({ step, back }: { step: RunStep; back: AnswersBack }) {
  const { asked, answers, open } = back;
  if (asked === null) return null;
  if (answers.length === 0) {
    return (
      <p className="text-ink-2">
        {asked.sentAt === null ? (
          <>
            The mail that asks {personName(asked.to)} waits in the{' '}
            <a className="underline underline-offset-2 hover:text-accent" href={hashOf({ screen: 'queue' })}>
              queue
            </a>
            .
          </>
        ) : (
          <>
            Asked {personName(asked.to)} on {dateTime(asked.sentAt)}; nothing came back yet. What they tell you
            otherwise can be filled in here.
          </>
        )}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {answers.map((answer) => (
        <Answer key={answer.messageRowId} step={step} answer={answer} confirmed={answer.confirmed} />
      ))}
      <OutcomeRead back={back} />
      {open.length > 0 && <p className="text-12 text-attention">Not answered yet: {open.join(', ')}.</p>}
    </div>
  );
}

function Answer({ step, answer, confirmed }: { step: RunStep; answer: StepAnswer; confirmed: boolean }) {
  const { from, at, how, cautions, remarks, files, messageRowId, threadId } = answer;
  return (
    <section aria-label={`Answer of ${personName(from)}`} className="flex flex-col gap-1.5 rounded-md border px-3 py-2">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{personName(from)}</span>
        <span className="text-12 text-ink-3">
          {dateTime(at)} · {how}
        </span>
        <span className="ml-auto flex items-center gap-1">
          <Button tone="quiet" onClick={() => openQuote({ threadId, messageRowId, quote: '' })}>
            Open the mail
          </Button>
          {!confirmed && (
            <Button tone="quiet" onClick={() => void dismissAnswer(step, messageRowId)}>
              No answer to this
            </Button>
          )}
        </span>
      </div>
      {cautions.map(({ kind, sentence }) => (
        <p key={`${kind} ${sentence}`} className="flex items-start gap-1.5 text-12 text-attention">
          <TriangleAlert size={13} aria-hidden className="mt-0.5 shrink-0" />
          {sentence}
        </p>
      ))}
      {remarks !== '' && (
        <p className="text-12 text-ink-2">
          <span className="text-ink-3">Besides: </span>
          <span className="whitespace-pre-wrap">{remarks}</span>
        </p>
      )}
      {files.map((file) => (
        <p key={file.attachmentId} className="text-12 text-ink-2">
          <span className="font-medium text-ink">{file.fileName}</span>, {fileSize(file.size)} · {file.about}
        </p>
      ))}
    </section>
  );
}

/** The one question of a decision, an approval, an acknowledgement, with their words. */
function OutcomeRead({ back }: { back: AnswersBack }) {
  const read = back.fields.find(({ key }) => key === OUTCOME || key === FILE);
  if (!read || read.key === FILE) return null;
  const question = back.asked?.step.questions.find(({ key }) => key === OUTCOME);
  const label =
    read.value === true
      ? 'They agree'
      : read.value === false
        ? 'They do not agree'
        : question?.options.find(({ key }) => key === read.value)?.label;
  return (
    <div className="flex flex-col gap-1 border-l-2 border-line-strong pl-3 text-12">
      {read.quote !== '' && (
        <blockquote aria-label="They wrote" className="text-13 whitespace-pre-wrap text-ink">
          {read.quote}
        </blockquote>
      )}
      <p className="text-ink-3">
        Understood as: <span className="font-medium text-ink">{label ?? 'nothing that is plain'}</span>
        <span className={read.confidence === 'clear' ? undefined : 'text-attention'}>
          {' '}
          · {surenessInWords(read.confidence)}
        </span>
        {read.why !== '' && ` · ${read.why}`}
      </p>
      {read.condition !== null && (
        <p className="text-attention">
          With a condition: <span className="text-ink">{read.condition}</span>
        </p>
      )}
    </div>
  );
}
