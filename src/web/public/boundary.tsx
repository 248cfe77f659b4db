import { Component, type ReactNode } from 'react'
import { Button } from '../controls/button.tsx'
import { Empty } from '../controls/notes.tsx'
import { say } from '../say.ts'

/** A fault in our own code, or a page that could not be fetched: said plainly, with a way on. */
export class Boundary extends Component<{ children: ReactNode }, { fault: boolean }> {
  override state = { fault: false }

  static getDerivedStateFromError() {
    return { fault: true }
  }

  override render() {
    if (!this.state.fault) return this.props.children
    return (
      <main style={{ display: 'grid', minHeight: '100dvh', alignContent: 'center' }}>
        <Empty
          level={1}
          glyph="误"
          title={say('这一页没能打开', 'This page did not open')}
          way={
            <Button kind="primary" onPress={() => location.reload()}>
              {say('再打开一次', 'Open it again')}
            </Button>
          }
        >
          {say(
            '可能是网络断了，或者我们刚换了新版。已经提交的都在。',
            'The network may be down, or a new version has just come. What was sent is kept.',
          )}
        </Empty>
      </main>
    )
  }
}
