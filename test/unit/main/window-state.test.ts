import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from '../../../electron/main/window-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

describe('the place of the window', () => {
  it('is remembered', () => {
    const file = join(temporaryFolder(), 'window.json');
    const state = { bounds: { x: 40, y: 30, width: 1100, height: 800 }, maximized: true };
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
    expect(placeWindow(state, [screen])).toEqual(state.bounds);
  });

  it('is forgotten when what is written makes no sense', () => {
    const file = join(temporaryFolder(), 'window.json');
    writeFileSync(file, '{"bounds":');
    expect(readWindowState(file)).toBeNull();
    expect(placeWindow(null, [screen])).not.toHaveProperty('x');
  });

  it('is no larger than the largest screen that is left', () => {
    const wide = { bounds: { x: 20.5, y: 30, width: 5120, height: 2880 }, maximized: false };
    expect(placeWindow(wide, [screen])).toEqual({ x: 21, y: 30, width: 1920, height: 1080 });
    expect(placeWindow({ ...wide, bounds: { ...wide.bounds, x: 4000 } }, [screen])).toEqual({
      width: 1920,
      height: 1080,
    });
  });

  it('is never off every screen, where nobody could reach it', () => {
    const edge = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(fc.record({ x: edge, y: edge, width: size, height: size }), (bounds) => {
        const place = placeWindow({ bounds, maximized: false }, [screen]);
        if (place.x === undefined || place.y === undefined) return;
        expect(place.x + (place.width ?? 0)).toBeGreaterThan(screen.x);
        expect(place.x).toBeLessThan(screen.x + screen.width);
        expect(place.y).toBeGreaterThanOrEqual(screen.y);
        expect(place.y).toBeLessThan(screen.y + screen.height);
      }),
    );
  });
});
