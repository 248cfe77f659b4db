import type { Office } from '../../app/testing/office.ts'
import type { Act } from '../../kernel/act.ts'
import type { Contract, InputOf, OutputOf } from '../../kernel/contract.ts'

export type Apart = 'system-administrator' | 'security-administrator' | 'audit-administrator'
export const apart: readonly Apart[] = ['system-administrator', 'security-administrator', 'audit-administrator']

/**
 * Three people who each hold one of the posts kept apart, and nothing else, since 1 November; they sign in with the
 * office's password.
 */
export const withAdministrators = async (office: Office) => {
  const made = new Map<Apart, { id: string; token: () => Promise<string> }>()
  for (const [at, post] of apart.entries()) {
    const number = `AD00${at + 1}`
    await office.rows(`insert into post (code, name) values ($1, $1) on conflict do nothing`, [post])
    const [{ id }] = await office.rows(
      `insert into staff (id, number, name, initials) values (gen_random_uuid(), $1, $2, $3) returning id`,
      [number, ['洪系统', '安守门', '史察痕'][at], ['hxt', 'asm', 'sch'][at]],
    )
    await office.rows(
      `insert into holding (id, staff_id, unit_id, post, head, during)
       select gen_random_uuid(), $1, u.id, $2, false, '[2026-11-01,)' from unit u where u.name = '行政部'`,
      [id, post],
    )
    await office.rows(
      `insert into account (staff_id, password_hash, set_at) select $1, a.password_hash, a.set_at from account a join staff s on s.id = a.staff_id where s.number = 'HZ011'`,
      [id],
    )
    await office.rows(`insert into staff_private (id, staff_id) values (gen_random_uuid(), $1)`, [id])
    made.set(post, { id, token: () => office.stage.token(number) })
  }
  return {
    id: (post: Apart) => made.get(post)!.id,
    token: (post: Apart) => made.get(post)!.token(),
    as:
      (post: Apart) =>
      async <C extends Contract>(act: { contract: C }, input: InputOf<C>): Promise<OutputOf<C>> =>
        (await office.stage.act(act as unknown as Act, input, await made.get(post)!.token())) as OutputOf<C>,
  }
}
