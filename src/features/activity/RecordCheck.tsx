// The proof that nobody altered the record, in words and with a shape.
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useVerification, verifyRecord } from '../../state/journal.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/format.ts';

export function RecordCheck() {
  const { result, running } = useVerification();
  return (
    <>
      {result && (
        <p
          role="status"
          title={`${result.seal} ${result.head.slice(0, 12)}`}
          className="flex items-center gap-1.5 text-12"
        >
          {result.intact ? (
            <>
              <ShieldCheck size={14} aria-hidden className="text-good" />
              <span className="text-ink-2">
                {count(result.checked)} entries checked, none altered or missing
                {result.sealedTo !== null && `; sealed to ${count(result.sealedTo)}`}
              </span>
            </>
          ) : (
            <>
              <ShieldAlert size={14} aria-hidden className="text-risk" />
              <span className="font-medium text-risk">{result.problem}</span>
            </>
          )}
        </p>
      )}
      <Button tone="quiet" busy={running} onClick={() => void verifyRecord()}>
        Check the record
      </Button>
    </>
  );
}
