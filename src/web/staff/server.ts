import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { Contract, OutputOf } from '../../kernel/contract.ts'
import { type Asked, ask, pressKey, Refused } from '../api.ts'
import type { Way } from '../controls/refusal-pane.tsx'
import { say } from '../say.ts'
import { useRefusals } from './refusals.tsx'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal does not become a yes by asking again; a broken line may.
      retry: (failures, error) =>
        !(error instanceof Refused && error.status >= 400 && error.status < 500) && failures < 2,
    },
  },
})

/** Reads, and keeps the answer. `keep` shows the previous page while the next one comes. */
export const useAsk = <C extends Contract>(
  contract: C,
  input: Asked<C>,
  { enabled = true, keep = false, staleTime }: { enabled?: boolean; keep?: boolean; staleTime?: number } = {},
) =>
  useQuery<OutputOf<C>, Error>({
    queryKey: [contract.name, input],
    queryFn: ({ signal }) => ask(contract, input, { signal }),
    enabled,
    ...(staleTime === undefined ? {} : { staleTime }),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })

type Paged = { items: readonly unknown[]; next: string | null }

/** A list that the server pages: the next page is asked for by the `next` of the one before. */
export const useAskPages = <C extends Contract>(contract: C, input: Asked<C>) =>
  useInfiniteQuery<OutputOf<C>, Error, { pages: OutputOf<C>[] }, unknown[], string | undefined>({
    queryKey: [contract.name, input, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      ask(contract, pageParam ? ({ ...(input as object), after: pageParam } as Asked<C>) : input, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (last) => (last as Paged).next ?? undefined,
    placeholderData: keepPreviousData,
  })

type ActOptions<C extends Contract> = {
  /** Prefixes of the reads that are no longer true afterwards; the module's own by default. */
  refresh?: readonly string[]
  /** What the reader can do instead, shown in the pane beside a refusal. */
  ways?: (refused: Refused) => Way[]
  /** The page shows the refusal itself. */
  quiet?: boolean
  onDone?: (output: OutputOf<C>, input: Asked<C>) => void
}

/**
 * Gives a command. One press has one key: a double click, or a second try after the line broke, has one effect; the
 * key changes when what is sent changes or once the server has decided.
 */
export const useAct = <C extends Contract>(contract: C, { refresh, ways, quiet, onDone }: ActOptions<C> = {}) => {
  const client = useQueryClient()
  const refusals = useRefusals()
  const press = useRef<{ body: string; key: string } | null>(null)
  const mutation = useMutation<OutputOf<C>, Error, Asked<C>>({
    mutationFn: (input) => {
      const body = JSON.stringify(input)
      if (press.current?.body !== body) press.current = { body, key: pressKey() }
      return ask(contract, input, { key: press.current.key })
    },
    onSuccess: async (output, input) => {
      press.current = null
      onDone?.(output, input)
      const prefixes = refresh ?? [`${contract.name.split('.')[0]}.`]
      await client.invalidateQueries({
        predicate: ({ queryKey }) => prefixes.some((it) => String(queryKey[0]).startsWith(it)),
      })
    },
    onError: (error) => {
      if (!(error instanceof Refused) || error.status === 0 || error.status >= 500) return
      press.current = null
      if (!quiet && (error.status === 409 || error.status === 403))
        refusals.show({ refused: error, tried: true, ways: ways?.(error) ?? [] })
      // Somebody else may have moved the record on: show it as it is now.
      if (error.status === 409)
        void client.invalidateQueries({
          predicate: ({ queryKey }) => String(queryKey[0]).startsWith(`${contract.name.split('.')[0]}.`),
        })
    },
  })
  const refused = mutation.error instanceof Refused ? mutation.error : null
  // The session ended while somebody wrote: what they wrote stays, so they are asked to sign in beside it.
  const told =
    refused?.status === 401
      ? new Error(
          say(
            '登录已过期。请在另一个标签页登录，回来再按一次；您写的都还在。',
            'Your session has ended. Sign in in another tab, come back and press again; what you wrote is kept.',
          ),
        )
      : mutation.error
  return {
    send: (input: Asked<C>) => {
      if (!mutation.isPending) mutation.mutate(input)
    },
    busy: mutation.isPending,
    done: mutation.data,
    /** A sentence for the page; refusals that opened the pane are told there. */
    error: told && (quiet || !refused || (refused.status !== 409 && refused.status !== 403)) ? told : null,
    refused,
    /** Sentences on the fields, by path. */
    fields: (refused?.status === 422 ? refused.fields : undefined) ?? {},
    reset: mutation.reset,
  }
}
