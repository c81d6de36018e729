// Opening the sample book: one call that takes a few seconds and fills an empty book.
import { create } from 'zustand';
import { reloadAppStatus } from './app-status.ts';
import { asFailure, ask } from './engine.ts';
import { go } from './route.ts';

export const useSampleBook = create<{ readonly opening: boolean; readonly problem: string | null }>(() => ({
  opening: false,
  problem: null,
}));

export async function openSampleBook(): Promise<void> {
  useSampleBook.setState({ opening: true, problem: null });
  try {
    await ask('sample.open', {});
    await reloadAppStatus();
    go({ screen: 'today' });
    useSampleBook.setState({ opening: false });
  } catch (error) {
    useSampleBook.setState({ opening: false, problem: asFailure(error).message });
  }
}
