import { Button } from '../../../web/controls/button.tsx'
import { say } from '../../../web/say.ts'

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }

/** Beneath a list that comes in pages of fifty. */
export const MoreRows = ({ list }: { list: Pages }) =>
  list.hasNextPage ? (
    <p className="list-more">
      <Button busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {say('再看50条', '50 more')}
      </Button>
    </p>
  ) : null
