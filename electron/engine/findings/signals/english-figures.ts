// Figures as English mail writes them, in digits or in words, and what two of them say when one follows the other.
const smallNumbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
export const number = `(?:\\d{1,3}(?:[.,]\\d{3})*(?:\\.\\d+)?|${smallNumbers.join('|')}|thirty|forty|fifty|sixty|eighty|ninety|a hundred)`;
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  eighty: 80,
  ninety: 90,
  'a hundred': 100,
};

export function figureOf(text: string | undefined): number {
  const small = smallNumbers.indexOf(text ?? '');
  if (small >= 0) return small + 1;
  return tens[text ?? ''] ?? Number((text ?? '').replaceAll(',', ''));
}
export const rises = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) > figureOf(groups?.from);
export const falls = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) < figureOf(groups?.from);
/** A quarter of the whole at most counts as hardly anybody. */
export const isFew = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.some) * 3 <= figureOf(groups?.of);
