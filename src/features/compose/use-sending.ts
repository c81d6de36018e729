// Sending what is written: kept, checked, asked about once and in place where something looks forgotten, then handed to the
// engine, which holds it for a moment.
import { useRef, useState } from 'react';
import type { DraftConcern } from '../../../electron/contract/compose.ts';
import { asFailure } from '../../state/engine.ts';
import { checkWriting, sendWriting } from '../../state/outgoing.ts';

export interface Sending {
  readonly busy: boolean;
  readonly concerns: readonly DraftConcern[];
  readonly failure: string | null;
  send(): Promise<boolean>;
  /** Back to writing; what was asked about once is not asked about again. */
  goOn(): void;
}

export function useSending(key: string): Sending {
  const [busy, setBusy] = useState(false);
  const [concerns, setConcerns] = useState<readonly DraftConcern[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(new Set<DraftConcern['kind']>());
  const under = useRef(false);

  async function attempt(): Promise<boolean> {
    const found = await checkWriting(key);
    // Not kept, so not sent: the pane says why beside "Saved".
    if (!found) return false;
    const open = found.filter((each) => each.level === 'stop' || !asked.current.has(each.kind));
    setConcerns(open);
    for (const each of open) if (each.level === 'ask') asked.current.add(each.kind);
    if (open.length > 0) return false;
    const refused = await sendWriting(key);
    setFailure(refused?.message ?? null);
    return refused === null;
  }

  return {
    busy,
    concerns,
    failure,
    async send() {
      if (under.current) return false;
      under.current = true;
      setBusy(true);
      setFailure(null);
      try {
        return await attempt();
      } catch (error) {
        setFailure(asFailure(error).message);
        return false;
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
    goOn() {
      setConcerns([]);
      setFailure(null);
    },
  };
}
