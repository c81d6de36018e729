// Puts a screen on a stage like the window's: keyboard, overlays and toasts included, in a page that has a size.
import { Tooltip } from '@base-ui/react/tooltip';
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, expect, vi } from 'vitest';
import { KeyboardLayer } from '../../../src/app/KeyboardLayer.tsx';
import { Overlays } from '../../../src/app/Overlays.tsx';
import { setClock } from '../../../src/state/clock.ts';
import { closeOverlay } from '../../../src/state/overlays.ts';
import { NowContext } from '../../../src/ui/Figures.tsx';
import { NOW } from './sample-rows.ts';

/** jsdom lays nothing out: without a size a virtual list would have no rows. */
export function prepareStage(): void {
  beforeAll(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
      return this.getAttribute('role') === 'row' ? 40 : 900;
    });
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900);
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
    Element.prototype.scrollTo = () => undefined;
    Element.prototype.scrollIntoView = () => undefined;
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  });
  afterEach(() => {
    closeOverlay();
    cleanup();
    window.location.hash = '';
  });
}

export function stage(screen: ReactNode) {
  setClock(NOW, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return render(
    <NowContext value={NOW}>
      <Tooltip.Provider>
        <main>{screen}</main>
        <KeyboardLayer />
        <Overlays />
      </Tooltip.Provider>
    </NowContext>,
  );
}

/** Every rule of axe that works without layout. */
export async function expectAccessible(container: Element): Promise<void> {
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
}
