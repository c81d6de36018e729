// Shows a mail's HTML in a sandboxed frame that runs nothing and reaches nothing. The window, from outside, fits its height,
// hears its keys and links, and puts in the images that the engine fetched once the person asked for them.
import { useEffect, useMemo, useRef, useState } from 'react';
import { cleanHtml } from './clean-html.ts';
import { FRAME_SANDBOX, frameDocument } from './frame-document.ts';
import { readFrameLook } from './frame-look.ts';
import { hearFrameLinks } from './hear-frame-links.ts';
import { useFrameKeys } from './use-frame-keys.ts';

const FIRST_HEIGHT = 48;
/** A mail taller than this scrolls in its own frame, so that one message can't push all others out of reach. */
const TALLEST = 60_000;

export function MessageFrame({
  html,
  css,
  images,
  forwarded,
  title,
  onShown,
}: {
  html: string;
  css: string;
  /** `data:` addresses by the numbers of the empty places. */
  images: ReadonlyMap<number, string>;
  forwarded: boolean;
  title: string;
  /** Hands over what shows the mail once it does, and null when it no longer does. */
  onShown(body: HTMLElement | null): void;
}) {
  const theme = useTheme();
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const frame = useRef<HTMLIFrameElement>(null);
  const stop = useRef<() => void>(() => undefined);
  const hearKeys = useFrameKeys(frame);
  const page = useMemo(() => {
    const clean = cleanHtml(html, { css, dark: theme === 'dark', forwarded }, window);
    return frameDocument(clean.html, clean.css, readFrameLook(window, clean.ownGround));
  }, [html, css, forwarded, theme]);
  useEffect(() => () => stop.current(), []);
  useEffect(() => fill(frame.current, images), [images]);

  const attach = () => {
    stop.current();
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return;
    const fitHeight = () => setHeight(heightOf(inside));
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(fitHeight);
    sizes?.observe(inside.documentElement);
    const stopKeys = hearKeys(inside);
    const stopLinks = hearFrameLinks(inside, window);
    fill(frame.current, images);
    fitHeight();
    onShown(inside.body);
    stop.current = () => {
      onShown(null);
      sizes?.disconnect();
      stopKeys();
      stopLinks();
    };
  };
  return (
    <iframe
      // Another theme is another document.
      key={theme}
      ref={frame}
      title={title}
      sandbox={FRAME_SANDBOX}
      referrerPolicy="no-referrer"
      srcDoc={page}
      onLoad={attach}
      className="block w-full rounded-md border-0"
      style={{ height }}
    />
  );
}

function fill(frame: HTMLIFrameElement | null, images: ReadonlyMap<number, string>): void {
  for (const [number, address] of images) {
    const place = frame?.contentDocument?.querySelector(`img[data-image="${number}"]:not([src])`);
    place?.setAttribute('src', address);
  }
}

/** A wide table scrolls inside the frame; its bar takes room that the content does not know of. */
function heightOf(inside: Document): number {
  const root = inside.documentElement;
  const content = Math.ceil(root.getBoundingClientRect().height);
  if (content > TALLEST) root.style.overflowY = 'auto';
  return Math.min(TALLEST, content + (root.scrollWidth > root.clientWidth ? 12 : 0));
}

/** The theme in force, followed where the app sets it. */
function useTheme(): string {
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme ?? 'light');
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(document.documentElement.dataset.theme ?? 'light'));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}
