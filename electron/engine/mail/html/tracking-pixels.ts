// Tells the images that are there to report a reading from those that are there to be seen: too small to see, hidden, or
// at an address that senders' tools use for nothing else.

export type TrackerSign = 'tiny' | 'hidden' | 'known';

/** Hosts of open tracking; a name stands for its subdomains too. */
const trackingHosts = new Set(
  [
    'mailtrack.io mltrk.io getnotify.com yesware.com t.yesware.com bananatag.com mixmax.com track.mixmax.com readnotify.com',
    'sidekickopen.com t.sidekickopen.com hubspotemail.net hubspotlinks.com track.hubspot.com mailfoogae.appspot.com streak-link.com',
    'outreach.io salesloft.com tracking.salesloft.com t.signaux.com cirrusinsight.com toutapp.com go.toutapp.com email81.com',
    'contactmonkey.com boomeranggmail.com gmass.co mailstat.us saleshandy.com docsend.com pixel.watch emltrk.com litmus.com',
    'returnpath.net pixel.monitor1.returnpath.net google-analytics.com doubleclick.net facebook.com/tr superhuman.com/t',
    'open.convertkit-mail.com open.convertkit-mail2.com track.customer.io e.customeriomail.com pstmrk.it intercom-mail.com/via',
    'post.spmailtechno.com post.spmailtechnol.com emlfiles.com vtrk.co crmpxl.com',
  ].flatMap((line) => line.split(' ')),
);

const trackingPaths = [
  /\/(?:wf|e2t|e3t|ls|ss)\/(?:o|open)\b/i,
  /\/(?:track|tracking|trk|tr|t|e|email|mail|newsletter|campaign|events?)[\w-]*\/(?:open|opened|opens|read|pixel|px|o)\b/i,
  /\/(?:open|opened|openrate|email_?open|pixel|beacon|spacer|trackopen|open_?tracking|read_?receipt|__ptq|imp)\.(?:php|aspx?|gif|png|jpe?g|ashx|jsp|cgi)\b/i,
  /\/(?:o|open|opens|pixel|px|beacon)\/[\w=%~.-]{16,}/i,
  /[?&](?:open|pixel|event|action|type)=(?:open|opened|pixel|read|email_?open)\b/i,
  /\/q\/[\w-]{20,}~{0,2}\/[\w-]{10,}/,
  /\/(?:collect|utm\.gif|1x1|1px|clear|transparent)\.?(?:gif|png)?\?/i,
];

export interface ImageAttributes {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly style?: string | undefined;
  readonly hidden?: string | undefined;
}

/** Null for an image that looks like one to be seen. */
export function trackerSign(url: URL, attributes: ImageAttributes): TrackerSign | null {
  const style = (attributes.style ?? '').toLowerCase().slice(0, 2000);
  const width = sizeOf(attributes.width, style, 'width');
  const height = sizeOf(attributes.height, style, 'height');
  if (isTrackingHost(url) || trackingPaths.some((path) => path.test(`${url.pathname}${url.search}`.slice(0, 2000)))) {
    // A logo that a newsletter's own tool serves has a size to be seen at.
    if (!(isSeen(width) && isSeen(height))) return 'known';
  }
  if (
    attributes.hidden !== undefined ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|max-(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$))/.test(
      style,
    )
  )
    return 'hidden';
  return (width !== null && width <= 2 && (height === null || height <= 2)) ||
    (height !== null && height <= 2 && width === null)
    ? 'tiny'
    : null;
}

function isTrackingHost(url: URL): boolean {
  const host = url.hostname.toLowerCase();
  for (let at = 0; at >= 0; ) {
    const name = host.slice(at);
    const first = url.pathname.split('/')[1] ?? '';
    if (trackingHosts.has(name) || trackingHosts.has(`${name}/${first}`)) return true;
    const dot = host.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return false;
}

const isSeen = (size: number | null): boolean => size !== null && size >= 8;

/** In pixels, by attribute or style; null where it is not given or is given in something else. */
function sizeOf(attribute: string | undefined, style: string, property: 'width' | 'height'): number | null {
  const styled = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(\\d{1,5}(?:\\.\\d+)?)(?:px)?\\s*(?:;|!|$)`).exec(style);
  const text = styled?.[1] ?? /^\s*(\d{1,5}(?:\.\d+)?)\s*(?:px)?\s*$/i.exec(attribute ?? '')?.[1];
  return text === undefined ? null : Number(text);
}
