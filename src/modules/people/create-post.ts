import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { brokenConstraint } from '../../kernel/sql.ts'
import { CreatePost } from './posts-contract.ts'
import { createPost as create, postNamed } from './posts-store.ts'
import { normaliseText } from './roster/normalise.ts'
import { standardPost } from './roster/posts.ts'
import { companyCreatesPosts } from './rules.ts'

const taken = (title: string, name: string) =>
  invalidField(
    'name',
    'post-exists',
    title === name
      ? { zh: `目录里已经有「${name}」。`, en: `The catalogue already has “${name}”.` }
      : { zh: `「${title}」就是目录里的「${name}」。`, en: `“${title}” is “${name}” of the catalogue.` },
  )

/** A post of the company's own beside the standard ones. Its name is its code, as with a post that a staff list brought. */
export const createPost = command(CreatePost, {
  load: async () => ({}),
  allow: [companyCreatesPosts],
  async run({ name, duties, dutiesEn, qualifications, qualificationsEn }, _, { tx }) {
    const title = normaliseText(name, 30)
    if (title.problem) throw invalidField('name', title.problem.code, title.problem.says)
    const code = title.value
    const known = await postNamed(tx, standardPost(code) ?? code)
    if (known) throw taken(code, known.name)
    try {
      await create(tx, code, duties, dutiesEn, qualifications, qualificationsEn)
    } catch (error) {
      if (brokenConstraint(error)) throw taken(code, code)
      throw error
    }
    return { code }
  },
})
