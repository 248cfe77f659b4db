import { Link } from '@tanstack/react-router'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ListDrafts } from '../contract.ts'

/** The way to bring one's own text, for those who may. */
export const OwnLink = ({ onPress }: { onPress?: () => void }) => {
  const drafts = useAsk(ListDrafts, {}, { staleTime: 60_000 }).data
  if (!drafts?.mayBegin) return null
  return (
    <Link to="/app/rulebook/own/new" onClick={onPress}>
      <span>{say('带来自己的制度', 'Bring your own')}</span>
    </Link>
  )
}
