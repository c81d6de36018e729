// A screen that is loaded after the window stands: at the latest when somebody goes there, as a rule before, while nothing else
// is to be done. The first look at the day waits for none of it.
import { type ComponentType, createElement, lazy, type ReactElement, useState } from 'react';
import { NotLoaded } from './NotLoaded.tsx';

const loads: (() => Promise<unknown>)[] = [];

/** @param instead Is shown where it is asked for and does not come. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  instead: () => ReactElement = NotLoaded,
): ComponentType<P> {
  let ready: ComponentType<P> | null = null;
  let loading: Promise<{ default: ComponentType<P> }> | null = null;
  const once = () => {
    loading ??= load().then(
      (screen) => {
        ready = screen;
        return { default: screen };
      },
      (error: unknown) => {
        // What failed before anybody asked for it is tried again when somebody does.
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  loads.push(once);
  const whenLoaded = lazy(() => once().catch((): { default: ComponentType<P> } => ({ default: instead })));
  return function Later(props: P) {
    // The one it began with: what is typed on a screen stays when it is loaded meanwhile.
    const [Screen] = useState<ComponentType<P>>(() => ready ?? whenLoaded);
    return createElement(Screen, props);
  };
}

/** One after the other, so that a key is never far from being heard. */
export async function loadTheRest(idle: () => Promise<void>): Promise<void> {
  for (const load of loads) {
    await idle();
    await load().catch(() => undefined);
  }
}
