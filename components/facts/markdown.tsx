import { Fragment, type ReactNode } from 'react'
import { type Block, type Inline, parseMarkdown } from '@/lib/catalogue/shown/markdown'

/** Draws a Markdown text as prose. Headings in it stand below the page's own and are drawn as h3. */
export function Markdown({ text }: { text: string }) {
  return <div className="prose">{drawBlocks(parseMarkdown(text))}</div>
}

function drawBlocks(blocks: Block[]): ReactNode[] {
  return keyed(blocks, (block) => {
    if (block.type === 'paragraph') return <p>{drawInline(block.children)}</p>
    if (block.type === 'heading') return <h3>{drawInline(block.children)}</h3>
    if (block.type === 'quote') return <blockquote>{drawBlocks(block.children)}</blockquote>
    if (block.type === 'code')
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    const items = keyed(block.items, (item) => <li>{drawItem(item)}</li>)
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
  })
}

/** A list item of one paragraph needs no paragraph around it. */
function drawItem(blocks: Block[]): ReactNode {
  const [first, ...rest] = blocks
  if (first?.type === 'paragraph') return [...drawInline(first.children), ...drawBlocks(rest)]
  return drawBlocks(blocks)
}

function drawInline(parts: Inline[]): ReactNode[] {
  return keyed(parts, (part) => {
    if (part.type === 'text') return part.text
    if (part.type === 'code') return <code>{part.text}</code>
    if (part.type === 'break') return <br />
    if (part.type === 'link') return <a href={part.href}>{drawInline(part.children)}</a>
    return part.type === 'strong' ? (
      <strong>{drawInline(part.children)}</strong>
    ) : (
      <em>{drawInline(part.children)}</em>
    )
  })
}

// The parts of a text never move against each other, so their place is a sound key.
function keyed<T>(parts: T[], draw: (part: T) => ReactNode): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.map((part, index) => <Fragment key={index}>{draw(part)}</Fragment>)
}
