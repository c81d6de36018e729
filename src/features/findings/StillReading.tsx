// Says on a screen that goes by what mail says that not all of it was read yet, and what may change by that.
import { useUnreadMail } from '../../state/reading.ts';
import { counted } from '../../ui/format.ts';

interface Props {
  /** How much is not read yet, where the screen's own answer tells; otherwise it is asked for. */
  readonly unread?: number;
  /** As the end of the sentence: "forecasts may change". */
  readonly so: string;
}

export function StillReading({ unread, so }: Props) {
  return unread === undefined ? <AskedFor so={so} /> : <Strip unread={unread} so={so} />;
}

function AskedFor({ so }: Pick<Props, 'so'>) {
  return <Strip unread={useUnreadMail()} so={so} />;
}

function Strip({ unread, so }: { readonly unread: number; readonly so: string }) {
  if (unread === 0) return null;
  return (
    <p role="status" className="border-b bg-attention-soft px-5 py-1.5 text-12 text-ink">
      <span className="font-medium text-attention">Still reading.</span> {counted(unread, 'message')} of the mail{' '}
      {unread === 1 ? 'is' : 'are'} not read yet: {so}.
    </p>
  );
}
