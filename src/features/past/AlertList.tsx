// What Tend would have warned of by that day: what stood, the newest first, and what had ended within the month before.
import type { PastAlert } from '../../../electron/contract/past.ts';
import { hashOf } from '../../state/route.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { asSentence, counted, dateShort } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Why } from '../../ui/Why.tsx';

const SHOWN = 80;

export function AlertList({ alerts, unread, at }: { alerts: readonly PastAlert[]; unread: number; at: number }) {
  const standing = alerts.filter(({ endedAt }) => endedAt === null);
  const ended = alerts.filter(({ endedAt }) => endedAt !== null);
  return (
    <div className="flex flex-col gap-6">
      <Section title={`Stood on that day (${standing.length})`}>
        {unread > 0 && (
          <p role="status" className="text-12 text-ink-3">
            Still reading {counted(unread, 'message')}; more may come.
          </p>
        )}
        {standing.length === 0 && unread === 0 && <p className="text-ink-3">Nothing was to be warned of.</p>}
        <Alerts alerts={standing} at={at} />
      </Section>
      {ended.length > 0 && (
        <Section title={`Ended within the month before (${ended.length})`}>
          <Alerts alerts={ended} at={at} />
        </Section>
      )}
    </div>
  );
}

function Alerts({ alerts, at }: { alerts: readonly PastAlert[]; at: number }) {
  return (
    <ul className="flex flex-col">
      {alerts.slice(0, SHOWN).map((alert) => (
        <li key={`${alert.accountId} ${alert.kind} ${alert.firstAt} ${alert.text}`} className="border-t py-2">
          <p className="flex items-baseline gap-2">
            <a
              href={hashOf({ screen: 'account', accountId: alert.accountId })}
              className="min-w-0 truncate font-medium hover:underline"
            >
              {alert.name}
            </a>
            <span className="tnum ml-auto shrink-0 text-12 text-ink-3">first on {dateShort(alert.firstAt, at)}</span>
          </p>
          <p className="text-ink-2">
            {asSentence(
              alert.endedAt === null ? alert.text : `${alert.text}; ended on ${dateShort(alert.endedAt, at)}`,
            )}{' '}
            <AlertWhy alert={alert} />
          </p>
        </li>
      ))}
      {alerts.length > SHOWN && <li className="border-t py-2 text-12 text-ink-3">and {alerts.length - SHOWN} more</li>}
    </ul>
  );
}

function AlertWhy({ alert }: { alert: PastAlert }) {
  const [messageRowId] = alert.messageRowIds;
  const { threadId, quote } = alert;
  return (
    <Why of={`${alert.name}: ${alert.text}`} title="Why?">
      <div className="flex flex-col items-start gap-2">
        {quote !== null && <blockquote className="border-l-2 border-accent pl-3">{quote}</blockquote>}
        <p className="text-12 text-ink-3">{alert.rule}</p>
        {threadId !== null && messageRowId !== undefined && (
          <button
            type="button"
            className="text-12 text-accent hover:underline"
            onClick={() => openQuote({ threadId, messageRowId, quote: quote ?? '' })}
          >
            Open the mail
          </button>
        )}
      </div>
    </Why>
  );
}
