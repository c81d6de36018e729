// A text with light formatting as the other side will see it.
// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a text that is only shown never move
import { Fragment } from 'react';
import { type Block, type Inline, readMarkup } from './light-markup.ts';

export function FormattedText({ text }: { text: string }) {
  return (
    <div className="reading flex flex-col gap-3 break-words">
      <Blocks blocks={readMarkup(text)} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              <Inlines inlines={line} />
            </Fragment>
          ))}
        </p>
      );
    case 'quote':
      return (
        <blockquote className="flex flex-col gap-3 border-l-2 border-line-strong pl-3.5 text-ink-2">
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Inlines inlines={item} />
        </li>
      ));
      return block.ordered ? (
        <ol start={block.first} className="list-decimal pl-6">
          {items}
        </ol>
      ) : (
        <ul className="list-disc pl-6">{items}</ul>
      );
    }
  }
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => <InlineView key={index} inline={inline} />);
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case 'link':
      return (
        <a
          href={inline.href}
          title={inline.href}
          target="_blank"
          rel="noopener noreferrer"
          className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
        >
          {inline.text}
        </a>
      );
  }
}
