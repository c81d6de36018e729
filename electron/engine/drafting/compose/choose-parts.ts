// Chooses a part for each place of a letter so that no two accounts and no two months read the same: by a digest over what the
// letter is about, among the parts whose slots can be filled, those that earlier letters of the kind used last.
import { createHash } from 'node:crypto';

export interface Chooser {
  /** Null where no part can be filled. `place` names the list, like `ask`. */
  choose(place: string, parts: readonly string[], fits: (part: string) => boolean): string | null;
  /** The names of the parts that were chosen. */
  readonly chosen: readonly string[];
}

/** `used` counts how often earlier letters had a part; `seed` is what this letter is about. */
export function createChooser(seed: string, used: ReadonlyMap<string, number>): Chooser {
  const chosen: string[] = [];
  return {
    chosen,
    choose(place, parts, fits) {
      const fitting = parts
        .map((part, index) => ({ part, name: `${place}.${index}` }))
        .filter(({ part }) => fits(part))
        .map((one) => ({ ...one, used: used.get(one.name) ?? 0 }));
      const least = Math.min(...fitting.map((one) => one.used));
      const open = fitting.filter((one) => one.used === least);
      const picked = open[digest(`${seed} ${place}`) % open.length];
      if (!picked) return null;
      chosen.push(picked.name);
      return picked.part;
    },
  };
}

function digest(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
