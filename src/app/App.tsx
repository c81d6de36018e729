// The window: the theme, the clock, the keyboard, and either the first run or the day's work.
import { Tooltip } from '@base-ui/react/tooltip';
import { Suspense, useEffect } from 'react';
import { useSettings } from '../state/app-settings.ts';
import { reloadAppStatus, useAppStatus } from '../state/app-status.ts';
import { undoEntry } from '../state/change.ts';
import { currentTime, useClock, useTicking } from '../state/clock.ts';
import { useConnection } from '../state/engine.ts';
import { useNotices } from '../state/notices.ts';
import { reconnectNow } from '../state/reconnect.ts';
import { useRoute } from '../state/route.ts';
import { Button } from '../ui/Button.tsx';
import { Trouble } from '../ui/EmptyState.tsx';
import { NowContext } from '../ui/Figures.tsx';
import { showToast, Toasts } from '../ui/Toasts.tsx';
import { DropLayer } from './DropLayer.tsx';
import { KeyboardLayer } from './KeyboardLayer.tsx';
import { FirstRun } from './later-screens.ts';
import { Overlays } from './Overlays.tsx';
import { Shell } from './Shell.tsx';
import { useTheme } from './theme.ts';

export function App() {
  const now = useClock((clock) => clock.now);
  const settings = useSettings();
  const theme = useTheme(settings.data?.theme ?? 'system');
  useTicking();
  useNoticeToasts();
  return (
    <NowContext value={now}>
      <Tooltip.Provider delay={500}>
        <div className="@container/shell h-full">
          <Screens />
        </div>
        <KeyboardLayer />
        <Overlays />
        <DropLayer />
        <Toasts theme={theme} />
      </Tooltip.Provider>
    </NowContext>
  );
}

const connectionGone = 'The connection to Tend is gone. Everything that was saved is safe; open Tend again.';

function Screens() {
  const status = useAppStatus();
  const lost = useConnection((connection) => connection.lost);
  const screen = useRoute((state) => state.route.screen);
  if (!status.data) {
    // Why the engine could not be opened says more than that it is gone since.
    const why = status.failure?.code === 'offline' ? null : status.failure?.message;
    const sentence = why ?? (lost ? connectionGone : status.failure?.message);
    return sentence ? (
      <main className="flex h-full">
        <Trouble
          sentence={sentence}
          retry={<Button onClick={() => (lost ? reconnectNow() : void reloadAppStatus())}>Try again</Button>}
        />
      </main>
    ) : (
      <main aria-busy className="h-full" />
    );
  }
  const empty = status.data.mailboxes === 0 && status.data.accounts === 0;
  if (screen === 'welcome' || (empty && !['settings', 'import', 'activity'].includes(screen))) {
    return (
      <Suspense fallback={<main aria-busy className="h-full" />}>
        <FirstRun status={status.data} />
      </Suspense>
    );
  }
  return <Shell status={status.data} />;
}

function useNoticeToasts(): void {
  useEffect(
    () =>
      useNotices.subscribe(({ latest }) => {
        if (!latest) return;
        const { entryId, until } = latest;
        showToast({
          id: latest.id,
          text: latest.text,
          problem: latest.tone === 'problem',
          head: latest.head,
          undo: entryId === null ? null : () => void undoEntry(entryId),
          left: until === null ? null : () => until - currentTime(),
          again: latest.again,
        });
      }),
    [],
  );
}
