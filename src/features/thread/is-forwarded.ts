// A mail that passes another one on says so in its subject; then what looks quoted is what it is about.
const FORWARDED = /^\s*(?:fwd?|wg|weitergel|tr|rv|enc|vs|vb|doorst|i|pd|yml|轉寄|转发)\s*[:：]/i;

export const isForwarded = (subject: string): boolean => FORWARDED.test(subject);
