// The flags of a message as the store keeps them. Pure.
export interface MessageFlags {
  readonly seen: boolean;
  readonly flagged: boolean;
  readonly answered: boolean;
  readonly draft: boolean;
  /** The other flags, sorted, space separated. */
  readonly keywords: string;
}

const known = new Set(['\\seen', '\\flagged', '\\answered', '\\draft', '\\recent']);

/** Flag names are case-insensitive (RFC 3501 2.3.2). `\Recent` belongs to a session, not to the message. */
export function messageFlags(flags: ReadonlySet<string> | undefined): MessageFlags {
  const lower = new Set([...(flags ?? [])].map((flag) => flag.toLowerCase()));
  return {
    seen: lower.has('\\seen'),
    flagged: lower.has('\\flagged'),
    answered: lower.has('\\answered'),
    draft: lower.has('\\draft'),
    keywords: [...(flags ?? [])]
      .filter((flag) => !known.has(flag.toLowerCase()))
      .sort()
      .join(' '),
  };
}
