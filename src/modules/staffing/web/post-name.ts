import { say } from '../../../web/say.ts'

/** 主管 for the post that is called so already; 项目负责人兼主管 where the head of a unit holds another post. */
export const ofHead = ({ post, postName, head }: { post: string; postName: string; head: boolean }): string =>
  head && post !== 'head' && !post.includes('general-manager')
    ? say(`${postName}（主管）`, `${postName} (head)`)
    : postName

/** 咨询二部主管 */
export const inUnit = (it: { unit: string; post: string; postName: string; head: boolean }): string =>
  say(`${it.unit}${ofHead(it)}`, `${ofHead(it)}, ${it.unit}`)
