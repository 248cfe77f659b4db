import type { Context } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import {
  addMembers,
  countMembers,
  dropAllMembers,
  dropGroup,
  dropMembers,
  endAllMembers,
  endGroup,
  endMembers,
  peopleHere,
} from './store.ts'

/** Names of those who are not of the unit. Somebody who left, or never was, is missing. */
export const outsidersOf = async (tx: Tx, ids: readonly string[], unitId: string, day: string, at: string) => {
  const wanted = [...new Set(ids)]
  const people = await peopleHere(tx, wanted, unitId, day, at)
  if (people.length < wanted.length) throw missing()
  return people.filter((it) => !it.ofUnit).map((it) => it.name)
}

/** Whoever is taken in hears of it, but not from themselves. */
export const tellJoined = (ids: readonly string[], { id, name }: { id: string; name: string }, ctx: Context) => {
  const { actor } = ctx
  const by = actor.kind === 'staff' ? actor : { id: '', name: '' }
  const others = [...new Set(ids)].filter((it) => it !== by.id)
  return Promise.all(others.map((it) => tell(it, 'groups.joined', id, { by: by.name, name }, ctx)))
}

type Change = { groupId: string; add: string[]; remove: string[] }

export const changeMembers = async ({ groupId, add, remove }: Change, { name }: { name: string }, ctx: Context) => {
  const {
    tx,
    inForce: { day },
  } = ctx
  await dropMembers(tx, groupId, remove, day)
  await endMembers(tx, groupId, remove, day)
  await addMembers(tx, groupId, add, day)
  await tellJoined(add, { id: groupId, name }, ctx)
  return { groupId, members: (await countMembers(tx, groupId, day))!.count }
}

/** A group that began before today was there until yesterday; one that had not is gone, and its acts stay on record. */
export const closeGroup = async (tx: Tx, { id, begun }: { id: string; begun: boolean }, day: string) => {
  await dropAllMembers(tx, id, day)
  if (begun) {
    await endAllMembers(tx, id, day)
    await endGroup(tx, id, day)
  } else await dropGroup(tx, id)
  return { groupId: id }
}
