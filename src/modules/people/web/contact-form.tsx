import { type FormEvent, useMemo } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useDraft, useWarnBeforeClosing } from '../../../web/staff/drafts.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AmendMyContact } from '../record-contract.ts'
import type { MyRecord } from './record-file.ts'

type Typed = { phone: string; email: string; emergencyName: string; emergencyPhone: string }

/** What is the person's own to correct. */
export const ContactForm = ({ record }: { record: MyRecord }) => {
  const { phone, email, emergencyName, emergencyPhone } = record
  const initial = useMemo<Typed>(
    () => ({
      phone: phone ?? '',
      email: email ?? '',
      emergencyName: emergencyName ?? '',
      emergencyPhone: emergencyPhone ?? '',
    }),
    [phone, email, emergencyName, emergencyPhone],
  )
  const draft = useDraft<Typed>('my contact', initial)
  useWarnBeforeClosing()
  const toast = useToast()
  const act = useAct(AmendMyContact, {
    refresh: ['people.my-record', 'people.person'],
    onDone: () => {
      draft.settle()
      toast(say('已经改好。', 'Changed.'))
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    act.send(draft.value)
  }
  const field = (key: keyof Typed, label: string, type: 'tel' | 'email' | 'text', hint?: string) => (
    <Field label={label} optional hint={hint} error={act.fields[key]}>
      {(it) => (
        <input
          {...it}
          type={type === 'email' ? 'text' : type}
          inputMode={type === 'text' ? undefined : type}
          autoComplete={key === 'phone' ? 'tel' : key === 'email' ? 'email' : 'off'}
          maxLength={key === 'email' ? 254 : 50}
          value={draft.value[key]}
          onChange={(event) => draft.set((now) => ({ ...now, [key]: event.target.value }))}
        />
      )}
    </Field>
  )
  return (
    <section className="sheet record-part">
      <div className="record-part-head">
        <h2>{say('由您自己改的', 'Yours to correct')}</h2>
      </div>
      <form className="record-contact" onSubmit={save} noValidate>
        {field(
          'phone',
          say('手机', 'Mobile'),
          'tel',
          say('同事看得到；也可以用它登录。', 'Colleagues see it; you may sign in with it.'),
        )}
        {field('email', say('工作邮箱', 'Work e-mail'), 'email', say('同事看得到。', 'Colleagues see it.'))}
        {field(
          'emergencyName',
          say('紧急联系人', 'Emergency contact'),
          'text',
          say('只有您和人事看得到。', 'Only you and personnel see it.'),
        )}
        {field('emergencyPhone', say('联系人的手机', 'Their number'), 'tel')}
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="record-contact-acts">
          <Button type="submit" kind="primary" busy={act.busy} muted={!draft.touched}>
            {say('照这样改', 'Save')}
          </Button>
          {draft.touched ? (
            <Button
              kind="quiet"
              onPress={() => {
                draft.settle()
                act.reset()
              }}
            >
              {say('不改了', 'Undo')}
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  )
}
