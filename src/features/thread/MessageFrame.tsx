// Shows a mail's HTML in a sandboxed frame. The frame may not run scripts, submit, or navigate; it keeps this window's origin
// only so that the window can, from outside, fit its height and hear its keys. That is safe because an origin is of use to
// scripts alone, and none run in it: not by the sandbox, not by the frame's policy, and two cleanings have taken them out
// before. Pictures from outside need a frame with an address, because one without inherits the window's policy.
import { useEffect, useMemo, useRef, useState } from 'react';
import { cleanHtml } from './clean-html.ts';
import { frameDocument, frameStyle } from './frame-document.ts';
import { readFrameLook } from './frame-look.ts';
import { useFrameKeys } from './use-frame-keys.ts';

const FIRST_HEIGHT = 48;
const PICTURES_PAGE = '/pictures.html';
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export function MessageFrame({ html, remoteImages, title }: { html: string; remoteImages: boolean; title: string }) {
  const theme = useTheme();
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const frame = useRef<HTMLIFrameElement>(null);
  const stop = useRef<() => void>(() => undefined);
  const hearKeys = useFrameKeys(frame);
  const { clean, look } = useMemo(() => {
    void theme;
    const made = cleanHtml(html, { remoteImages }, window);
    return { clean: made.html, look: readFrameLook(window, made.colours) };
  }, [html, remoteImages, theme]);
  useEffect(() => () => stop.current(), []);

  const attach = () => {
    stop.current();
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return;
    if (remoteImages) {
      const style = inside.createElement('style');
      style.textContent = frameStyle(look);
      inside.head.replaceChildren(style);
      inside.body.innerHTML = clean;
    }
    const fitHeight = () => setHeight(heightOf(inside));
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(fitHeight);
    sizes?.observe(inside.documentElement);
    const stopKeys = hearKeys(inside);
    fitHeight();
    stop.current = () => {
      sizes?.disconnect();
      stopKeys();
    };
  };
  return (
    <iframe
      // Another theme is another document.
      key={`${theme} ${remoteImages}`}
      ref={frame}
      title={title}
      sandbox={SANDBOX}
      referrerPolicy="no-referrer"
      {...(remoteImages ? { src: PICTURES_PAGE } : { srcDoc: frameDocument(clean, look) })}
      onLoad={attach}
      className="block w-full rounded-md border-0"
      style={{ height }}
    />
  );
}

/** A wide table scrolls inside the frame; its bar takes room that the content does not know of. */
function heightOf(inside: Document): number {
  const root = inside.documentElement;
  return Math.ceil(root.getBoundingClientRect().height) + (root.scrollWidth > root.clientWidth ? 12 : 0);
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
