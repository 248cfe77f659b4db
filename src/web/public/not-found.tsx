import { Button } from '../controls/button.tsx'
import { Empty } from '../controls/notes.tsx'
import { say } from '../say.ts'
import { Frame } from './frame.tsx'
import { useTitle } from './title.ts'

export const NotFound = () => {
  useTitle(say('没有这一页', 'No such page'))
  return (
    <Frame middle>
      <Empty
        level={1}
        glyph="无"
        title={say('没有这一页', 'There is no such page')}
        way={<Button href="/">{say('回到大门', 'To the front door')}</Button>}
      >
        {say(
          '地址可能抄漏了一截。客户的专属链接请整条复制，末尾也要带上。',
          'A part of the address may be missing. Copy a private link whole, to its very end.',
        )}
      </Empty>
    </Frame>
  )
}
