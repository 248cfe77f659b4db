import './second-factor.css'
import { useState } from 'react'
import { say } from '../../../../web/say.ts'

/** Shown once: to be printed, copied into a safe place, or kept as a file. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const [copied, setCopied] = useState(false)
  const text = `${say('知度恢复码（每个用一次）', 'Zhidu recovery codes (each works once)')}\n${location.host}\n\n${codes.join('\n')}\n`
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`
  const copy = async () => {
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => {},
    )
  }
  return (
    <div className="rc zd-framed">
      <ol className="rc__codes">
        {codes.map((it) => (
          <li key={it}>
            <code>{it}</code>
          </li>
        ))}
      </ol>
      <div className="rc__ways">
        <a className="zd-button zd-button--plain" href={file} download="zhidu-recovery-codes.txt">
          {say('存成文件', 'Save as a file')}
        </a>
        <button type="button" className="zd-button zd-button--plain" onClick={() => void copy()}>
          {copied ? say('已复制', 'Copied') : say('复制', 'Copy')}
        </button>
        <button type="button" className="zd-button zd-button--plain" onClick={() => print()}>
          {say('打印', 'Print')}
        </button>
      </div>
    </div>
  )
}
