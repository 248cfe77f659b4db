import { useCallback, useEffect, useRef, useState } from 'react'
import type { Contract, OutputOf } from '../kernel/contract.ts'
import { type Asked, ask, pressKey, Refused } from './api.ts'

export type Answer<T> = { data: T | undefined; refused: Refused | undefined; again: () => void }

const asRefused = (cause: unknown): Refused | undefined => (cause instanceof Refused ? cause : undefined)

/** Reads once and again on demand; while reading again the former answer stays. `null` waits. */
export const useAsk = <C extends Contract>(contract: C, input: Asked<C> | null): Answer<OutputOf<C>> => {
  const [state, setState] = useState<{ of: string; data?: OutputOf<C>; refused?: Refused }>({ of: '' })
  const [turn, setTurn] = useState(0)
  const of = JSON.stringify([contract.name, input])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for contract and input; `turn` asks again.
  useEffect(() => {
    if (input === null) return
    const stop = new AbortController()
    ask(contract, input, { signal: stop.signal }).then(
      (data) => setState({ of, data }),
      (cause) => {
        if (stop.signal.aborted) return
        const refused = asRefused(cause)
        if (!refused) throw cause
        setState((was) => ({ of, data: was.of === of ? was.data : undefined, refused }))
      },
    )
    return () => stop.abort()
  }, [of, turn])
  const again = useCallback(() => setTurn((it) => it + 1), [])
  return state.of === of
    ? { data: state.data, refused: state.refused, again }
    : { data: undefined, refused: undefined, again }
}

/**
 * A button's act. The same input pressed again after a lost connection carries the same key, so that the server,
 * which may have done it already, does it once.
 */
export const useAct = <C extends Contract>(contract: C) => {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const last = useRef<{ body: string; key: string }>(undefined)
  const running = useRef(false)

  const press = async (input: Asked<C>): Promise<OutputOf<C> | undefined> => {
    if (running.current) return
    const body = JSON.stringify(input)
    if (last.current?.body !== body) last.current = { body, key: pressKey() }
    running.current = true
    setBusy(true)
    try {
      const data = await ask(contract, input, { key: last.current.key })
      last.current = undefined
      setRefused(undefined)
      return data
    } catch (cause) {
      const it = asRefused(cause)
      if (!it) throw cause
      if (it.kind !== 'unreachable' && it.kind !== 'failed') last.current = undefined
      setRefused(it)
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { press, busy, refused, forget: () => setRefused(undefined) }
}
