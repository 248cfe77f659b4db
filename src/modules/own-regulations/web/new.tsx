import { Link, useNavigate } from '@tanstack/react-router'
import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { BeginDraft, ListDrafts } from '../contract.ts'
import './own.css'

const largest = 5 * 1024 * 1024

const base64Of = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** An office brings its own text: a Word file or pasted words. Nothing is in force by it. */
export const OwnNewPage = () => {
  const list = useAsk(ListDrafts, {})
  if (!list.data)
    return list.error ? <PageFailed error={list.error} again={() => void list.refetch()} /> : <PageWaiting />
  return (
    <div className="page own-new">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('带来自己的制度', 'Bring your own regulation')}</h1>
          <p className="page-lead">
            {say(
              '原文拆成一条一条，您逐条认领系统能做到哪些；施行以后，每次拒绝、每张表单都引您自己的条文。',
              'The text is split into its articles, and you say for each what the system does for it. Once in force, every refusal and every form cites your own article.',
            )}{' '}
            <Citation id="daily/5.2" />
          </p>
        </div>
      </header>
      {list.data.mayBegin ? (
        <Bring regulations={list.data.regulations} />
      ) : (
        <Empty
          title={say(
            '起草由公司领导和行政部门的主管办',
            'Drafting is for the leadership and the head of administration',
          )}
          glyph="草"
        >
          {say('有建议，请在条文旁边提出。', 'If you have a suggestion, make it beside the article.')}
        </Empty>
      )}
      {list.data.items.length > 0 ? (
        <section aria-labelledby="own-open">
          <h2 className="section-title" id="own-open">
            {say('接着认领', 'Go on where you were')}
          </h2>
          <ul className="own-open">
            {list.data.items.map((it) => (
              <li key={it.id}>
                <Link to="/app/rulebook/own/$id" params={{ id: it.id }}>
                  <strong>《{it.title}》</strong>
                  <span>
                    {say(
                      `${it.articles} 条里认领了 ${it.decided} 条`,
                      `${it.decided} of ${it.articles} articles decided`,
                    )}
                  </span>
                  <small>
                    {say(
                      `${it.changedBy}，${formatMoment(it.changedAt)}`,
                      `${it.changedBy}, ${formatMoment(it.changedAt)}`,
                    )}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

const Bring = ({ regulations }: { regulations: readonly { key: string; title: string }[] }) => {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [pasted, setPasted] = useState('')
  const [of, setOf] = useState('')
  const radio = useId()
  const act = useAct(BeginDraft, {
    quiet: true,
    onDone: ({ id }) => void navigate({ to: '/app/rulebook/own/$id', params: { id } }),
  })
  const regulation = of || null

  const take = async (file: File | undefined) => {
    if (!file || act.busy) return
    if (file.size > largest)
      return setWrong(
        say(
          '文件超过 5 MB。请删去图片，或者把文字粘贴过来。',
          'The file is larger than 5 MB. Remove its pictures, or paste the text.',
        ),
      )
    setWrong(null)
    try {
      act.send({ fileName: file.name, base64: await base64Of(file), regulation })
    } catch {
      setWrong(
        say(
          '这个文件读不出来，可能正被别的程序占着。请关掉它再选一次。',
          'The file could not be opened; another program may hold it. Close that and choose again.',
        ),
      )
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const told = wrong ?? act.fields.base64 ?? act.refused?.says ?? act.error?.message ?? null

  return (
    <>
      {told && !act.fields.text ? <Banner tone="refused">{told}</Banner> : null}
      {regulations.length > 0 ? (
        <fieldset className="own-of">
          <legend>{say('这是', 'This is')}</legend>
          {[{ key: '', title: say('一部新的制度', 'a new regulation') }, ...regulations].map((it) => (
            <label key={it.key}>
              <input type="radio" name={radio} checked={of === it.key} onChange={() => setOf(it.key)} />
              {it.key ? say(`《${it.title}》的新一版`, `a new version of 《${it.title}》`) : it.title}
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className="own-ways">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
        <div
          className={over ? 'own-drop is-over' : 'own-drop'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <span className="own-drop-glyph" aria-hidden="true">
            文
          </span>
          <p className="own-drop-words">
            {act.busy
              ? say('正在读取、拆条…', 'Reading and splitting…')
              : say('把 Word 文件拖到这里', 'Drop the Word file here')}
          </p>
          <Button kind="primary" large busy={act.busy} onPress={() => input.current?.click()}>
            {say('选择文件', 'Choose a file')}
          </Button>
          <p className="own-hint">
            {say(
              '.docx，不超过 5 MB。Word 自动编的「第一条」也认得；页眉页脚、批注和已删的修订不读。',
              '.docx of at most 5 MB. Numbers that Word writes by itself are read; headers, comments and tracked deletions are not.',
            )}
          </p>
          <input
            ref={input}
            type="file"
            className="zd-hidden"
            tabIndex={-1}
            aria-label={say('制度文件', 'Regulation file')}
            accept=".docx,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain"
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
        <form
          className="own-paste"
          onSubmit={(event) => {
            event.preventDefault()
            setWrong(null)
            if (pasted.trim()) act.send({ text: pasted, regulation })
          }}
        >
          <Field
            label={say('或者粘贴原文', 'Or paste the text')}
            {...(act.fields.text ? { error: act.fields.text } : {})}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                rows={9}
                value={pasted}
                placeholder={say('第一条 ……\n第二条 ……', 'Article 1 …\nArticle 2 …')}
                onChange={(event) => setPasted(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" muted={!pasted.trim()} busy={act.busy}>
            {say('拆成条', 'Split into articles')}
          </Button>
        </form>
      </div>
    </>
  )
}
