import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatMoment, formatTime } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ShowFile } from '../contract.ts'
import { SavePlanDraft, SubmitPlan } from '../work-contract.ts'
import { Lines } from './lines.tsx'
import { draftKey, type File, type Matter, offered } from './matter.ts'
import { NeedPicks } from './need-picks.tsx'
import { waysFor } from './not-yet.tsx'
import { PlanView } from './plan-view.tsx'
import { WorkSheet } from './work-sheet.tsx'

type PlanDraft = { goals: string; method: string; lines: { text: string; needs: number[] }[] }

const fromServer = ({ plan, needs }: Matter): PlanDraft => {
  if (plan && (plan.goals || plan.method || plan.lines.length > 0))
    return {
      goals: plan.goals,
      method: plan.method,
      lines: plan.lines.length > 0 ? plan.lines : [{ text: '', needs: [] }],
    }
  // An empty plan begins with one line for each need: drawn from the needs, not typed again.
  return { goals: '', method: '', lines: needs.map((it) => ({ text: '', needs: [it.no] })) }
}

export const PlanForm = ({ matter }: { matter: Matter }) => {
  const client = useQueryClient()
  const toast = useToast()
  // The server's plan changes by being saved from here; what is typed goes on from it.
  const initial = useMemo(() => fromServer(matter), [matter])
  const draft = useDraft<PlanDraft>(draftKey(matter, 'plan'), initial)
  const { goals, method, lines } = draft.value
  const [asked, setAsked] = useState(false)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const sending = useRef<PlanDraft | null>(null)
  const returned = matter.plan?.state === 'returned' ? matter.plan : null

  const save = useAct(SavePlanDraft, {
    refresh: [],
    onDone: ({ savedAt, version }) => {
      setSavedAt(savedAt)
      const sent = sending.current
      if (!sent) return
      client.setQueryData<File>([ShowFile.name, { engagementId: matter.id }], (now) =>
        now
          ? {
              ...now,
              plan: {
                version,
                state: 'draft',
                sentAt: null,
                answeredAt: null,
                returnReason: now.plan?.returnReason ?? null,
                ...sent,
              },
            }
          : now,
      )
      if (sent === draftNow.current) draft.settle()
    },
  })
  const submit = useAct(SubmitPlan, {
    ways: () => waysFor(matter, () => undefined),
    onDone: () => {
      draft.settle()
      toast(say('方案已交给客户，等客户确认。', 'The plan is with the client.'))
    },
  })
  const draftNow = useRef(draft.value)
  draftNow.current = draft.value

  const keep = () => {
    sending.current = draft.value
    save.send({ engagementId: matter.id, goals, method, lines })
  }
  // Two and a half quiet seconds after the last key the draft goes to the server by itself.
  const keeping = useRef(keep)
  keeping.current = keep
  const maySave = offered(matter, 'engagements.save-plan')
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key pressed begins the pause anew.
  useEffect(() => {
    if (!draft.touched || !maySave || submit.busy) return
    const later = setTimeout(() => keeping.current(), 2500)
    return () => clearTimeout(later)
  }, [draft.value, draft.touched, maySave, submit.busy])

  const set = (part: Partial<PlanDraft>) => draft.set((now) => ({ ...now, ...part }))
  const setTexts = (next: string[], removed?: number) => {
    const rest = removed === undefined ? lines : lines.filter((_, at) => at !== removed)
    // A line that grew in the middle pushes the others down: the ones before keep theirs, the ones after move with their text.
    const grown = next.length - rest.length
    const at =
      grown > 0
        ? Math.max(
            0,
            next.findIndex((text, i) => text !== rest[i]?.text),
          )
        : -1
    const needs =
      at < 0
        ? rest.map((it) => it.needs)
        : [...rest.slice(0, at).map((it) => it.needs), [], ...rest.slice(at).map((it) => it.needs)]
    set({ lines: next.map((text, i) => ({ text, needs: needs[i] ?? [] })) })
  }
  // A line always answers a need (service/11): the last one stays until another is chosen.
  const toggled = (needs: number[], no: number) => {
    if (!needs.includes(no)) return [...needs, no].sort((a, b) => a - b)
    return needs.length > 1 ? needs.filter((it) => it !== no) : needs
  }
  const toggle = (at: number, no: number) =>
    set({ lines: lines.map((it, i) => (i === at ? { ...it, needs: toggled(it.needs, no) } : it)) })

  const written = lines.filter((it) => it.text.trim() !== '')
  const untied = written.some((it) => it.needs.length === 0)
  const unanswered = matter.needs.filter((need) => !written.some((it) => it.needs.includes(need.no)))
  const missing = asked
    ? {
        goals: goals.trim() ? undefined : say('请写明做到什么算成。', 'Say what will count as success.'),
        method: method.trim() ? undefined : say('请写明用什么方法。', 'Say how it will be done.'),
        lines:
          written.length === 0
            ? say('至少写一项内容。', 'Write at least one line.')
            : untied
              ? say(
                  '有一项没有对着需求，请在右边点上它对着的需求。',
                  'One line answers no need: mark the need it answers.',
                )
              : undefined,
      }
    : {}

  const send = () => {
    setAsked(true)
    if (!goals.trim() || !method.trim() || written.length === 0 || untied) return
    submit.send({ engagementId: matter.id, goals, method, lines: written })
  }
  // An assistant drafts; the consultant answers for what the client reads.
  const mayHandOver = offered(matter, 'engagements.submit-plan')
  const version = matter.plan ? (returned ? matter.plan.version + 1 : matter.plan.version) : 1
  const kept = save.busy
    ? say('正在存…', 'saving…')
    : draft.touched
      ? say('有改动未存', 'not saved yet')
      : savedAt
        ? say(`${formatTime(savedAt)}已存`, `saved ${formatTime(savedAt)}`)
        : ''

  return (
    <WorkSheet
      title={say('拟方案', 'Draw up the plan')}
      note={[say(`第${version}稿`, `version ${version}`), kept].filter(Boolean).join(say('，', ', '))}
      dueAt={matter.steps.find((it) => it.key === 'plan')?.dueAt}
      provisional={matter.steps.find((it) => it.key === 'plan')?.dueProvisional}
      foot={
        <>
          <span className="work-foot-words">
            {mayHandOver
              ? say(
                  '交出后客户从专属链接过目，可以确认或者要求修改。',
                  'The client reads it through the private link, and agrees or asks for changes.',
                )
              : say(
                  `您起草，由${matter.consultant?.name ?? '咨询师'}看过后交给客户。`,
                  `You draft; ${matter.consultant?.name ?? 'the consultant'} reads it and sends it to the client.`,
                )}
          </span>
          <Button kind={mayHandOver ? 'plain' : 'primary'} busy={save.busy} onPress={keep}>
            {say('存草稿', 'Keep draft')}
          </Button>
          {mayHandOver ? (
            <Button kind="primary" busy={submit.busy} onPress={send}>
              {say('交客户过目', 'Send to the client')}
            </Button>
          ) : null}
        </>
      }
    >
      {returned?.returnReason ? (
        <div className="returned">
          <p className="returned-why">
            <strong>{say('客户请修改：', 'The client asks for changes: ')}</strong>
            {returned.returnReason}
          </p>
          {returned.answeredAt ? <p className="work-note">{formatMoment(returned.answeredAt)}</p> : null}
          <details>
            <summary>{say(`对照第${returned.version}稿`, `See version ${returned.version}`)}</summary>
            <PlanView plan={returned} needs={matter.needs} />
          </details>
        </div>
      ) : null}
      {submit.error && Object.keys(submit.fields).length === 0 ? (
        <Banner tone="refused">{submit.error.message}</Banner>
      ) : null}
      {save.error ? (
        <Banner tone="refused">
          {say(`草稿没有存上：${save.error.message}`, `The draft was not saved: ${save.error.message}`)}
        </Banner>
      ) : null}
      <Field label={say('目标', 'Goals')} cite="service/11" error={missing.goals ?? submit.fields.goals}>
        {(it) => (
          <textarea
            {...it}
            className="zd-input is-low"
            rows={2}
            maxLength={1000}
            value={goals}
            onChange={(event) => set({ goals: event.target.value })}
          />
        )}
      </Field>
      <Lines
        label={say('内容与安排', 'Content')}
        hint={say('每项对着已记的需求', 'each answers a recorded need')}
        cite="service/11"
        error={missing.lines ?? submit.fields.lines}
        errors={submit.fields}
        path="lines"
        values={lines.map((it) => it.text)}
        most={40}
        maxLength={500}
        onChange={setTexts}
        add={say('再加一项', 'Another line')}
        beside={(at) => (
          <NeedPicks
            needs={matter.needs}
            picked={lines[at]?.needs ?? []}
            line={at + 1}
            wanted={asked && (lines[at]?.text.trim() ?? '') !== ''}
            onToggle={(no) => toggle(at, no)}
          />
        )}
      />
      {unanswered.length > 0 && written.length > 0 ? (
        <p className="work-note">
          {say(
            `还没有对上的需求：${unanswered.map((it) => `${it.no} ${it.text}`).join('；')}`,
            `Needs not answered yet: ${unanswered.map((it) => `${it.no} ${it.text}`).join('; ')}`,
          )}
        </p>
      ) : null}
      <Field label={say('方法', 'Method')} cite="service/11" error={missing.method ?? submit.fields.method}>
        {(it) => (
          <textarea
            {...it}
            className="zd-input is-low"
            rows={2}
            maxLength={1000}
            value={method}
            onChange={(event) => set({ method: event.target.value })}
          />
        )}
      </Field>
    </WorkSheet>
  )
}
