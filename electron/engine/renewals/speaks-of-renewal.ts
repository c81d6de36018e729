// Whether a mail of ours speaks of the renewal, so that what a person wrote on their own counts as the touch it was. Pure, and in
// linear time: the words that only a renewal is written with, in the languages Tend reads.
const WORDS =
  /(?<!\p{L})(?:renew(?:als?|ed|ing|s)?|contract (?:end|extension|term)|(?:next|new) term|extend(?:ing)? (?:the|your|our) (?:contract|agreement|subscription)|(?:vertrags)?verlängerung|verlänger(?:n|t|e|st)|vertragsende|renouvel(?:er|ement|lement|ons|ez)|reconduction|renovaci[oó]n|renovar(?:emos)?|prórroga)(?!\p{L})/iu;
/** What is quoted below is another mail. */
const READ = 6000;

export function speaksOfRenewal(subject: string, text: string): boolean {
  return WORDS.test(subject) || WORDS.test(text.slice(0, READ));
}
