// What the keys and the buttons of the queue do, whichever is pressed.
export interface QueueActs {
  approve(): void;
  /** Every draft of this one's kind, after a look through. */
  approveKind(): void;
  /** `at` is where in the text to begin. */
  edit(at: number | null): void;
  /** Ends the writing; what was typed is kept. */
  leave(): void;
  reject(): void;
  snooze(): void;
  later(): void;
  mode(): void;
  /** Takes up again what was put aside, stopped or rejected. */
  resume(): void;
  /** Back into the queue, while it has not left. */
  takeBack(): void;
}
