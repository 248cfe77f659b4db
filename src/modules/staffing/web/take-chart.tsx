import { useState } from 'react'
import { ask } from '../../../web/api.ts'
import { Button } from '../../../web/controls/button.tsx'
import { language, say } from '../../../web/say.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ExportChart } from '../../people/contract.ts'
import { saveFile } from '../../people/web/save-file.ts'

/** The chart of the day shown, as a workbook; as plain lines where that is wanted. */
export const TakeChart = ({ day }: { day: string }) => {
  const [busy, setBusy] = useState<'xlsx' | 'csv' | undefined>()
  const toast = useToast()
  const take = async (format: 'xlsx' | 'csv') => {
    setBusy(format)
    try {
      const { fileName, base64 } = await ask(ExportChart, { day, format, language: language() })
      saveFile(fileName, base64)
    } catch (cause) {
      toast((cause as Error).message)
    }
    setBusy(undefined)
  }
  return (
    <>
      <Button busy={busy === 'xlsx'} onPress={() => void take('xlsx')}>
        {say('导出', 'Export')}
        <span className="zd-hidden">Excel</span>
      </Button>
      <button
        type="button"
        className="text-button take-lines"
        disabled={busy === 'csv'}
        onClick={() => void take('csv')}
      >
        CSV
      </button>
    </>
  )
}
