import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { InputOf, OutputOf } from '../../../kernel/contract.ts'
import { useAct } from '../../../web/staff/server.ts'
import { ArrangePieces, DecideArticles, ShowDraft } from '../contract.ts'

export type Draft = OutputOf<typeof ShowDraft>
export type Piece = Draft['pieces'][number]
export type BuiltIn = Draft['articles'][number]
export type Decision = NonNullable<Piece['decision']>
export type Arrangement = InputOf<typeof ArrangePieces>['change']

/** The words of an article without number and heading. */
export const bodyOf = (it: Piece) => it.raw.slice(it.lead).trim()

/**
 * Decides and arranges. A hand on the keyboard is quicker than the line: what is decided shows at once and is sent in
 * bundles, one after the other. Whoever comes second is told, and sees the latest.
 */
export const useDraftActs = (draft: Draft) => {
  const client = useQueryClient()
  const [waiting, setWaiting] = useState<ReadonlyMap<number, Decision | null>>(new Map())
  const [told, setTold] = useState<string | null>(null)
  const key = [ShowDraft.name, { id: draft.id }]
  const sent = useRef<ReadonlyMap<number, Decision | null>>(new Map())

  const decide = useAct(DecideArticles, {
    quiet: true,
    refresh: ['own-regulations.list'],
    onDone: ({ revision }) => {
      const done = sent.current
      client.setQueryData<Draft>(
        key,
        (was) =>
          was && {
            ...was,
            revision,
            pieces: was.pieces.map((it) => (done.has(it.key) ? { ...it, decision: done.get(it.key) ?? null } : it)),
          },
      )
      setWaiting((was) => new Map([...was].filter(([piece, it]) => done.get(piece) !== it || !done.has(piece))))
    },
  })
  const arrange = useAct(ArrangePieces, { quiet: true, refresh: ['own-regulations.'] })

  const wrong = decide.refused ?? arrange.refused
  useEffect(() => {
    if (!wrong) return
    setTold(Object.values(wrong.fields ?? {})[0] ?? wrong.says)
    if (wrong.status >= 400 && wrong.status < 500) setWaiting(new Map())
  }, [wrong])

  const { busy, send, error } = decide
  const unsent = waiting.size > 0 && !busy && !error && !arrange.busy
  useEffect(() => {
    if (!unsent) return
    sent.current = waiting
    const decisions = [...waiting].map(([piece, decision]) => ({ piece, decision }))
    send({ id: draft.id, revision: draft.revision, decisions })
  }, [unsent, waiting, draft.id, draft.revision, send])

  return {
    pieces: draft.pieces.map((it) => (waiting.has(it.key) ? { ...it, decision: waiting.get(it.key) ?? null } : it)),
    decide: (piece: number, decision: Decision | null) => {
      setTold(null)
      decide.reset()
      setWaiting((was) => new Map(was).set(piece, decision))
    },
    arrange: (change: Arrangement) => {
      setTold(null)
      if (waiting.size === 0 && !busy) arrange.send({ id: draft.id, revision: draft.revision, change })
    },
    saving: busy || waiting.size > 0 || arrange.busy,
    told: told ?? error?.message ?? arrange.error?.message ?? null,
    forgetTold: () => setTold(null),
  }
}

/** The decision that links to an article, with every value found in the words that differs from today's: taken until said otherwise. */
export const linking = (piece: Piece, article: BuiltIn): Decision => ({
  kind: 'link',
  articles: [article.id],
  values: piece.found
    .filter((it) => it.article === article.id)
    .filter(
      (it) => JSON.stringify(article.blanks.find((one) => one.key === it.key)?.value) !== JSON.stringify(it.value),
    )
    .map(({ key, value }) => ({ key, value, taken: true })),
})
