// The day's layout: navigation at the left, the screen in the middle with its own rail, the quiet bar under it.
import { useEffect } from 'react';
import type { AppStatus } from '../../electron/contract/app.ts';
import { DeskStrip } from '../features/compose/DeskStrip.tsx';
import { restoreDesk } from '../state/compose.ts';
import { saveDesk } from '../state/draft-saving.ts';
import { useOutgoingAlerts } from '../state/outgoing.ts';
import { keepWriting } from '../state/queue-writing.ts';
import { Navigation } from './Navigation.tsx';
import { QuietBar } from './QuietBar.tsx';
import { ScreenView } from './ScreenView.tsx';

export function Shell({ status }: { status: AppStatus }) {
  useKeptDesk();
  useOutgoingAlerts();
  return (
    <div className="flex h-full">
      <button
        type="button"
        onClick={() => document.getElementById('main')?.focus()}
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-raised focus:px-3 focus:py-1.5 focus:shadow-float"
      >
        Skip to the content
      </button>
      <Navigation status={status} />
      <div className="flex min-w-0 flex-1 flex-col">
        <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
          <ScreenView />
        </main>
        <DeskStrip />
        <QuietBar status={status} />
      </div>
    </div>
  );
}

/** What was being written when the window closed is there again, and nothing typed is left behind when it closes. */
function useKeptDesk(): void {
  useEffect(() => {
    void restoreDesk();
    const leave = () => {
      saveDesk();
      void keepWriting();
    };
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}
