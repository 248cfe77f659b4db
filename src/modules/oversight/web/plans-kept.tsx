import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'

/** A later day was asked for, and today is told: what is planned is not everybody's. */
export const PlansKept = ({ asked, told }: { asked: string | undefined; told: string }) =>
  asked && asked !== told ? (
    <p className="zd-quiet">
      {say(
        `以后的安排未到日子不公开，这里是${formatDate(told)}的任职。`,
        `What is planned is not told before its day: these are the posts of ${formatDate(told)}.`,
      )}
    </p>
  ) : null
