import { Link } from '@tanstack/react-router'
import { citationText } from '../../../web/controls/citation.tsx'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ListOpenQuestions } from '../contract.ts'
import { InterpretationRow, QuestionRow } from './interpretation-part.tsx'

/** On the desk of those who interpret: what is asked, what is to be sealed, what was reworded. Nothing for others. */
export const OpenQuestions = () => {
  const open = useAsk(ListOpenQuestions, {}).data
  if (!open || open.questions.length + open.items.length === 0) return null
  const head = (article: string) => (
    <Link to="/app/rulebook/$" params={{ _splat: article }}>
      {citationText(article)}
    </Link>
  )
  return (
    <section className="open-questions">
      <h2>{say('对制度的疑问', 'Questions about the regulations')}</h2>
      <ul>
        {open.questions.map((it) => (
          <QuestionRow key={it.id} it={it} head={head(it.article)} />
        ))}
        {open.items.map((it) => (
          <InterpretationRow key={it.id} it={it} head={head(it.article)} />
        ))}
      </ul>
    </section>
  )
}
