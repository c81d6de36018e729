// Shows a mail's HTML in a sandboxed frame. The frame may not run scripts, submit, or navigate; it keeps this window's origin
// only so that the window can, from outside, fit its height, hear its keys and say where a link leads. That is safe because
// an origin is of use to scripts alone, and none run in it: not by the sandbox, not by the frame's policy, not by the
// window's policy that it inherits, and two cleanings have taken them out before.
import { useEffect, useMemo, useRef, useState } from 'react';
import { cleanHtml } from './clean-html.ts';
import { frameDocument } from './frame-document.ts';
import { readFrameLook } from './frame-look.ts';

const FIRST_HEIGHT = 48;

export function MessageFrame({ html, remoteImages, title }: { html: string; remoteImages: boolean; title: string }) {
  const theme = useTheme();
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const frame = useRef<HTMLIFrameElement>(null);
  const stop = useRef<() => void>(() => undefined);
  const source = useMemo(() => {
    void theme;
    const clean = cleanHtml(html, { remoteImages }, window);
    return frameDocument(clean.html, readFrameLook(window, clean.colours), remoteImages);
  }, [html, remoteImages, theme]);
  useEffect(() => () => stop.current(), []);

  const attach = () => {
    stop.current();
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return;
    const fitHeight = () =>
      setHeight(Math.ceil(inside.documentElement.getBoundingClientRect().height) + scrollbarOf(inside));
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(fitHeight);
    sizes?.observe(inside.documentElement);
    inside.addEventListener('keydown', passOn);
    fitHeight();
    stop.current = () => {
      sizes?.disconnect();
      inside.removeEventListener('keydown', passOn);
    };
  };
  /** A key pressed in the mail means what it means beside it. */
  const passOn = (event: KeyboardEvent) => {
    const heard = frame.current?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        shiftKey: event.shiftKey,
        altKey: event.altKey,
        repeat: event.repeat,
        bubbles: true,
        cancelable: true,
      }),
    );
    if (heard === false) event.preventDefault();
  };
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={source}
      onLoad={attach}
      className="block w-full rounded-md border-0"
      style={{ height }}
    />
  );
}

/** A wide table scrolls inside the frame; its bar takes room that the content does not know of. */
function scrollbarOf(inside: Document): number {
  return inside.documentElement.scrollWidth > inside.documentElement.clientWidth ? 12 : 0;
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
