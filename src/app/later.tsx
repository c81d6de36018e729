// A screen that is loaded after the window stands: at the latest when somebody goes there, as a rule before, while nothing else
// is to be done. The first look at the day waits for none of it.
import { type ComponentType, createElement, lazy, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];

export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let ready: ComponentType<P> | null = null;
  let loading: Promise<{ default: ComponentType<P> }> | null = null;
  const once = () => {
    loading ??= load().then((screen) => {
      ready = screen;
      return { default: screen };
    });
    return loading;
  };
  loads.push(once);
  const whenLoaded = lazy(once);
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
