// Says, at the foot of the thread, where the link under the pointer or the focus leads; and asks before one is opened that
// says another place than it leads to.
import { askAboutLink, useShownLink } from '../../../state/shown-link.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { type LinkTarget, linkTarget } from './link-target.ts';
import { openPlace } from './open-link.ts';

export function LinkBar() {
  const { under, asked } = useShownLink();
  const target = under && linkTarget(under);
  const askedTarget = asked && linkTarget(asked);
  return (
    <>
      <div
        role="status"
        aria-label="Where the link leads"
        className={classes(
          'pointer-events-none absolute bottom-0 left-0 z-20 max-w-full truncate rounded-tr-md bg-raised px-3 py-1.5 text-12 text-ink-2',
          target ? 'shadow-float' : 'sr-only',
        )}
      >
        {target && (
          <>
            <Place target={target} />
            {target.says !== null && (
              <span className="font-medium text-attention">
                {' '}
                · the text says {target.says}, it leads to {target.place}
              </span>
            )}
          </>
        )}
      </div>
      {asked && askedTarget && (
        <Dialog
          title="This link says another place than it leads to"
          description={`Its text says ${askedTarget.says ?? asked.text}. It leads to ${askedTarget.place}.`}
          onClose={() => askAboutLink(null)}
          footer={
            <>
              <Button onClick={() => askAboutLink(null)}>Leave it closed</Button>
              <Button tone="danger" onClick={() => openPlace(asked.href, window)}>
                Open {askedTarget.place}
              </Button>
            </>
          }
        >
          <p className="text-13 break-all text-ink-2">
            <Place target={askedTarget} />
          </p>
        </Dialog>
      )}
    </>
  );
}

function Place({ target: { before, place, after } }: { target: LinkTarget }) {
  return (
    <>
      {before}
      <span className="font-medium text-ink">{place}</span>
      {after}
    </>
  );
}
