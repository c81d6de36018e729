// One finding of the audit: the account, what was found, its figures, and the mail it rests on.
import { useEffect, useRef } from 'react';
import type { AuditItem } from '../../../electron/contract/audit.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { Money, useNow } from '../../ui/Figures.tsx';
import { dateShort, renewalInWords, tierInWords } from '../../ui/format.ts';
import { Why } from '../../ui/Why.tsx';

export function AuditRow({ item, active, onPoint }: { item: AuditItem; active: boolean; onPoint(): void }) {
  const row = useRef<HTMLLIElement>(null);
  const now = useNow();
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <li
      ref={row}
      aria-current={active || undefined}
      onPointerDown={onPoint}
      className={classes(
        'grid grid-cols-1 gap-x-4 border-b px-2 py-2 @2xl:grid-cols-[14rem_minmax(0,1fr)_auto] sm:grid-cols-[12rem_minmax(0,1fr)_auto]',
        active ? 'under-cursor' : 'hover:bg-hover',
      )}
    >
      <a
        href={hashOf({ screen: 'account', accountId: item.accountId })}
        className="min-w-0 truncate font-medium hover:underline"
        title={item.name}
      >
        {item.name}
      </a>
      <div className="min-w-0">
        <p>{item.text}</p>
        <p className="tnum text-12 text-ink-3">
          {tierInWords(item.tier)}
          {item.arr && (
            <>
              {', '}
              <Money value={item.arr} short /> a year
            </>
          )}
          {item.renewalInDays !== null && `, renewal ${renewalInWords(item.renewalInDays)}`}
          {item.lastTouchAt !== null && `, last touch ${dateShort(item.lastTouchAt, now)}`}
        </p>
      </div>
      <Why of={`${item.name}: ${item.text}`} title="Why?">
        <div className="flex flex-col items-start gap-2">
          <p>{item.text}</p>
          <p className="text-12 text-ink-3">{item.rule}</p>
          {item.threadId !== null && (
            <a
              href={hashOf({ screen: 'inbox', threadId: item.threadId })}
              className="text-12 text-accent hover:underline"
            >
              Open the mail
            </a>
          )}
        </div>
      </Why>
    </li>
  );
}
