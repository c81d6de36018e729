// What moves the forecast of a renewal, for the German edition: the forecast itself writes its sentences in English.

const CONFIDENCE: Readonly<Record<string, string>> = { low: 'geringer', medium: 'mittlerer', high: 'hoher' };

const SENTENCES: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/^Health (\d+)$/, ([score]) => `Zustand ${score}`],
  [
    /^Health (\d+), of (\w+) confidence$/,
    ([score, sure = '']) => `Zustand ${score}, mit ${CONFIDENCE[sure] ?? 'begrenzter'} Gewissheit`,
  ],
  [/^They spoke of ending the contract$/, () => 'der Kunde sprach davon, den Vertrag zu beenden'],
  [/^It is on the at-risk path$/, () => 'die Verlängerung läuft auf dem Pfad für gefährdete Kunden'],
  [/^They named a competitor$/, () => 'der Kunde nannte einen Wettbewerber'],
  [/^Its day is over and nothing is recorded$/, () => 'der Tag ist vorbei, und nichts ist festgehalten'],
  [/^Health fell from (\d+) to (\d+)$/, ([from, to]) => `der Zustand fiel von ${from} auf ${to}`],
  [/^A touch was missed$/, () => 'ein Kontakt wurde versäumt'],
  [/^(\d+) touches were missed$/, ([count]) => `${count} Kontakte wurden versäumt`],
  [
    /^It renews by itself, and the time for notice is over$/,
    () => 'der Vertrag verlängert sich automatisch, und die Kündigungsfrist ist vorbei',
  ],
];

export function moverInGerman(text: string): string {
  for (const [pattern, write] of SENTENCES) {
    const found = pattern.exec(text);
    if (found) return write(found.slice(1));
  }
  return text;
}
