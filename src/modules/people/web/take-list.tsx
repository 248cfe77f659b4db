import { useState } from 'react'
import { ask } from '../../../web/api.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { ExportRoster } from '../contract.ts'
import { saveFile } from './save-file.ts'

/** The list as it stands: to be corrected in a spreadsheet and brought back. */
export const TakeList = () => {
  const [state, setState] = useState<{ busy?: 'xlsx' | 'csv'; failed?: string }>({})
  const take = async (format: 'xlsx' | 'csv') => {
    setState({ busy: format })
    try {
      const { fileName, base64 } = await ask(ExportRoster, { format })
      saveFile(fileName, base64)
      setState({})
    } catch (cause) {
      setState({ failed: (cause as Error).message })
    }
  }
  return (
    <section className="roster-take-list">
      {state.failed ? <Banner tone="refused">{state.failed}</Banner> : null}
      <p>
        {say(
          '已经有人了？先导出现在的花名册，在表里改好再传回来：只写有变化的人，逐个采用。',
          'People are here already? Export the list, change it and bring it back: only who differs is written, one by one as you choose.',
        )}
      </p>
      <Button busy={state.busy === 'xlsx'} onPress={() => void take('xlsx')}>
        {say('导出 Excel', 'Export as Excel')}
      </Button>
      <Button busy={state.busy === 'csv'} onPress={() => void take('csv')}>
        {say('导出 CSV', 'Export as CSV')}
      </Button>
    </section>
  )
}
