// A window whose engine could not be opened says why, also after the process that knew is gone.
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import { localPair } from '../../../../electron/rpc/ports/local-pair.ts';
import { refuseCalls } from '../../../../electron/rpc/refuse.ts';
import { App } from '../../../../src/app/App.tsx';
import { connect } from '../../../../src/state/connect.ts';
import { useConnection } from '../../../../src/state/engine.ts';
import { prepareStage } from '../stage.tsx';

prepareStage();

it('says why the data could not be opened, and goes on saying so once nobody answers', async () => {
  const [window, host] = localPair();
  refuseCalls(host, new Failure('newer_database', 'This data was written by a newer Tend.'), () => undefined);
  connect(window);
  render(<App />);
  await screen.findByText('This data was written by a newer Tend.');
  act(() => host.close());
  expect(useConnection.getState().lost).toBe(true);
  expect(screen.getByText('This data was written by a newer Tend.')).toBeTruthy();
});
