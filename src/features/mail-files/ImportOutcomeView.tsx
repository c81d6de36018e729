// What came in, and which files did not.
import { type ImportOutcome, outcomeInWords } from '../../state/mail-import.ts';
import { counted } from '../../ui/format.ts';

const SHOWN = 50;

export function ImportOutcomeView({ outcome }: { outcome: ImportOutcome }) {
  const { problems } = outcome;
  return (
    <div role="status" className="flex flex-col gap-3">
      <p>{outcomeInWords(outcome)}</p>
      {problems.length > 0 && (
        <section aria-label="What was left out">
          <p className="mb-1 text-12 font-medium text-ink-2">
            {counted(problems.length, 'file was', 'files were')} left out
          </p>
          <ul className="border-t text-12">
            {problems.slice(0, SHOWN).map(({ file, sentence }) => (
              <li key={`${file} ${sentence}`} className="border-b py-1.5">
                <span className="break-all select-text">{file}</span>
                <span className="block text-ink-2">{sentence}</span>
              </li>
            ))}
          </ul>
          {problems.length > SHOWN && <p className="mt-1 text-12 text-ink-3">and {problems.length - SHOWN} more</p>}
        </section>
      )}
    </div>
  );
}
