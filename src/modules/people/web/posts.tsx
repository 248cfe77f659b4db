import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, language, say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ListPosts } from '../posts-contract.ts'
import { PeopleTabs } from './people-tabs.tsx'
import { PostForm } from './post-form.tsx'
import { UnacknowledgedLink } from './unacknowledged.tsx'
import './posts.css'

const route = getRouteApi('/app/posts')

export type Post = OutputOf<typeof ListPosts>['posts'][number]

/** In English the standard posts have a name of their own; the Chinese one stays beside it. */
export const postName = ({ name, nameEn }: Pick<Post, 'name' | 'nameEn'>) => (language() === 'en' && nameEn) || name

export const linesOf = (text: string) => text.split('\n').filter((it) => it.trim() !== '')

/** dept/7: every post with what it is there for, what it asks, and who holds it. */
export const PostsPage = () => {
  const { of, post: wanted } = route.useSearch()
  const navigate = useNavigate()
  const list = useAsk(ListPosts, {})
  const [editing, setEditing] = useState<Post | 'new' | null>(null)
  const arrived = list.data !== undefined
  useEffect(() => {
    if (arrived && wanted) document.getElementById(`post-${wanted}`)?.scrollIntoView({ block: 'start' })
  }, [arrived, wanted])
  if (!list.data)
    return list.error ? <PageFailed error={list.error} again={() => void list.refetch()} /> : <PageWaiting />

  const { posts, mayDecide } = list.data
  const held = posts.filter((it) => it.held > 0)
  const unwritten = posts.filter((it) => it.duties.zh === '')
  const shown = of === 'all' || held.length === 0 ? posts : posts.filter((it) => it.held > 0 || it.code === wanted)
  const show = (next: 'all' | undefined) =>
    void navigate({ to: '/app/posts', search: { of: next }, replace: true, resetScroll: false })

  return (
    <div className="page posts">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('岗位目录', 'Posts')}</h1>
          <p className="page-lead">
            {say(
              `${posts.length}个岗位，${held.length}个有人任职。`,
              `${posts.length} posts, ${held.length} of them held. `,
            )}
            {unwritten.length > 0 ? (
              <>
                <strong>{unwritten.length}</strong>
                {say('个还没写职责。', ' still lack their duties. ')}
              </>
            ) : null}
            {say('岗位只由公司设立。', 'Only the company creates posts. ')}
            <Citation id="dept/7" /> <UnacknowledgedLink />
          </p>
        </div>
        <div className="page-acts">
          <fieldset className="segments" aria-label={say('看哪些', 'Which')}>
            <button type="button" aria-pressed={of !== 'all'} onClick={() => show(undefined)}>
              {say('有人任职', 'Held')}
            </button>
            <button type="button" aria-pressed={of === 'all'} onClick={() => show('all')}>
              {say('全部', 'All')}
            </button>
          </fieldset>
          {mayDecide ? (
            <Button kind="primary" onPress={() => setEditing('new')}>
              {say('设立岗位', 'Create a post')}
            </Button>
          ) : null}
        </div>
      </header>
      {posts.length === 0 ? (
        <Empty glyph="岗" title={say('还没有岗位', 'No posts yet')} />
      ) : (
        <ul className="sheet posts-list">
          {shown.map((it) => (
            <Entry key={it.code} post={it} onAmend={mayDecide ? () => setEditing(it) : undefined} />
          ))}
        </ul>
      )}
      {editing ? (
        <PostForm
          key={editing === 'new' ? 'new' : editing.code}
          post={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </div>
  )
}

const Entry = ({ post, onAmend }: { post: Post; onAmend: (() => void) | undefined }) => (
  <li className="post" id={`post-${post.code}`}>
    <div className="post-head">
      <h2 className="post-name">{postName(post)}</h2>
      {language() === 'en' && post.nameEn ? <p className="post-other">{post.name}</p> : null}
      {post.article ? <Citation id={post.article} /> : null}
      <Mine post={post} />
      {onAmend ? (
        <button type="button" className="text-button post-amend" onClick={onAmend}>
          {post.duties.zh === '' ? say('写上职责', 'Write the duties') : say('修改', 'Amend')}
          <span className="zd-hidden">{postName(post)}</span>
        </button>
      ) : null}
    </div>
    <div className="post-text">
      <h3 className="post-part">{say('职责', 'Duties')}</h3>
      {post.duties.zh === '' ? (
        <p className="post-lacking">{say('还没写。', 'Not written yet.')}</p>
      ) : (
        <ol className="post-duties">
          {linesOf(both(post.duties)).map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ol>
      )}
    </div>
    <div className="post-side">
      {post.qualifications.zh === '' ? null : (
        <>
          <h3 className="post-part">{say('任职条件', 'Qualifications')}</h3>
          <ul className="post-asks">
            {linesOf(both(post.qualifications)).map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="post-part">
        {post.held > 0 ? say(`任职 ${post.held}人`, `Held by ${post.held}`) : say('任职', 'Held by')}
      </h3>
      {post.held === 0 ? <p className="zd-quiet">{say('还没有人。', 'Nobody yet.')}</p> : null}
      <ul className="post-holders">
        {post.holders.map((it) => (
          <li key={`${it.id}${it.unit}`} title={it.unit}>
            <PersonSeal name={it.name} size={20} fill={post.mine ? 'acted' : 'grey'} />
            <Link to="/app/people/$id" params={{ id: it.id }}>
              {it.name}
            </Link>
          </li>
        ))}
        {post.held > post.holders.length ? (
          <li className="zd-quiet">
            {say(`还有${post.held - post.holders.length}人`, `and ${post.held - post.holders.length} more`)}
          </li>
        ) : null}
      </ul>
    </div>
  </li>
)

/** The reader's own post: acknowledged, or waiting for it (daily/5.4). */
const Mine = ({ post }: { post: Post }) =>
  !post.mine || post.duties.zh === '' ? null : post.acknowledgedAt ? (
    <p className="post-mine is-done">
      {say(
        `您的岗位，${formatDate(post.acknowledgedAt)}确认过`,
        `Yours; acknowledged on ${formatDate(post.acknowledgedAt)}`,
      )}
    </p>
  ) : (
    <p className="post-mine">
      {say('您的岗位，', 'Yours: ')}
      <Link to="/app/welcome">{say('职责还没确认', 'not acknowledged yet')}</Link>
    </p>
  )
