// Where something will be in a moment. Appears only after a short wait, so a fast answer never flickers.
import { useEffect, useState } from 'react';

const PATIENCE_MS = 250;
const WIDTHS = ['w-2/5', 'w-1/2', 'w-1/3', 'w-3/5', 'w-2/5', 'w-1/2'];

export function Skeleton({ rows = 6 }: { rows?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="flex flex-col gap-4 p-6">
      <span className="sr-only">Loading</span>
      {shown &&
        Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing have no other name
          <div key={row} className={`h-3 rounded-sm bg-hover ${WIDTHS[row % WIDTHS.length]}`} />
        ))}
    </div>
  );
}
