import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDay, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { SignUndertaking } from '../contract.ts'
import './undertaking.css'

/** service/5: read and signed before any client material opens. */
export const UndertakingCard = ({ name }: { name: string }) => {
  const toast = useToast()
  const sign = useAct(SignUndertaking, {
    refresh: ['people.', 'engagements.'],
    onDone: () => toast(say('保密承诺已签，客户资料可以打开了。', 'Signed: client material is open to you now.')),
  })
  return (
    <section className="undertaking" aria-labelledby="undertaking">
      <div className="undertaking-head">
        <h2 id="undertaking">{say('保密承诺', 'Undertaking of confidentiality')}</h2>
        <Citation id="service/5" />
      </div>
      <p className="undertaking-why">
        {say('签过之后，您才打得开客户资料。', 'Client material opens to you once this is signed.')}
      </p>
      <div className="undertaking-text">
        <p>{say('我承诺：', 'I undertake:')}</p>
        <ol>
          <li>
            {say(
              '不泄露客户的商业秘密与隐私，在职时如此，离职后亦同；',
              'not to disclose a client’s trade secrets or private affairs, during employment and after it;',
            )}
          </li>
          <li>
            {say(
              '只查阅办理委托所必需的客户资料，不为别的用途查阅、复制或者导出；',
              'to read client material only where an engagement requires it, and never to read, copy or export it for anything else;',
            )}
          </li>
          <li>
            {say(
              '知道每次查阅都留有记录，异常的查阅会被核查。',
              'and I know that every reading is recorded and that unusual reading is looked into.',
            )}
          </li>
        </ol>
      </div>
      {sign.error ? <Banner tone="refused">{sign.error.message}</Banner> : null}
      <div className="undertaking-sign">
        <span className="undertaking-name">
          {name}
          <span>{formatDay(today())}</span>
        </span>
        <Button kind="primary" busy={sign.busy} onPress={() => sign.send({})}>
          {say('我已读过，签署', 'I have read this, and sign')}
        </Button>
      </div>
    </section>
  )
}
