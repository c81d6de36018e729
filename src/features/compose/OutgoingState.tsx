// Where a message on its way stands, in one sentence, with what can be done about it.
import { useEffect, useState } from 'react';
import type { OutgoingView } from '../../../electron/contract/outgoing.ts';
import { currentTime } from '../../state/clock.ts';
import { sendNow, settle, takeBack, tryAgain, writeAgain } from '../../state/outgoing.ts';
import { useNow } from '../../ui/Figures.tsx';
import { momentShort } from '../../ui/format.ts';

/** Held for longer than this, it is told by its time and not by its seconds. */
const COUNTED_MS = 90_000;

export function OutgoingState({
  outgoing,
  onTakeBack = () => void takeBack(outgoing),
}: {
  outgoing: OutgoingView;
  /** Where taking it back leads elsewhere than into the writing. */
  onTakeBack?: () => void;
}) {
  const { outgoingId, state, partly } = outgoing;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3 gap-y-1 text-12">
      <Standing outgoing={outgoing} />
      {outgoing.refused.map((each) => (
        <span key={each.address} className="text-risk">
          {each.address}: {each.sentence}
        </span>
      ))}
      {outgoing.canTakeBack && <Act onClick={onTakeBack}>{state === 'held' ? 'Undo' : 'Take it back and edit'}</Act>}
      {state === 'held' && <Act onClick={() => void sendNow(outgoingId)}>Send now</Act>}
      {(state === 'refused' || (state === 'queued' && outgoing.problem !== null)) && (
        <Act onClick={() => void tryAgain(outgoingId)}>Try again</Act>
      )}
      {state === 'unknown' && (
        <>
          <Act onClick={() => void settle(outgoingId, 'arrived')}>It arrived</Act>
          <Act onClick={() => void settle(outgoingId, 'send_again')}>Send it again</Act>
        </>
      )}
      {partly && (
        <>
          <Act onClick={() => void writeAgain(outgoingId)}>Write to them again</Act>
          <Act onClick={() => void settle(outgoingId, 'acknowledge')}>Leave it at that</Act>
        </>
      )}
    </span>
  );
}

function Standing({ outgoing }: { outgoing: OutgoingView }) {
  const now = useNow();
  const { state, problem, problemCode, heldUntil, partly } = outgoing;
  // Who did not get it follows, each with the reason.
  if (partly) return <span className="font-medium text-risk">Sent, but not everyone got it</span>;
  switch (state) {
    case 'held':
      return <Held until={heldUntil} />;
    case 'queued':
      if (problemCode === 'offline') return <span className="text-ink-2">Goes out when you are online.</span>;
      if (problem !== null) return <span className="text-attention">{problem}</span>;
      return (
        <span className="text-ink-3">
          {heldUntil > now + COUNTED_MS ? `Goes out ${momentShort(heldUntil, now)}` : 'Waits to go out'}
        </span>
      );
    case 'handing_over':
      return <span className="text-ink-3">Being handed to the server</span>;
    case 'accepted':
      return <span className="text-ink-3">Sent; its copy is being put into Sent</span>;
    case 'in_sent':
      return <span className="text-ink-3">Sent</span>;
    case 'refused':
      return <span className="font-medium text-risk">{problem ?? 'The server did not take it.'}</span>;
    case 'unknown':
      return <span className="font-medium text-attention">{problem ?? 'Whether it left is not known.'}</span>;
  }
}

function Held({ until }: { until: number }) {
  const now = useNow();
  const [left, setLeft] = useState(() => until - currentTime());
  useEffect(() => {
    const timer = setInterval(() => setLeft(until - currentTime()), 500);
    return () => clearInterval(timer);
  }, [until]);
  if (left > COUNTED_MS) return <span className="text-ink-3">Goes out {momentShort(until, now)}</span>;
  return <span className="tnum text-ink-3">Goes out in {Math.max(0, Math.ceil(left / 1000))} s</span>;
}

function Act({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <button type="button" onClick={onClick} className="rounded-sm font-medium text-accent hover:underline">
      {children}
    </button>
  );
}
