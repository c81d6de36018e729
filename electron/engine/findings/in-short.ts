// What a finding is called in a list: the words of the mail, cut where a word ends, without the marks at their end.
const LONGEST = 90;

export function inShort(text: string): string {
  const cut = text.length <= LONGEST ? text : text.slice(0, text.lastIndexOf(' ', LONGEST) || LONGEST);
  return cut.replace(/[\s.,;:!?-]+$/u, '');
}
