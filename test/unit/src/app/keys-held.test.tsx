// Keys pressed while a dialog is still on its way: none of them means something on the screen under it.
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { KeysHeld } from '../../../../src/app/Overlays.tsx';
import { useOverlay } from '../../../../src/state/overlays.ts';
import { startFakeEngine } from '../fake-engine.ts';
import { prepareStage, stage } from '../stage.tsx';

prepareStage();

it('keys mean nothing until a dialog is there', async () => {
  startFakeEngine({});
  stage(<KeysHeld />);
  await userEvent.keyboard('gb?');
  expect(window.location.hash).toBe('');
  expect(useOverlay.getState().overlay).toBeNull();
});

it('but the browser keeps its own: the window can be loaded anew', () => {
  stage(<KeysHeld />);
  const press = (key: string, ctrlKey = false) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, cancelable: true }));
  expect([press('F5'), press('r', true), press('g')]).toEqual([true, true, false]);
});

it('and mean something again once it is there', async () => {
  startFakeEngine({});
  stage(<p>The screen</p>);
  await userEvent.keyboard('gb');
  expect(window.location.hash).toBe('#/book');
});
