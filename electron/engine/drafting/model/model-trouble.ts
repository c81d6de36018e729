// Every way asking a model can go wrong, each with its sentence. What an endpoint says itself is hostile input and stands in
// none of them but for a code of letters.
export type ModelTroubleKind =
  | 'unreachable'
  | 'key_refused'
  | 'no_such_model'
  | 'rejected'
  | 'busy'
  | 'server'
  | 'moved'
  | 'timed_out'
  | 'too_long'
  | 'cut'
  | 'refused'
  | 'unreadable';

const sentences: Readonly<Record<ModelTroubleKind, string>> = {
  unreachable: 'The model could not be reached.',
  key_refused: 'The model’s endpoint did not accept the key.',
  no_such_model: 'The endpoint knows no such model or address.',
  rejected: 'The endpoint did not accept the request.',
  busy: 'The endpoint takes no more requests for now, or the plan with it is used up.',
  server: 'The endpoint has trouble of its own.',
  moved: 'The endpoint points to another address, where nothing is sent. Enter the new address if you trust it.',
  timed_out: 'The model took longer than the time it has.',
  too_long: 'The model wrote far more than was asked for and was stopped.',
  cut: 'The model’s answer broke off before its end.',
  refused: 'The model did not want to write this.',
  unreadable: 'What the endpoint answered could not be read.',
};

export class ModelTrouble extends Error {
  readonly kind: ModelTroubleKind;
  /** Tokens that were spent before, where the endpoint said so. */
  readonly spent: { readonly inputTokens: number | null; readonly outputTokens: number | null };

  constructor(
    kind: ModelTroubleKind,
    said = '',
    spent: ModelTrouble['spent'] = { inputTokens: null, outputTokens: null },
  ) {
    const code = /^[a-z][a-z_]{2,40}$/.test(said) ? ` (${said.replaceAll('_', ' ')})` : '';
    super(sentences[kind].replace(/\.$/, `${code}.`));
    this.name = 'ModelTrouble';
    this.kind = kind;
    this.spent = spent;
  }
}
