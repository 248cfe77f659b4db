import { say } from '../../../web/say.ts'
import './undertaking.css'

/** service/5: what is promised before any client material opens. */
export const UndertakingText = () => (
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
)
