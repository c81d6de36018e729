// How mail is read: whose images are always shown, each taken back in one step.
import { showImagesOf, useImageSenders } from '../../state/image-senders.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { dateTime } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export function ReadingSettings() {
  const { data, failure } = useImageSenders();
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={3} />;
  return (
    <ScreenSubject
      title="Images from outside"
      note="They are held back, because loading one tells its sender that you read the mail. Tracking pixels are never loaded."
    >
      {data.length === 0 ? (
        <p className="text-ink-2">
          No sender’s images are always shown. A mail that has some offers it above its text.
        </p>
      ) : (
        <ul className="border-t" aria-label="Senders whose images are always shown">
          {data.map(({ address, since }) => (
            <li key={address} className="flex min-h-9 items-center gap-3 border-b">
              <span className="min-w-0 flex-1 truncate font-medium">{address}</span>
              <span className="shrink-0 text-12 text-ink-3">since {dateTime(since)}</span>
              <Button
                tone="quiet"
                aria-label={`Hold back images from ${address}`}
                onClick={() => void showImagesOf(address, false)}
              >
                Hold back again
              </Button>
            </li>
          ))}
        </ul>
      )}
    </ScreenSubject>
  );
}
