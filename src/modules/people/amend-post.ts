import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { dutiesOf, hashOf } from './post-text.ts'
import { AmendPost } from './posts-contract.ts'
import { amendPost as amend, lockPost, unacknowledgedHolders } from './posts-store.ts'
import { companyCreatesPosts } from './rules.ts'

/** New duties ask every holder again: an acknowledgement is of one text. */
export const amendPost = command(AmendPost, {
  load: async ({ code }, tx) => lockPost(tx, code),
  allow: [companyCreatesPosts],
  async run({ code, was, duties, dutiesEn, qualifications, qualificationsEn }, post, { tx, inForce }) {
    if (dutiesOf(post).hash !== was) {
      throw new Refusal(
        'conflict',
        'changed-meanwhile',
        {
          zh: '就在刚才，别人改过这个岗位的职责。请先看看现在的写法，再决定怎么改。',
          en: 'Just now somebody else changed these duties. Please read them as they are before you change them.',
        },
        { article: 'dept/7' },
      )
    }
    await amend(tx, code, duties, dutiesEn, qualifications, qualificationsEn)
    const hash = hashOf(duties)
    const asks = (await unacknowledgedHolders(tx, code, hash, inForce.day))!.count
    return { code, hash, asks }
  },
})
