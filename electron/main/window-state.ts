// Remembers where the window was and how large, and puts it back only where a screen still is.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Rectangle = z.infer<typeof rectangle>;
const windowState = z.object({ bounds: rectangle, maximized: z.boolean() });
export type WindowState = z.infer<typeof windowState>;

const DEFAULT_SIZE = { width: 1280, height: 840 };
const LEAST_SIZE = { width: 720, height: 480 };
/** So much of the title must be on a screen for a person to get hold of the window. */
const VISIBLE = 80;

export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  } catch {
    // The next window opens at its usual place; nothing else depends on it.
  }
}

export function placeWindow(state: WindowState | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (!state) return DEFAULT_SIZE;
  const { bounds } = state;
  // A window of a large screen that is gone would reach beyond the one that is left.
  const width = within(bounds.width, LEAST_SIZE.width, Math.max(...screens.map((screen) => screen.width)));
  const height = within(bounds.height, LEAST_SIZE.height, Math.max(...screens.map((screen) => screen.height)));
  const reachable = screens.some(
    (screen) =>
      bounds.x + width >= screen.x + VISIBLE &&
      bounds.x <= screen.x + screen.width - VISIBLE &&
      bounds.y >= screen.y &&
      bounds.y <= screen.y + screen.height - VISIBLE,
  );
  return reachable ? { x: Math.round(bounds.x), y: Math.round(bounds.y), width, height } : { width, height };
}

/** Whole, as the system takes nothing else; the least goes before the most. */
function within(size: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(size, most)));
}
