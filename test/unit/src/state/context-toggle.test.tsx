// The context beside a thread: remembered where there is room for it, asked for where there is none.
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useContextToggle } from '../../../../src/features/context-rail/use-context-toggle.ts';
import { useWindowPrefs } from '../../../../src/state/window-prefs.ts';

describe('the context beside a thread', () => {
  afterEach(() => {
    cleanup();
    useWindowPrefs.setState({ railOpen: true });
  });

  it('is there in a wide window, and stays away once it was put away', () => {
    const { result } = renderHook(() => useContextToggle(80));
    expect(result.current).toMatchObject({ shown: true, over: false });
    act(() => result.current.toggle());
    expect(result.current.shown).toBe(false);
    expect(useWindowPrefs.getState().railOpen).toBe(false);
  });

  it('can be called over the reading in a narrow window, without changing what a wide one remembers', () => {
    const { result, rerender } = renderHook(({ width }) => useContextToggle(width), { initialProps: { width: 40 } });
    expect(result.current).toMatchObject({ shown: false, over: true });
    act(() => result.current.toggle());
    expect(result.current.shown).toBe(true);
    expect(useWindowPrefs.getState().railOpen).toBe(true);
    rerender({ width: 80 });
    expect(result.current).toMatchObject({ shown: true, over: false });
  });
});
