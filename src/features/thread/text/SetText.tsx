// Plain text as it was set: paragraphs, lists, and what is aligned by spaces in a type where it lines up.
import { Fragment } from 'react';
import { showLink } from '../../../state/shown-link.ts';
import { openLink } from '../html/open-link.ts';
import { setText } from './set-text.ts';
import { splitLinks } from './split-links.ts';

export function SetText({ text }: { text: string }) {
  return (
    <div className="flex w-full flex-col gap-3">
      {setText(text).map((block, index) => {
        if (block.kind === 'code') {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
            <pre key={index} className="overflow-x-auto font-mono text-13 leading-5">
              <Linked text={block.text} />
            </pre>
          );
        }
        if (block.kind === 'paragraph') {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
            <p key={index} className="whitespace-pre-wrap">
              <Linked text={block.text} />
            </p>
          );
        }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
          <ul key={index} className="flex flex-col gap-1">
            {block.items.map((item, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the items of a text never move
              <li key={at} className="flex gap-2" style={{ paddingLeft: `${item.depth * 0.75 + 0.25}rem` }}>
                <span aria-hidden={item.mark === '•' || undefined} className="tnum shrink-0 text-ink-3">
                  {item.mark}
                </span>
                <span className="min-w-0 whitespace-pre-wrap">
                  <Linked text={item.text} />
                </span>
              </li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}

function Linked({ text }: { text: string }) {
  return splitLinks(text).map((run, index) => {
    const { href } = run;
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never move
    if (href === null) return <Fragment key={index}>{run.text}</Fragment>;
    const link = { href, text: run.text };
    return (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never move
        key={index}
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        onClick={(event) => {
          event.preventDefault();
          openLink(link, window);
        }}
        onMouseEnter={() => showLink(link)}
        onMouseLeave={() => showLink(null)}
        onFocus={() => showLink(link)}
        onBlur={() => showLink(null)}
        className="break-words text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
      >
        {run.text}
      </a>
    );
  });
}
