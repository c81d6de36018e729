// Answers every call of a port with the same failure: for who was let in before it was known that nobody is there to answer.
import type { Failure } from '../contract/failure.ts';
import type { Port } from './port.ts';
import { type ResponseFrame, requestFrame } from './wire.ts';

/** @param told Called once the first call was answered. */
export function refuseCalls(port: Port, failure: Failure, told: () => void): void {
  port.onFrame((raw) => {
    const parsed = requestFrame.safeParse(raw);
    if (!parsed.success || parsed.data.t !== 'call') return;
    port.post({ t: 'fail', id: parsed.data.id, failure: failure.toShape() } satisfies ResponseFrame);
    told();
  });
}
