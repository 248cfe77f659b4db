import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { dutiesOf } from './post-text.ts'
import { AcknowledgeDuties } from './posts-contract.ts'
import { acknowledge, heldByMe, keepDutiesText } from './posts-store.ts'

/** The holder has read these very duties, and says so. The text is kept with the acknowledgement. */
export const acknowledgeDuties = command(AcknowledgeDuties, {
  load: ({ post }, tx, now) => heldByMe(tx, post, dayOf(now)),
  async run({ post, hash }, held, { tx, now }) {
    const duties = dutiesOf(held)
    if (duties.zh === '' || duties.hash !== hash) {
      throw new Refusal(
        'conflict',
        'duties-changed',
        {
          zh: '这个岗位的职责刚刚改过。请读过新的职责再确认。',
          en: 'The duties of this post have just changed. Please read the new ones before you acknowledge them.',
        },
        { article: 'daily/5.4' },
      )
    }
    await keepDutiesText(tx, hash, post, duties.zh)
    return { acknowledgedAt: (await acknowledge(tx, post, hash, now.toString()))!.at }
  },
})
