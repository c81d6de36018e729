// The engine's idea of now, so that ages and days in the window agree with the figures the engine computed.
import { useEffect } from 'react';
import { create } from 'zustand';

const TICK_MS = 30_000;

interface ClockState {
  readonly now: number;
  readonly timeZone: string;
}

let offset = 0;

export const useClock = create<ClockState>(() => ({
  now: Date.now(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}));

export function setClock(engineNow: number, timeZone: string): void {
  offset = engineNow - Date.now();
  useClock.setState({ now: engineNow, timeZone });
}

/** The instant this very moment; `useClock` is the one that is shown and moves twice a minute. */
export function currentTime(): number {
  return Date.now() + offset;
}

export function useTicking(): void {
  useEffect(() => {
    const timer = setInterval(() => useClock.setState({ now: currentTime() }), TICK_MS);
    return () => clearInterval(timer);
  }, []);
}
