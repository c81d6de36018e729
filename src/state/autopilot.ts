// How far the program goes by itself: the modes, what bounds Autopilot, and the switch that pauses everything.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { AutopilotState } from '../../electron/contract/modes.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const autopilot = createResources<'autopilot', AutopilotState>({
  topics: ['queue', 'settings'],
  ask: () => ask('autopilot.get', {}),
});
const modes = createResources<'modes', CallOutput<'mode.list'>>({
  topics: ['queue', 'settings', 'mailboxes'],
  ask: () => ask('mode.list', {}),
});

export const useAutopilot = () => autopilot.use('autopilot');
export const useModes = () => modes.use('modes');

export const setMode = (input: CallInput<'mode.set'>, say: string) => change('mode.set', input, { say });

export function setAutopilot(next: CallInput<'autopilot.set'>, say: string) {
  return change('autopilot.set', next, { say });
}

export function pauseEverything(paused: boolean, now: number) {
  return change(
    'autopilot.pause',
    { paused },
    {
      say: paused ? 'Everything is paused. Nothing is drafted or sent by itself.' : 'Tend goes on.',
      ahead: () => autopilot.ahead('autopilot', (held) => ({ ...held, pausedSince: paused ? now : null })),
    },
  );
}

export const isPaused = (): boolean => autopilot.peek('autopilot')?.pausedSince != null;
