import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AmendPost, CreatePost } from '../posts-contract.ts'
import type { Post } from './posts.tsx'

type Typed = { name: string; duties: string; dutiesEn: string; qualifications: string; qualificationsEn: string }

const typedOf = (post: Post | null): Typed => ({
  name: post?.name ?? '',
  duties: post?.duties.zh ?? '',
  dutiesEn: post && post.duties.en !== post.duties.zh ? post.duties.en : '',
  qualifications: post?.qualifications.zh ?? '',
  qualificationsEn: post && post.qualifications.en !== post.qualifications.zh ? post.qualifications.en : '',
})

/** A post is made or rewritten by the company (dept/7). Holders of new duties are asked to acknowledge them again. */
export const PostForm = ({ post, onClose }: { post: Post | null; onClose: () => void }) => {
  const [initial] = useState(() => typedOf(post))
  const draft = useDraft<Typed>(`post ${post?.code ?? 'new'}`, initial)
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const settled = (says: string) => {
    draft.settle()
    toast(says)
    onClose()
  }
  const create = useAct(CreatePost, {
    onDone: ({ code }) => settled(say(`「${code}」已经设立。`, `“${code}” is created.`)),
  })
  const amend = useAct(AmendPost, {
    onDone: ({ asks }) =>
      settled(
        asks > 0
          ? say(`改好了，会请${asks}位任职的人重新确认。`, `Changed; ${asks} holders are asked to acknowledge it.`)
          : say('改好了。', 'Changed.'),
      ),
  })
  const act = post ? amend : create
  const { value, set } = draft
  const lacking = (key: 'name' | 'duties' | 'qualifications') =>
    asked && value[key].trim().length < 2
      ? key === 'name'
        ? say('请写岗位的名称。', 'Please name the post.')
        : say('请写一两句。', 'Please write a sentence or two.')
      : act.fields[key]

  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const { name, ...texts } = value
    if (texts.duties.trim().length < 2 || texts.qualifications.trim().length < 2) return
    if (post) amend.send({ code: post.code, was: post.hash, ...texts })
    else if (name.trim().length >= 2) create.send({ name, ...texts })
  }
  const area = (key: keyof Typed, label: string, rows: number, optional = false, hint?: string) => (
    <Field
      label={label}
      optional={optional}
      hint={hint}
      error={key === 'duties' || key === 'qualifications' ? lacking(key) : act.fields[key]}
    >
      {(it) => (
        <textarea
          {...it}
          rows={rows}
          maxLength={2000}
          value={value[key]}
          onChange={(event) => set((now) => ({ ...now, [key]: event.target.value }))}
        />
      )}
    </Field>
  )

  return (
    <Pane title={post ? post.name : say('设立岗位', 'Create a post')} onClose={onClose}>
      <form className="post-form" onSubmit={save} noValidate>
        {post ? null : (
          <Field label={say('名称', 'Name')} cite="dept/7" error={lacking('name')}>
            {(it) => (
              <input
                {...it}
                maxLength={30}
                value={value.name}
                onChange={(event) => set((now) => ({ ...now, name: event.target.value }))}
              />
            )}
          </Field>
        )}
        {area('duties', say('职责', 'Duties'), 7, false, say('一行写一件。', 'One line for each.'))}
        {area('qualifications', say('任职条件', 'Qualifications'), 4)}
        {area('dutiesEn', say('职责的英文', 'Duties in English'), 4, true)}
        {area('qualificationsEn', say('任职条件的英文', 'Qualifications in English'), 3, true)}
        {post && post.held > 0 && value.duties.trim() !== post.duties.zh ? (
          <p className="post-form-note">
            {say(
              `职责改了，${post.held}位任职的人要重新读过并确认。`,
              `The duties change: ${post.held} ${post.held === 1 ? 'holder reads and acknowledges' : 'holders read and acknowledge'} them again.`,
            )}
          </p>
        ) : null}
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="post-form-acts">
          <Button type="submit" kind="primary" busy={act.busy}>
            {post ? say('照这样改', 'Save') : say('设立', 'Create')}
          </Button>
          <Button
            kind="quiet"
            onPress={() => {
              draft.settle()
              onClose()
            }}
          >
            {say('不改了', 'Cancel')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}
