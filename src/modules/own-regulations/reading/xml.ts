import { SaxesParser } from 'saxes'
import { TextUnreadable } from './unreadable.ts'

/** What is heard of an element: its name without prefix, and one of its attributes, by name without prefix. */
export type Opened = { readonly name: string; readonly get: (attribute: string) => string | undefined }
export type Heard = {
  readonly open?: (it: Opened) => void
  readonly close?: (name: string) => void
  readonly text?: (it: string) => void
}

const deepest = 400
const mostTags = 3_000_000

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** UTF-8, or UTF-16 by its mark: what Office programs write. */
const decode = (bytes: Buffer): string => {
  const mark = bytes.readUInt16BE(0)
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes)
}

/**
 * Goes through a part of a document once, start to end. No document type is read, so that no entity of the file's own can
 * grow; depth and number of elements are bounded. Throws `TextUnreadable`.
 */
export const hear = (bytes: Buffer, { open, close, text }: Heard): void => {
  if (bytes.length < 2) throw new TextUnreadable('broken')
  const xml = decode(bytes)
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new TextUnreadable('unsafe')
  let depth = 0
  let tags = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (cause) => {
    throw new TextUnreadable('broken', cause)
  })
  parser.on('opentag', (tag) => {
    if (++depth > deepest || ++tags > mostTags) throw new TextUnreadable('unsafe')
    const attributes = tag.attributes as Record<string, string>
    open?.({
      name: bare(tag.name),
      get: (name) => attributes[`w:${name}`] ?? attributes[name] ?? byBareName(attributes, name),
    })
  })
  parser.on('closetag', (tag) => {
    depth--
    close?.(bare(tag.name))
  })
  if (text) parser.on('text', text)
  parser.write(xml).close()
}

const byBareName = (attributes: Record<string, string>, name: string) =>
  Object.entries(attributes).find(([key]) => bare(key) === name)?.[1]
