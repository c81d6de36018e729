// Stages of an opening as a person reads them.
import type { OpeningStage, OpeningState } from '../../../electron/contract/openings.ts';

const STAGES: Readonly<Record<OpeningStage, string>> = {
  qualify: 'Qualify',
  educate: 'Educate',
  propose: 'Propose',
  close: 'Close',
};
export const openingStageInWords = (stage: OpeningStage): string => STAGES[stage];

export const OPENING_MEANS: Readonly<Record<OpeningStage, string>> = {
  qualify: 'is it real, who decides',
  educate: 'they learn its worth',
  propose: 'an offer is with them',
  close: 'terms and signature',
};

const STATES: Readonly<Record<OpeningState, string>> = { open: 'Open', won: 'Won', lost: 'Lost' };
export const openingStateInWords = (state: OpeningState): string => STATES[state];

/** A move as the log has it. */
export function moveInWords(step: string | null): string {
  if (step === null) return 'begun';
  return { ...STAGES, ...STATES }[step as OpeningStage | OpeningState]?.toLowerCase() ?? step;
}
