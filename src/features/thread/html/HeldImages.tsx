// What of a mail lies elsewhere: how many images are held back, which look like tracking pixels and why, and what the
// person can do about the rest.
import type { RemoteImage } from '../../../../electron/contract/reading.ts';
import { showImagesOf } from '../../../state/image-senders.ts';
import { counted } from '../../../ui/format.ts';
import { Why } from '../../../ui/Why.tsx';
import { heldInWords, TRACKER_WORDS } from './held-in-words.ts';
import type { ShownImages } from './use-remote-images.ts';

export function HeldImages({
  remote,
  sender,
  shown,
  always,
  progress,
  onShow,
}: {
  remote: readonly RemoteImage[];
  sender: string;
  shown: boolean;
  /** By the person's standing word for this sender. */
  always: boolean;
  progress: ShownImages;
  onShow(): void;
}) {
  const seen = remote.filter((each) => each.tracker === null).length;
  const wait = seen - progress.images.size - progress.failed;
  return (
    <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-3">
      <span role="status">
        {heldInWords(remote, shown)}
        {shown && wait > 0 && ` Loading ${counted(wait, 'image')}.`}
        {shown && progress.failed > 0 && ` ${counted(progress.failed, 'image')} could not be loaded.`}
      </span>
      <Why of="images are held back">
        <p className="mb-2 text-12 text-ink-2">
          Loading an image tells the sender's server that you read this, when, and roughly where. Tend loads it for you
          without cookies, and never one that looks like a tracking pixel.
        </p>
        <ul className="text-12 text-ink-2">
          {hostsOf(remote).map(({ host, seen: count, trackers }) => (
            <li key={host} className="break-all">
              <span className="font-medium text-ink">{host}</span>
              {count > 0 && ` ${counted(count, 'image')}`}
              {trackers.map((tracker) => ` ${TRACKER_WORDS[tracker]}`).join(',')}
            </li>
          ))}
        </ul>
      </Why>
      {seen > 0 && !shown && (
        <button type="button" onClick={onShow} className={LINK}>
          Show {counted(seen, 'image')}
        </button>
      )}
      {seen > 0 && !always && sender !== '' && (
        <button type="button" onClick={() => void showImagesOf(sender, true)} className={LINK}>
          Always show images from {sender}
        </button>
      )}
      {always && (
        <button type="button" onClick={() => void showImagesOf(sender, false)} className={LINK}>
          Hold back images from {sender} again
        </button>
      )}
    </p>
  );
}

const LINK = 'rounded-sm text-12 text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink';

interface HostCount {
  readonly host: string;
  readonly seen: number;
  readonly trackers: readonly NonNullable<RemoteImage['tracker']>[];
}

function hostsOf(remote: readonly RemoteImage[]): HostCount[] {
  const hosts = new Map<string, HostCount>();
  for (const { host, tracker } of remote) {
    const held = hosts.get(host) ?? { host, seen: 0, trackers: [] };
    hosts.set(
      host,
      tracker === null ? { ...held, seen: held.seen + 1 } : { ...held, trackers: [...held.trackers, tracker] },
    );
  }
  return [...hosts.values()];
}
