import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { tellAll } from '../notices/public.ts'
import { loadCase, titleOf } from './case.ts'
import { PostEnactment } from './contract.ts'
import { boundPeople } from './reading-store.ts'
import { movedOn } from './revise-enactment.ts'
import { allFilled, isDraft, itsDrafter, preparers } from './rules.ts'
import { saveState } from './store.ts'

/**
 * Everybody whom it will bind reads it before it is in force, and may say what they think: also of the points on which
 * regulations differ, which the general manager decides last.
 */
export const postEnactment = command(PostEnactment, {
  load: loadCase,
  allow: [...preparers, itsDrafter],
  must: [isDraft, allFilled],
  async run({ id, revision, until }, it, ctx) {
    const { tx, now, inForce } = ctx
    if (revision !== it.revision) throw movedOn()
    if (until < inForce.day) {
      throw invalidField('until', 'in-the-past', {
        zh: '公示要到今天或以后。',
        en: 'It is posted until today or later.',
      })
    }
    if (until >= it.from) {
      throw invalidField('until', 'after-its-day', {
        zh: `公示要在施行（${it.from}）之前结束。`,
        en: `The posting ends before the day from which it is in force (${it.from}).`,
      })
    }
    await saveState(tx, id, 'posted', until, null, now.toString())
    const people = await boundPeople(tx, id, inForce.day)
    await tellAll(
      people.map((one) => one.id),
      'enactments.posted',
      id,
      { ...titleOf(it), until },
      ctx,
    )
    return { id }
  },
})
