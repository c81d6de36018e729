// In a file of its own, so that the window's first look reads no more than this.
/** The reason of a snooze that says: dealt with, come back tomorrow. */
export const DONE_FOR_TODAY = 'Done for today';
