// Lets the live sync know that a server is to hear of something now; where it is not live, the next sync sends it.
import { mailboxesWaiting } from '../store/queries/remote-operations.ts';
import type { HandlerContext } from './handler-context.ts';

export function sendOutWaiting({ db, sync }: HandlerContext): void {
  for (const mailboxId of mailboxesWaiting(db)) sync.sendOut(mailboxId);
}
